"""Texts with formulas and markup, such as titles."""

import reflex as rx

from homepage.components.raw_html import raw_html
from homepage.components.template import Markup
from homepage.rich_text.markup import parse
from homepage.rich_text.views import to_html


def markup(text: str) -> Markup:
    """A text for a template."""
    return Markup(to_html(text))


def rich_text(text: str) -> rx.Component | str:
    """A text for a component."""
    return text if parse(text) == (text,) else raw_html(rx.el.span, to_html(text))
