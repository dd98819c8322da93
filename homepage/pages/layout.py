"""The layout that all pages share."""

import reflex as rx

from homepage.components.language_switch import language_switch
from homepage.components.navigation import navigation_bar
from homepage.components.site_footer import site_footer
from homepage.models import addresses
from homepage.models.site import Site


def layout(
    site: Site, *parts: rx.Component, banner: rx.Component | None = None, address: str | None = None
) -> rx.Component:
    """Skip link, navigation, banner, main part and footer.

    Args:
        site: The site.
        *parts: The content of the main element.
        banner: The content before the main element.
        address: The address of the page in the first language, or a placeholder for it; None if it has none.
    """
    words, language = site.words.layout, site.words_language
    skip_link = rx.el.elements.a(words.skip_link, href=f"#{addresses.MAIN}", lang=language, class_name="skip-link")
    bar = list(navigation_bar(site, address))
    switch = list(language_switch(site, address)) if address else []
    top = [rx.el.div(skip_link, *switch, *bar, class_name="top")] if switch or bar else []
    before = rx.el.div(*([] if top else [skip_link]), *([banner] if banner else []), class_name="before")
    return rx.el.div(
        *top,
        before,
        rx.el.main(*parts, custom_attrs={"id": addresses.MAIN, "tabIndex": -1}),
        site_footer(site),
        class_name="page",
    )
