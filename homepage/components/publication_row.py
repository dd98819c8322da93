"""The entry of one publication in a list or on a card: title, people, appearance, one sentence, links."""

from collections.abc import Set

import reflex as rx

from homepage.components.author_list import author_list, contributors, has_equal_authors
from homepage.components.publication_facts import appearance, citation, resources, tldr
from homepage.components.rich_text import abstract_markup, title_markup
from homepage.components.template import Markup, joined, template
from homepage.models import addresses
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.words import Words


def publication_entry(
    publication: Publication,
    settings: Settings,
    words: Words,
    *disclosures: Markup,
    said: Set[str] = frozenset(),
    preview: Markup | None = None,
) -> Markup:
    """The content of an entry. A single link is in the line of the appearance, so that long lists are not longer.

    Args:
        publication: The work, its people resolved.
        settings: The settings of the site.
        words: The words of the interface.
        *disclosures: What the line of links unfolds.
        said: The facts that a heading says, as in ``appearance``.
        preview: The picture of the work.
    """
    page = settings.href(addresses.record(publication.id))
    facts = list(appearance(publication, settings, words, said=said))
    links = [*resources(publication, settings, words), *disclosures]
    parts = [
        preview or "",
        _title(title_markup(publication, settings), page),
        author_list(publication, settings, words, fold=True),
        _equal(words.authors.equal_contribution) if has_equal_authors([publication]) else "",
        *contributors(publication, settings, words),
    ]
    if facts and len(links) == 1 and not (publication.tldr or preview):
        parts.append(_facts(joined([*facts, *links], " "), "appearance resources"))
    else:
        parts += [
            _facts(joined(facts, " "), "appearance") if facts else "",
            *tldr(publication, settings),
            _facts(joined(links, " "), "resources") if links else "",
        ]
    return joined(part for part in parts if part)


def disclosures(publication: Publication, settings: Settings, words: Words) -> list[Markup]:
    """The abstract and the BibTeX of a work, each to unfold."""
    abstract = [_abstract(words.abstract, abstract_markup(publication, settings))] if publication.abstract else []
    return [*abstract, _bibtex(words.citation.heading, citation(publication, words))]


@template
def _title(title: str, page: str) -> rx.Component:
    return rx.el.p(rx.el.elements.a(title, href=page), class_name="title")


@template
def _equal(meaning: str) -> rx.Component:
    return rx.el.small(meaning, class_name="equal")


@template
def _facts(parts: str, kind: str) -> rx.Component:
    return rx.el.div(parts, class_name=kind)


@template
def _abstract(heading: str, text: str) -> rx.Component:
    return rx.el.details(rx.el.summary(heading), rx.el.p(text))


@template
def _bibtex(heading: str, citation: str) -> rx.Component:
    return rx.el.details(rx.el.summary(heading), citation)
