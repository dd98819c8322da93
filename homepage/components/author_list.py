"""Who wrote a work: the owner stands out, equal contribution has a mark, and a long list folds."""

from collections.abc import Sequence

import reflex as rx

from homepage.components.template import Markup, joined, template
from homepage.models.authors import Author
from homepage.models.publications import Publication
from homepage.models.settings import Settings

LONG = 12
"""A list of more authors than this is folded."""

_SHOWN = 8


def author_list(publication: Publication, settings: Settings, *, fold: bool) -> Markup:
    """The authors in the order of the paper, or else the editors, who are said to be.

    Args:
        publication: The work, everything about its authors decided.
        settings: Of the site.
        fold: Whether a long list shows its first names alone, until it is unfolded.
    """
    authors = publication.credited
    folds = fold and len(authors) > LONG
    shown, folded = (authors[:_SHOWN], authors[_SHOWN:]) if folds else (authors, ())
    end = " et al." * publication.et_al + f" {publication.role_of_credited}".rstrip()
    if not folded:
        return _authors(joined([_names(shown, settings), end]))
    owner = next((_name(author, settings) for author in folded if author.owner), None)
    among = joined([", ", owner, " among them"]) if owner else ""
    rest = joined([_names(folded, settings), end])
    return _folded_authors(_names(shown, settings), joined([f"and {len(folded)} more", among]), rest)


def editor_list(publication: Publication, settings: Settings) -> Markup:
    """Who edited what others wrote, or the book that it is part of."""
    return _edited(_names(publication.editors, settings))


def has_equal_authors(publications: Sequence[Publication]) -> bool:
    """Whether a mark stands behind any name, so that somebody must say what it means."""
    return any(person.equal for publication in publications for person in publication.credited)


@template
def equal_legend() -> rx.Component:
    """What the mark behind a name means."""
    return rx.el.p("* equal contribution", class_name="legend")


@template
def _authors(names: str) -> rx.Component:
    return rx.el.div(names, class_name="authors")


@template
def _edited(names: str) -> rx.Component:
    return rx.el.p("Edited by ", names, class_name="editors")


@template
def _folded_authors(names: str, summary: str, rest: str) -> rx.Component:
    return rx.el.div(names, ", ", rx.el.details(rx.el.summary(summary), rest), class_name="authors")


@template
def _owner(name: str) -> rx.Component:
    return rx.el.strong(name, class_name="owner")


@template
def _linked(name: str, address: str) -> rx.Component:
    return rx.el.elements.a(name, href=address)


def _names(authors: Sequence[Author], settings: Settings) -> Markup:
    return joined((_name(author, settings) for author in authors), ", ")


def _name(author: Author, settings: Settings) -> str:
    name = author.name + "*" * author.equal
    if author.owner:
        return _owner(name)
    return _linked(name, settings.href(author.url)) if author.url else name
