"""What an address that leads nowhere shows."""

import reflex as rx

from homepage.models.site import Site
from homepage.pages.layout import layout


def not_found(site: Site) -> rx.Component:
    """Says so, and leads home."""
    home = rx.el.elements.a(f"The home page of {site.profile.name}", href=site.settings.href("/"))
    return layout(
        site,
        rx.el.section(
            rx.el.h1("Page not found"),
            rx.el.p("There is nothing at this address. It may have moved, or been mistyped."),
            rx.el.p(home),
        ),
    )
