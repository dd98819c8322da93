"""The full record of one publication: title and people, the facts beside the text, and its neighbours below."""

from collections.abc import Iterable, Iterator, Mapping

import reflex as rx

from homepage.components.author_list import author_list, contributors, equal_legend
from homepage.components.citations import citations
from homepage.components.links import link
from homepage.components.picture import large_preview
from homepage.components.publication_facts import appearance, copy_outcome, resources, tldr
from homepage.components.publication_neighbours import related_works, works_beside
from homepage.components.rich_text import abstract_markup, title_markup
from homepage.components.template import Markup, joined, template
from homepage.models.neighbours import Neighbours
from homepage.models.pictures import Preview
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.word_groups import RecordWords
from homepage.models.words import Words
from homepage.reflex_adapter.static_html import static_html

Topics = Mapping[str, tuple[str, str | None]]
"""For each topic id, its name and the address of the list filtered by it, or None."""


def publication_record(  # noqa: PLR0913, PLR0917 - what the page shows
    publication: Publication,
    neighbours: Neighbours,
    topics: Topics,
    settings: Settings,
    words: Words,
    preview: Preview | None = None,
) -> Markup:
    """The record of a work.

    Args:
        publication: The work, its people resolved.
        neighbours: The works beside it.
        topics: The topics of the site.
        settings: The settings of the site.
        words: The words of the interface.
        preview: Its picture.
    """
    legend = Markup(static_html(equal_legend([publication], words)))
    people = [
        author_list(publication, settings, words, fold=False),
        legend,
        *contributors(publication, settings, words),
    ]
    said = words.citation
    text = [
        *tldr(publication, settings),
        *([large_preview(preview, settings)] if preview else []),
        *_abstract(publication, settings, words),
        _cite(said.cite, citations(publication.original, words), said.copied, said.selected),
        *related_works(neighbours, settings, words),
    ]
    return _record(
        title_markup(publication, settings),
        joined(people),
        joined(_facts(publication, topics, settings, words)),
        joined(text),
        joined(works_beside(neighbours, settings, words)),
    )


def _facts(publication: Publication, topics: Topics, settings: Settings, words: Words) -> Iterator[Markup]:
    """Where and when it appeared, its links and its topics."""
    yield _appearance(joined(appearance(publication, settings, words, precise=True), " "))
    where = words.listed(_where(publication, words.record))
    if where:
        yield _place(where)
    links = joined(resources(publication, settings, words), " ")
    if links:
        yield _resources(links)
    named = (topics[topic] for topic in publication.topics)
    items = joined(_item(link(name, settings.href(address)) if address else name) for name, address in named)
    if items:
        yield _topics(words.record.topics, items)


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


def _abstract(publication: Publication, settings: Settings, words: Words) -> Iterator[Markup]:
    if publication.abstract:
        yield _section(words.abstract, abstract_markup(publication, settings))


@template
def _record(title: str, people: str, facts: str, text: str, beside: str) -> rx.Component:
    return rx.el.article(
        rx.el.header(rx.el.h1(title), people),
        rx.el.div(facts, class_name="facts"),
        rx.el.div(text, class_name="text"),
        beside,
        class_name="record",
    )


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
def _topics(heading: str, items: str) -> rx.Component:
    return rx.el.section(rx.el.h2(heading), rx.el.ul(items, class_name="topics"))


@template
def _item(content: str) -> rx.Component:
    return rx.el.li(content)


@template
def _section(heading: str, text: str) -> rx.Component:
    return rx.el.section(rx.el.h2(heading), rx.el.p(text))


@template
def _cite(heading: str, citations: str, copied: str, selected: str) -> rx.Component:
    return rx.el.section(rx.el.h2(heading), citations, copy_outcome(copied, selected), class_name="cite")
