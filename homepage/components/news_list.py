"""The list of news, latest first, with the dates in the margin."""

from collections.abc import Sequence

import reflex as rx

from homepage.components.internship_timeline import date_time
from homepage.components.raw_html import raw_html
from homepage.models.words import Words
from homepage.page_model.sections import NewsLine


def news_list(lines: Sequence[NewsLine], words: Words) -> rx.Component:
    """The news in the order given."""
    return rx.el.ol(*(_entry(line, words) for line in lines), class_name="timeline news")


def _entry(line: NewsLine, words: Words) -> rx.Component:
    return rx.el.li(
        rx.el.p(date_time(line.date, words), class_name="when"),
        raw_html(rx.el.div, line.html, className="prose"),
        custom_attrs={"id": line.id},
    )
