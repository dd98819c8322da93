"""The list of news, latest first, with the dates in the margin."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.dates import date_time
from homepage.components.prose import prose_of
from homepage.models.site import Site
from homepage.models.words import Words
from homepage.page_model.sections import NewsLine, NewsList


def news_list(content: NewsList, site: Site) -> Iterator[rx.Component]:
    """The news in the order given."""
    yield rx.el.ol(*(_entry(line, site.words) for line in content.lines), class_name="timeline news")


def _entry(line: NewsLine, words: Words) -> rx.Component:
    return rx.el.li(
        rx.el.p(date_time(line.date, words), class_name="when"),
        *prose_of(line.html),
        custom_attrs={"id": line.id},
    )
