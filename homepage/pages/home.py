"""The home page."""

import reflex as rx

from homepage.components.profile_card import profile_card
from homepage.models.site import Site
from homepage.page_model.home import home_sections
from homepage.pages.layout import layout
from homepage.pages.sections import RenderedList, section


def home(site: Site, rendered: RenderedList) -> rx.Component:
    """The profile card, then the sections that site.yaml names and that have content.

    Args:
        site: The site.
        rendered: The list of publications.
    """
    return layout(
        site,
        *(section(each, site, rendered) for each in home_sections(site)),
        banner=profile_card(site.profile, site.portrait, site.settings, site.words),
    )
