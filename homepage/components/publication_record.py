"""One publication, with everything that is known of it."""

from collections.abc import Iterator, Mapping, Sequence

import reflex as rx

from homepage.components.author_list import author_list, equal_legend, has_equal_authors
from homepage.components.publication_facts import appearance, citation, copy_outcome, resources
from homepage.models import addresses
from homepage.models.neighbours import Neighbours
from homepage.models.publications import Publication
from homepage.models.settings import Settings


def publication_record(publication: Publication, settings: Settings) -> rx.Component:
    """Title, authors, where it appeared, links, abstract and BibTeX."""
    facts = [publication.venue_full] if publication.venue_full != publication.venue else []
    volume = publication.volume and f"volume {publication.volume}"
    number = publication.number and f"number {publication.number}"
    pages = publication.pages and f"pages {publication.pages}"
    where = ", ".join(filter(None, [*facts, volume, number, pages, publication.publisher]))
    return rx.el.article(
        rx.el.h1(publication.title),
        author_list(publication, settings, fold=False),
        *([equal_legend()] if has_equal_authors([publication]) else []),
        rx.el.div(*appearance(publication, precise=True), class_name="appearance"),
        *([rx.el.p(where, class_name="where")] if where else []),
        rx.el.p(*resources(publication, settings), class_name="resources"),
        *_section("Abstract", [rx.el.p(publication.abstract)] if publication.abstract else []),
        *_section("BibTeX", [*citation(publication), copy_outcome()]),
        class_name="record",
    )


def record_neighbours(
    publication: Publication, neighbours: Neighbours, topics: Mapping[str, tuple[str, str]], settings: Settings
) -> Iterator[rx.Component]:
    """Where to go on: the work's topics, works like it, and the newer and the older one.

    Args:
        publication: The work.
        neighbours: Of the work.
        topics: The name of each topic, and the address of its publications.
        settings: Of the site.
    """
    named = [topics[topic] for topic in publication.topics]
    yield from _section("Topics", _list([rx.el.elements.a(name, href=address) for name, address in named]))
    yield from _section("Related", _list([_link(work, settings) for work in neighbours.related]))
    beside = {"Newer": neighbours.newer, "Older": neighbours.older}
    links = [rx.el.p(f"{word}: ", _link(work, settings)) for word, work in beside.items() if work]
    if links:
        yield rx.el.nav(*links, class_name="beside", aria_label="Other publications")


def _section(heading: str, parts: Sequence[rx.Component]) -> Iterator[rx.Component]:
    if parts:
        yield rx.el.section(rx.el.h2(heading), *parts)


def _list(items: Sequence[rx.Component]) -> Sequence[rx.Component]:
    return [rx.el.ul(*map(rx.el.li, items), class_name="topics")] if items else []


def _link(work: Publication, settings: Settings) -> rx.Component:
    return rx.el.elements.a(work.title, href=settings.href(addresses.record(work.id)))
