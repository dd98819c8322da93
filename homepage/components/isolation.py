"""Isolates texts whose direction differs from that of the page (``bdi``), and marks texts in other languages."""

import unicodedata
from functools import lru_cache

import reflex as rx

from homepage.components.template import Markup, template
from homepage.models.languages import direction
from homepage.models.settings import Settings

_FROM_THE_LEFT, _FROM_THE_RIGHT = frozenset({"L"}), frozenset({"R", "AL"})
"""The bidirectional classes of letters. Source: Unicode Standard Annex 9."""


def isolated(text: str, html: str, settings: Settings, language: str | None = None) -> Markup:
    """HTML in an element of its own if it needs one: else the order of names and signs around it would change.

    Args:
        text: The text, without markup.
        html: The same as HTML.
        settings: The settings of the site.
        language: The language of the text, if it is known.
    """
    other = language if language and _primary(language) != _primary(settings.language) else None
    if other or _runs_against(text, is_from_the_right=bool(direction(settings.language))):
        return _bdi(Markup(html), other)
    return Markup(html)


def isolated_from_the_right(html: str) -> Markup:
    """A part of a text from the left, in an element of its own if it has letters that are written from the right."""
    return _bdi(Markup(html)) if _runs_against(html, is_from_the_right=False) else Markup(html)


def _primary(tag: str) -> str:
    """The language of a tag, without script and region."""
    return tag.lower().partition("-")[0]


@lru_cache(20_000)  # names; most occur in many works
def _runs_against(text: str, *, is_from_the_right: bool) -> bool:
    """Whether a text has letters that are written in the other direction than the page."""
    against = _FROM_THE_LEFT if is_from_the_right else _FROM_THE_RIGHT
    if text.isascii() and not is_from_the_right:
        return False
    return not against.isdisjoint(map(unicodedata.bidirectional, text))


@template
def _bdi(text: str, language: str | None = None) -> rx.Component:
    return rx.el.bdi(text, lang=language)
