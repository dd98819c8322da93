"""The page for addresses that do not exist (404)."""

from collections.abc import Callable

import reflex as rx

from homepage.models.languages import direction
from homepage.models.site import Site
from homepage.pages.layout import layout


def not_found(site: Site) -> rx.Component:
    """A message and a link to the home page, in each language of the site: hosts serve one page for all addresses."""
    others = (_message(each, rx.el.h2, each.settings.language) for each in site.translations)
    return layout(site, _message(site, rx.el.h1, None), *others)


def _message(site: Site, heading: Callable[[str], rx.Component], language: str | None) -> rx.Component:
    words = site.words.not_found
    home = rx.el.elements.a(words.home.format(name=site.profile.name), href=site.settings.href("/"))
    language = site.words_language or language
    return rx.el.section(
        heading(words.title),
        rx.el.p(words.advice),
        rx.el.p(home),
        lang=language,
        custom_attrs=direction(language) if language else {},
    )
