"""The list of news, latest first, with the dates in the margin. A long list is folded to its latest."""

from collections.abc import Iterator, Sequence

import reflex as rx

from homepage.components.dates import date_time
from homepage.components.prose import prose_of
from homepage.models.site import Site
from homepage.models.words import Words
from homepage.page_model.section_content import NewsLine, NewsList


def news_list(content: NewsList, site: Site) -> Iterator[rx.Component]:
    """The latest news, then the older ones in an element that unfolds without a script."""
    yield _list(content.latest, site.words)
    if content.older:
        summary = rx.el.summary(site.words.older_news)
        yield rx.el.details(summary, _list(content.older, site.words), class_name="older-news")


def _list(lines: Sequence[NewsLine], words: Words) -> rx.Component:
    return rx.el.ol(*(_entry(line, words) for line in lines), class_name="timeline news")


def _entry(line: NewsLine, words: Words) -> rx.Component:
    return rx.el.li(
        rx.el.p(date_time(line.date, words), class_name="when"),
        *prose_of(line.html),
        custom_attrs={"id": line.id},
    )
