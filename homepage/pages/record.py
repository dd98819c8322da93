"""The page of one publication: what search engines, and readers who come from elsewhere, arrive at."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.publication_filter import view_address
from homepage.components.publication_record import publication_record, record_neighbours
from homepage.models import addresses
from homepage.models.neighbours import neighbours
from homepage.models.publications import Publication
from homepage.models.site import Site
from homepage.pages.layout import layout


def records(site: Site) -> Iterator[tuple[Publication, rx.Component]]:
    """Each publication, those that the home page does not list too, with its page."""
    shown, settings = site.shown_publications, site.settings
    topics = {topic.id: (topic.name, view_address(shown, settings, topic=topic.id)) for topic in site.topics}
    way_home = rx.el.nav(
        rx.el.elements.a(site.profile.name, href=settings.href(addresses.HOME)),
        " / ",
        rx.el.elements.a("Publications", href=settings.href(addresses.HOME) + "#publications"),
        aria_label="Breadcrumb",
        class_name="way-home",
    )
    for publication, beside in zip(site.publications, neighbours(site.publications), strict=True):
        parts = record_neighbours(publication, beside, topics, settings)
        yield publication, layout(site, publication_record(publication, settings), *parts, banner=way_home)
