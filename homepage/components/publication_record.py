"""One publication, with everything that is known of it."""

from collections.abc import Iterable, Iterator, Mapping

import reflex as rx

from homepage.components.author_list import author_list, editor_list, equal_legend, has_equal_authors
from homepage.components.publication_facts import appearance, citation, copy_outcome, resources
from homepage.components.template import Markup, joined, template
from homepage.models import addresses
from homepage.models.neighbours import Neighbours
from homepage.models.publications import Publication
from homepage.models.settings import Settings


def publication_record(publication: Publication, settings: Settings) -> Markup:
    """Title, authors, where it appeared, links, abstract and BibTeX."""
    legend = [equal_legend()] if has_equal_authors([publication]) else []
    where = ", ".join(_where(publication))
    links = joined(resources(publication, settings), " ")
    parts = [
        author_list(publication, settings, fold=False),
        *legend,
        _appearance(joined(appearance(publication, precise=True), " ")),
        *([_place(where)] if where else []),
        *([editor_list(publication, settings)] if publication.authors and publication.editors else []),
        *([_resources(links)] if links else []),
        *([_section("Abstract", _paragraph(publication.abstract))] if publication.abstract else []),
        _section("BibTeX", _citation(citation(publication))),
    ]
    return _record(publication.title, joined(parts))


def record_neighbours(
    publication: Publication, neighbours: Neighbours, topics: Mapping[str, tuple[str, str | None]], settings: Settings
) -> Iterator[Markup]:
    """Where to go on: the work's topics, works like it, and the newer and the older one.

    Args:
        publication: The work.
        neighbours: Of the work.
        topics: The name of each topic, and the address of its publications if they are listed.
        settings: Of the site.
    """

    def link(work: Publication) -> Markup:
        return _link(work.title, settings.href(addresses.record(work.id)))

    named = [topics[topic] for topic in publication.topics]
    lists: dict[str, list[str]] = {
        "Topics": [_link(name, settings.href(address)) if address else name for name, address in named],
        "Related": [link(work) for work in neighbours.related],
    }
    yield from (_section(heading, _list(joined(map(_item, links)))) for heading, links in lists.items() if links)
    beside = {"Newer": neighbours.newer, "Older": neighbours.older}
    steps = [_step(word, link(work)) for word, work in beside.items() if work]
    if steps:
        yield _beside(joined(steps))


def _where(publication: Publication) -> Iterable[str]:
    """The venue's full name and the place in it, as far as the rest of the page does not say it."""
    if publication.venue_full and publication.venue_full != publication.venue:
        yield publication.venue_full
    places = {"volume": publication.volume, "number": publication.number, "pages": publication.pages}
    yield from (f"{name} {place}" for name, place in places.items() if place)
    if publication.publisher and publication.venue:
        yield publication.publisher


@template
def _record(title: str, parts: str) -> rx.Component:
    return rx.el.article(rx.el.h1(title), parts, class_name="record")


@template
def _appearance(facts: str) -> rx.Component:
    return rx.el.div(facts, class_name="appearance")


@template
def _place(words: str) -> rx.Component:
    return rx.el.p(words, class_name="where")


@template
def _resources(links: str) -> rx.Component:
    return rx.el.p(links, class_name="resources")


@template
def _paragraph(text: str) -> rx.Component:
    return rx.el.p(text)


@template
def _citation(citation: str) -> rx.Component:
    return rx.fragment(citation, copy_outcome())


@template
def _section(heading: str, content: str) -> rx.Component:
    return rx.el.section(rx.el.h2(heading), content)


@template
def _list(items: str) -> rx.Component:
    return rx.el.ul(items, class_name="topics")


@template
def _item(content: str) -> rx.Component:
    return rx.el.li(content)


@template
def _link(words: str, address: str) -> rx.Component:
    return rx.el.elements.a(words, href=address)


@template
def _step(word: str, link: str) -> rx.Component:
    return rx.el.p(word, ": ", link)


@template
def _beside(steps: str) -> rx.Component:
    return rx.el.nav(steps, class_name="beside", aria_label="Other publications")
