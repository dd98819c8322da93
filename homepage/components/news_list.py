"""What happened, latest first, with the dates in the margin."""

from collections.abc import Sequence

import reflex as rx

from homepage.components.internship_timeline import date_time
from homepage.components.raw_html import raw_html
from homepage.models.site import News


def news_list(news: Sequence[News]) -> rx.Component:
    """The news in the order given."""
    return rx.el.ol(*map(_entry, news), class_name="timeline news")


def _entry(news: News) -> rx.Component:
    return rx.el.li(
        rx.el.p(date_time(news.date), class_name="when"),
        raw_html(rx.el.div, news.html, className="prose"),
        custom_attrs={"id": news.id},
    )
