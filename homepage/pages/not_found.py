"""The page for addresses that do not exist (404)."""

from collections.abc import Callable
from typing import Any

import reflex as rx

from homepage.models.languages import part_attributes
from homepage.models.site import Site
from homepage.pages.layout import layout


def not_found(site: Site) -> rx.Component:
    """A message and a link to the home page, in each language of the site: hosts serve one page for all addresses."""
    page = site.settings.language
    others = (_message(each, rx.el.h2, each.settings.language, page) for each in site.translations)
    return layout(site, _message(site, rx.el.h1, site.words_language, page), *others)


def _message(site: Site, heading: Callable[[str], rx.Component], language: str | None, page: str) -> rx.Component:
    words = site.words.not_found
    home = rx.el.elements.a(words.home.format(name=site.profile.name), href=site.settings.href("/"))
    attributes: dict[str, Any] = {**part_attributes(language, page)} if language else {}
    return rx.el.section(
        heading(words.title),
        rx.el.p(words.advice),
        rx.el.p(home),
        custom_attrs=attributes,
    )
