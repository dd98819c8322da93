"""A page with sections or a text; the home page is one of them."""

import reflex as rx

from homepage.components.navigation import breadcrumb, section_list
from homepage.components.profile_card import profile_card
from homepage.components.prose import prose_of
from homepage.models import addresses
from homepage.models.site import Page, Site
from homepage.page_model.pages import navigation, page_sections, steps_to
from homepage.pages.layout import layout
from homepage.pages.sections import section


def site_page(site: Site, page: Page, form: rx.Component | None = None) -> rx.Component:
    """A page: the profile card or the title, then the sections that site.yaml names and that have content.

    Args:
        site: The site.
        page: The page.
        form: The filter's form, if the page has the list of publications.
    """
    sections = page_sections(site, page)
    contents = list(section_list(sections, site))
    if page.address == addresses.HOME:
        card = profile_card(site)
        before, title = rx.fragment(card, *contents) if contents else card, []
    else:
        before = rx.fragment(*_path(site, page), *contents)
        title = [rx.el.h1(page.title)]
    return layout(
        site,
        *title,
        *prose_of(page.html),
        *(section(each, site, form, is_title=each is sections[0] and each.heading == page.title) for each in sections),
        banner=before,
        address=page.address,
    )


def _path(site: Site, page: Page) -> list[rx.Component]:
    """The path from the home page, unless the navigation bar shows it already."""
    steps = steps_to(site, page.address)
    is_in_bar = len(steps) == 1 and bool(navigation(site))
    return [] if is_in_bar else [breadcrumb(site, steps)]
