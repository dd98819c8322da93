"""What happened, latest first, with the dates in the margin."""

from collections.abc import Sequence

import reflex as rx

from homepage.components.internship_timeline import date_time
from homepage.components.raw_html import raw_html
from homepage.page_model.sections import NewsLine


def news_list(lines: Sequence[NewsLine]) -> rx.Component:
    """The news in the order given."""
    return rx.el.ol(*map(_entry, lines), class_name="timeline news")


def _entry(line: NewsLine) -> rx.Component:
    return rx.el.li(
        rx.el.p(date_time(line.date), class_name="when"),
        raw_html(rx.el.div, line.html, className="prose"),
        custom_attrs={"id": line.id},
    )
