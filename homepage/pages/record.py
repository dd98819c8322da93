"""The page of one publication, which search engines index and other sites link to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

import reflex as rx

from homepage.components.navigation import breadcrumb
from homepage.components.publication_record import Topics, publication_record
from homepage.components.template import Markup, template
from homepage.looks.tokens import accent_pair
from homepage.models import addresses
from homepage.models.neighbours import Neighbours, neighbours
from homepage.models.pictures import Preview
from homepage.models.publications import Publication
from homepage.models.site import Site
from homepage.models.site_base import SiteBase
from homepage.page_model.listing import Listing
from homepage.page_model.social_cards import SocialCard, social_card_of
from homepage.pages.layout import layout


@dataclass(frozen=True)
class Record:
    """What the page of one publication shows, and no other page of a publication.

    Attributes:
        publication: The work.
        neighbours: The works beside it.
        preview: Its picture.
        card: Its social card.
    """

    publication: Publication
    neighbours: Neighbours
    preview: Preview | None
    card: SocialCard | None


def records(site: Site) -> Iterator[Callable[[], Record]]:
    """For every publication, also those that the home page does not list, a function that returns what its page shows.

    A development server calls it for the pages that a browser asks for.
    """
    card_of = social_card_of(site, accent_pair(site.settings.accent)[0])
    neighbours_at = neighbours(site.publications)

    def record(index: int) -> Record:
        publication = site.publications[index]
        preview = site.previews.get(publication.id)
        return Record(publication, neighbours_at(index), preview, card_of(publication))

    return (cache(partial(record, index)) for index in range(len(site.publications)))


def topic_views(site: Site) -> Topics:
    """For each topic, its name and the address of its works in the list."""
    listing = Listing.of(site)
    return {topic.id: (topic.name, listing.view({"topic": topic.id})) for topic in site.topics}


def record_layout(site: Site) -> Callable[[str, str], Markup]:
    """A function that renders what is around a record, of the record and the address of the page."""
    listing = Listing.of(site)
    steps = [(site.profile.name, addresses.HOME), *([(listing.heading, listing.address)] if listing.address else [])]

    @template
    def page(record: str, address: str) -> rx.Component:
        return layout(site, rx.fragment(record), banner=breadcrumb(site, steps), address=address)

    return page


def record_body(site: SiteBase, record: Record, topics: Topics) -> Markup:
    """The record of a publication, the main part of its page.

    Args:
        site: The site.
        record: What the page shows.
        topics: As ``topic_views`` returns them.
    """
    work = record.publication
    return publication_record(work, record.neighbours, topics, site.settings, site.words, record.preview)
