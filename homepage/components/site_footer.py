"""The footer of every page: the owner's name and address in brief, the last change, the feed, the colour scheme."""

from collections.abc import Iterator
from typing import Any

import reflex as rx

from homepage.components.color_scheme_switch import color_scheme_switch
from homepage.components.dates import date_time
from homepage.models import addresses
from homepage.models.messages import message_parts
from homepage.models.site import Site


def site_footer(site: Site) -> rx.Component:
    """The footer. The last change is what site.yaml says: a page does not depend on the clock."""
    facts = (rx.el.p(site.profile.name), *_address(site), *_updated(site), *_feed(site))
    return rx.el.footer(*facts, color_scheme_switch(site.words.layout, site.words_language))


def _address(site: Site) -> Iterator[rx.Component]:
    """The first affiliation, and the town."""
    affiliations, town = site.profile.affiliation[:1], site.profile.location
    parts = [*(each.name for each in affiliations), *([town] if town else [])]
    if parts:
        yield rx.el.p(site.words.list_separator.join(parts))


def _updated(site: Site) -> Iterator[rx.Component]:
    date = site.settings.updated
    if date:
        parts = message_parts(site.words.layout.updated, date=date_time(date, site.words, is_long=True))
        yield rx.el.p(*parts, custom_attrs=_language(site))


def _feed(site: Site) -> Iterator[rx.Component]:
    if site.shown_publications or site.posts or any(section.kind == "news" for section in site.sections):
        address = site.settings.href(addresses.FEED)
        yield rx.el.p(rx.el.elements.a(site.words.files.formats["feed"], href=address), custom_attrs=_language(site))


def _language(site: Site) -> dict[str, Any]:
    """The language of the words, if it is not that of the page."""
    return {"lang": site.words_language} if site.words_language else {}
