"""What an address that leads nowhere shows."""

import reflex as rx

from homepage.models.site import Site
from homepage.pages.layout import layout


def not_found(site: Site) -> rx.Component:
    """Says so, and leads home."""
    words = site.words.not_found
    home = rx.el.elements.a(words.home.format(name=site.profile.name), href=site.settings.href("/"))
    return layout(
        site,
        rx.el.section(
            rx.el.h1(words.title),
            rx.el.p(words.advice),
            rx.el.p(home),
        ),
    )
