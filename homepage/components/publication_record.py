"""The full record of one publication."""

from collections.abc import Iterable, Iterator, Mapping

import reflex as rx

from homepage.components.author_list import author_list, contributors, equal_legend
from homepage.components.picture import large_preview
from homepage.components.publication_facts import appearance, citation, copy_outcome, resources
from homepage.components.rich_text import abstract_markup, title_markup, tldr_markup
from homepage.components.template import Markup, joined, template
from homepage.models import addresses
from homepage.models.messages import message_parts
from homepage.models.neighbours import Neighbours
from homepage.models.pictures import Preview
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.word_groups import RecordWords
from homepage.models.words import Words
from homepage.reflex_adapter.static_html import static_html


def publication_record(
    publication: Publication, settings: Settings, words: Words, preview: Preview | None = None
) -> Markup:
    """Title, authors, venue, links, picture, abstract and BibTeX."""
    legend = [Markup(static_html(equal_legend([publication], words)))]
    where = words.listed(_where(publication, words.record))
    links = joined(resources(publication, settings, words), " ")
    said = words.citation
    sections = [
        author_list(publication, settings, words, fold=False),
        *legend,
        _appearance(joined(appearance(publication, settings, words, precise=True), " ")),
        *([_place(where)] if where else []),
        *contributors(publication, settings, words),
        *([_tldr(tldr_markup(publication, settings))] if publication.tldr else []),
        *([_resources(links)] if links else []),
        *([large_preview(preview, settings)] if preview else []),
        *_abstract(publication, settings, words),
        _section(said.heading, _citation(citation(publication, words), said.copied, said.selected)),
    ]
    return _record(title_markup(publication, settings), joined(sections))


def _abstract(publication: Publication, settings: Settings, words: Words) -> Iterator[Markup]:
    if publication.abstract:
        yield _section(words.abstract, _paragraph(abstract_markup(publication, settings)))


def record_neighbours(
    publication: Publication,
    neighbours: Neighbours,
    topics: Mapping[str, tuple[str, str | None]],
    settings: Settings,
    words: Words,
) -> Iterator[Markup]:
    """Links to the work's topics, to related works, and to the next newer and older one.

    Args:
        publication: The work.
        neighbours: The neighbours of the work.
        topics: For each topic id, its name and the address of its filtered list, or None.
        settings: The settings of the site.
        words: The words of the interface.
    """

    def link(work: Publication) -> Markup:
        return _link(title_markup(work, settings), settings.href(addresses.record(work.id)))

    named = [topics[topic] for topic in publication.topics]
    lists: dict[str, list[str]] = {
        words.record.topics: [_link(name, settings.href(address)) if address else name for name, address in named],
        words.record.related: [link(work) for work in neighbours.related],
    }
    yield from (_section(heading, _list(joined(map(_item, links)))) for heading, links in lists.items() if links)
    beside = ((words.record.newer, neighbours.newer), (words.record.older, neighbours.older))
    steps = [_step(joined(message_parts(message, title=link(work)))) for message, work in beside if work]
    if steps:
        yield _beside(joined(steps), words.record.neighbours)


def _where(publication: Publication, words: RecordWords) -> Iterable[str]:
    """The venue's full name, volume, number, pages and publisher, if not shown elsewhere on the page."""
    if publication.venue_full and publication.venue_full != publication.venue:
        yield publication.venue_full
    if publication.volume:
        yield words.volume.format(volume=publication.volume)
    if publication.number:
        yield words.number.format(number=publication.number)
    if publication.pages:
        yield words.pages.format(pages=publication.pages)
    if publication.publisher and publication.venue:
        yield publication.publisher


@template
def _record(title: str, parts: str) -> rx.Component:
    return rx.el.article(rx.el.h1(title), parts, class_name="record")


@template
def _appearance(facts: str) -> rx.Component:
    return rx.el.div(facts, class_name="appearance")


@template
def _tldr(sentence: str) -> rx.Component:
    return rx.el.p(sentence, class_name="tldr")


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
def _citation(citation: str, copied: str, selected: str) -> rx.Component:
    return rx.fragment(citation, copy_outcome(copied, selected))


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
def _step(direction: str) -> rx.Component:
    return rx.el.p(direction)


@template
def _beside(steps: str, label: str) -> rx.Component:
    return rx.el.nav(steps, class_name="beside", aria_label=label)
