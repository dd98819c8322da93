"""Who wrote a work: the owner stands out, equal contribution has a mark, and a long list folds."""

from collections.abc import Sequence

import reflex as rx

from homepage.components.template import Markup, joined, template
from homepage.models.authors import Author
from homepage.models.messages import message_parts, plural_form
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.words import Words
from homepage.page_model.wording import credit_message

LONG = 12
"""A list of more authors than this is folded."""

_SHOWN = 8


def author_list(publication: Publication, settings: Settings, words: Words, *, fold: bool) -> Markup:
    """The authors in the order of the paper, or else the editors, who are said to be.

    Args:
        publication: The work, everything about its authors decided.
        settings: Of the site.
        words: Of the interface.
        fold: Whether a long list shows its first names alone, until it is unfolded.
    """
    authors = publication.credited
    folds = fold and len(authors) > LONG
    shown, folded = (authors[:_SHOWN], authors[_SHOWN:]) if folds else (authors, ())
    names = _names(folded or shown, settings, words)
    if publication.et_al:
        names = joined(message_parts(words.authors.et_al, names=names))
    names = joined(message_parts(credit_message(publication, words), names=names))
    if not folded:
        return _authors(names)
    first = joined([_names(shown, settings, words), words.list_separator])
    return _folded_authors(first, _more(folded, settings, words), names)


def editor_list(publication: Publication, settings: Settings, words: Words) -> Markup:
    """Who edited what others wrote, or the book that it is part of."""
    names = _names(publication.editors, settings, words)
    return _edited(joined(message_parts(words.authors.edited_by, names=names)))


def has_equal_authors(publications: Sequence[Publication]) -> bool:
    """Whether a mark stands behind any name, so that somebody must say what it means."""
    return any(person.equal for publication in publications for person in publication.credited)


def equal_legend(words: Words) -> Markup:
    """What the mark behind a name means."""
    return _legend(words.authors.equal_contribution)


@template
def _legend(meaning: str) -> rx.Component:
    return rx.el.p(meaning, class_name="legend")


@template
def _authors(names: str) -> rx.Component:
    return rx.el.div(names, class_name="authors")


@template
def _edited(names: str) -> rx.Component:
    return rx.el.p(names, class_name="editors")


@template
def _folded_authors(names: str, summary: str, rest: str) -> rx.Component:
    return rx.el.div(names, rx.el.details(rx.el.summary(summary), rest), class_name="authors")


@template
def _owner(name: str) -> rx.Component:
    return rx.el.strong(name, class_name="owner")


@template
def _linked(name: str, address: str) -> rx.Component:
    return rx.el.elements.a(name, href=address)


def _more(folded: Sequence[Author], settings: Settings, words: Words) -> Markup:
    """How many names are folded away, and whether the owner's is one of them."""
    count = len(folded)
    owner = next((_name(author, settings) for author in folded if author.owner), None)
    if owner is None:
        return joined(message_parts(plural_form(words.authors.more, count), count=str(count)))
    return joined(message_parts(plural_form(words.authors.more_with_owner, count), count=str(count), owner=owner))


def _names(authors: Sequence[Author], settings: Settings, words: Words) -> Markup:
    return joined((_name(author, settings) for author in authors), words.list_separator)


def _name(author: Author, settings: Settings) -> str:
    name = author.name + "*" * author.equal
    if author.owner:
        return _owner(name)
    return _linked(name, settings.href(author.url)) if author.url else name
