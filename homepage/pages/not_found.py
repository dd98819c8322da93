"""The page for addresses that do not exist (404)."""

import reflex as rx

from homepage.models.site import Site
from homepage.pages.layout import layout


def not_found(site: Site) -> rx.Component:
    """A message and a link to the home page."""
    words = site.words.not_found
    home = rx.el.elements.a(words.home.format(name=site.profile.name), href=site.settings.href("/"))
    return layout(
        site,
        rx.el.section(
            rx.el.h1(words.title),
            rx.el.p(words.advice),
            rx.el.p(home),
            lang=site.words_language,
        ),
    )
