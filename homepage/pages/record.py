"""The page of one publication, which search engines index and other sites link to."""

from collections.abc import Callable, Iterator
from functools import partial

import reflex as rx

from homepage.components.navigation import breadcrumb
from homepage.components.publication_record import publication_record
from homepage.components.template import Markup, template
from homepage.models import addresses
from homepage.models.neighbours import neighbours
from homepage.models.publications import Publication
from homepage.models.site import Site
from homepage.page_model.listing import Listing
from homepage.pages.layout import layout


def records(site: Site) -> Iterator[tuple[Publication, Callable[[], Markup]]]:
    """Every publication, also those that the home page does not list, with a function that renders its page."""
    settings, words, listing = site.settings, site.words, Listing.of(site)
    topics = {topic.id: (topic.name, listing.view({"topic": topic.id})) for topic in site.topics}

    steps = [(site.profile.name, addresses.HOME), *([(listing.heading, listing.address)] if listing.address else [])]

    @template
    def page(parts: str, address: str) -> rx.Component:
        return layout(site, rx.fragment(parts), banner=breadcrumb(site, steps), address=address)

    neighbours_at = neighbours(site.publications)

    def render(index: int, publication: Publication) -> Markup:
        preview = site.previews.get(publication.id)
        record = publication_record(publication, neighbours_at(index), topics, settings, words, preview)
        return page(record, addresses.record(publication.id))

    for index, publication in enumerate(site.publications):
        yield publication, partial(render, index, publication)
