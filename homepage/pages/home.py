"""The home page: everything about one person."""

import reflex as rx

from homepage.components.profile_card import profile_card
from homepage.models.site import Site
from homepage.page_model.home import home_sections
from homepage.pages.layout import layout
from homepage.pages.sections import section


def home(site: Site, rows: str) -> rx.Component:
    """The profile card, then the sections that site.yaml names and the content fills.

    Args:
        site: Whose page it is.
        rows: HTML of the publications. An export fills it in afterwards: neither Reflex's compiler nor Vite nor React
            has any use for thousands of rows.
    """
    return layout(
        site,
        *(section(each, site, rows) for each in home_sections(site)),
        banner=profile_card(site.profile, site.portrait, site.settings),
    )
