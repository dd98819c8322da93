"""Links of entries: a title that leads somewhere, and a line of further links."""

from collections.abc import Iterator, Sequence

import reflex as rx

from homepage.components.rich_text import rich_text
from homepage.components.template import template
from homepage.models.links import Link
from homepage.models.settings import Settings


def linked(text: str, url: str | None, settings: Settings) -> rx.Component | str:
    """A text with its markup, as a link if there is an address."""
    content = rich_text(text)
    return rx.el.elements.a(content, href=settings.href(url)) if url else content


@template
def link(words: str, address: str) -> rx.Component:
    """A link in a template."""
    return rx.el.elements.a(words, href=address)


def link_line(links: Sequence[Link], settings: Settings) -> Iterator[rx.Component]:
    """A paragraph with links; nothing if there are none."""
    if links:
        yield rx.el.p(*(linked(each.label, each.url, settings) for each in links), class_name="resources")
