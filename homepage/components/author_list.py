"""The author list of a work: the owner emphasized, equal contribution marked, a long list folded."""

from collections.abc import Iterator, Sequence
from html import escape

import reflex as rx

from homepage.components.isolation import isolated
from homepage.components.links import link
from homepage.components.template import Markup, joined, template
from homepage.models.authors import Author
from homepage.models.messages import message_parts
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.words import Words
from homepage.page_model.wording import credit_message

LONG = 12
"""A list of more authors than this is folded."""

_SHOWN = 8


def author_list(publication: Publication, settings: Settings, words: Words, *, fold: bool) -> Markup:
    """The authors in the order of the paper, or else the editors, marked as such.

    Args:
        publication: The work, its authors resolved.
        settings: The settings of the site.
        words: The words of the interface.
        fold: Whether a long list is folded to its first names.
    """
    authors = publication.credited
    folds = fold and len(authors) > LONG
    shown, folded = (authors[:_SHOWN], authors[_SHOWN:]) if folds else (authors, ())
    listed = names(folded or shown, settings, words)
    if publication.et_al:
        listed = joined(message_parts(words.authors.et_al, names=listed))
    listed = joined(message_parts(credit_message(publication, words), names=listed))
    if not folded:
        return _authors(listed)
    first = joined([names(shown, settings, words), words.authors.separator])
    return _folded_authors(first, _more(folded, settings, words), listed)


def contributors(publication: Publication, settings: Settings, words: Words) -> Iterator[Markup]:
    """The people of a work besides its authors: editors, translators, advisors. Those of a book are named with it."""
    editors = publication.editors if publication.authors and not is_chapter(publication) else ()
    roles = (
        (words.authors.edited_by, editors),
        (words.authors.translated_by, publication.translators),
        (words.authors.advised_by, publication.advisors),
    )
    for message, people in roles:
        if people:
            yield _contributors(joined(message_parts(message, names=names(people, settings, words))))


def is_chapter(publication: Publication) -> bool:
    """Whether a work is part of a book whose title is known."""
    return publication.type == "incollection" and publication.venue is not None


def has_equal_authors(publications: Sequence[Publication]) -> bool:
    """Whether any author has the mark of equal contribution, so that the page needs its legend."""
    return any(person.equal for publication in publications for person in publication.credited)


def equal_legend(publications: Sequence[Publication], words: Words) -> Iterator[rx.Component]:
    """The legend of the mark for equal contribution, if any of the works needs it."""
    if has_equal_authors(publications):
        yield rx.el.p(words.authors.equal_contribution, class_name="legend")


def names(people: Sequence[Author], settings: Settings, words: Words) -> Markup:
    """Names in their order, with links and marks."""
    return joined((_name(person, settings) for person in people), words.authors.separator)


@template
def _authors(names: str) -> rx.Component:
    return rx.el.div(names, class_name="authors")


@template
def _contributors(names: str) -> rx.Component:
    return rx.el.p(names, class_name="contributors")


@template
def _folded_authors(names: str, summary: str, rest: str) -> rx.Component:
    return rx.el.div(names, rx.el.details(rx.el.summary(summary), rest), class_name="authors")


@template
def _owner(name: str) -> rx.Component:
    return rx.el.strong(name, class_name="owner")


def _more(folded: Sequence[Author], settings: Settings, words: Words) -> Markup:
    """The summary of a folded list: the number of hidden names, and the owner if hidden."""
    count = len(folded)
    owner = next((_name(author, settings) for author in folded if author.owner), None)
    message = words.plural_form(words.authors.more_with_owner if owner else words.authors.more, count)
    return joined(message_parts(message, count=str(count), owner=owner or ""))


def _name(author: Author, settings: Settings) -> Markup | str:
    name = isolated(author.name, escape(author.name + "*" * author.equal), settings)
    if author.owner:
        return _owner(name)
    return link(name, settings.href(author.url)) if author.url else name
