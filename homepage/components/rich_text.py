"""Texts with formulas and markup, such as titles."""

import reflex as rx

from homepage.components.isolation import isolated
from homepage.components.raw_html import raw_html
from homepage.components.template import Markup
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.rich_text.markup import parse
from homepage.rich_text.views import to_html


def markup(text: str) -> Markup:
    """A text for a template."""
    return Markup(to_html(text))


def title_markup(publication: Publication, settings: Settings) -> Markup:
    """The title of a work for a template, in its own language and direction."""
    return _of_work(publication.title, publication, settings)


def abstract_markup(publication: Publication, settings: Settings) -> Markup:
    """The abstract of a work for a template, as ``title_markup``; empty if it has none."""
    return _of_work(publication.abstract or "", publication, settings)


def tldr_markup(publication: Publication, settings: Settings) -> Markup:
    """The sentence about a work for a template, as ``title_markup``; empty if it has none."""
    return _of_work(publication.tldr or "", publication, settings)


def _of_work(text: str, publication: Publication, settings: Settings) -> Markup:
    return isolated(text, to_html(text), settings, publication.language)


def rich_text(text: str) -> rx.Component | str:
    """A text for a component."""
    return text if parse(text) == (text,) else raw_html(rx.el.span, to_html(text))
