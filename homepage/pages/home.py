"""The home page: everything about one person."""

import reflex as rx

from homepage.components.profile_card import profile_card
from homepage.models.site import Site
from homepage.page_model.home import home_sections
from homepage.pages.layout import layout
from homepage.pages.sections import RenderedList, section


def home(site: Site, drawn: RenderedList) -> rx.Component:
    """The profile card, then the sections that site.yaml names and the content fills.

    Args:
        site: Whose page it is.
        drawn: The list of publications.
    """
    return layout(
        site,
        *(section(each, site, drawn) for each in home_sections(site)),
        banner=profile_card(site.profile, site.portrait, site.settings, site.words),
    )
