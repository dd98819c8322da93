"""A text in Markdown."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.raw_html import raw_html
from homepage.models.site import Html, Site
from homepage.page_model.section_content import Prose


def prose(content: Prose, _: Site) -> Iterator[rx.Component]:
    """A section with a text."""
    yield from prose_of(content.html)


def prose_of(html: Html | None) -> Iterator[rx.Component]:
    """An element with a text; nothing if there is none."""
    if html:
        yield raw_html(rx.el.div, html, className="prose")
