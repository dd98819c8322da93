"""Who wrote a work: the owner stands out, equal contribution has a mark, and a long list folds."""

from collections.abc import Iterator, Sequence

import reflex as rx

from homepage.models.authors import Author
from homepage.models.publications import Publication
from homepage.models.settings import Settings

LONG = 12
"""A list of more authors than this is folded."""

_SHOWN = 8


def author_list(publication: Publication, settings: Settings, *, fold: bool) -> rx.Component:
    """The authors in the order of the paper.

    Args:
        publication: The work, everything about its authors decided.
        settings: Of the site.
        fold: Whether a long list shows its first names alone, until it is unfolded.
    """
    authors = publication.authors
    folds = fold and len(authors) > LONG
    shown, folded = (authors[:_SHOWN], authors[_SHOWN:]) if folds else (authors, ())
    end = [" et al."] if publication.et_al else []
    if not folded:
        return rx.el.div(*_names(shown, settings), *end, class_name="authors")
    among = [", ", _name(owner, settings), " among them"] if (owner := publication.owner) in folded and owner else []
    return rx.el.div(
        *_names(shown, settings),
        ", ",
        rx.el.details(
            rx.el.summary(f"and {len(folded)} more", *among),
            *_names(folded, settings),
            *end,
        ),
        class_name="authors",
    )


def has_equal_authors(publications: Sequence[Publication]) -> bool:
    """Whether a mark stands behind any name, so that somebody must say what it means."""
    return any(author.equal for publication in publications for author in publication.authors)


def equal_legend() -> rx.Component:
    """What the mark behind a name means."""
    return rx.el.p("* equal contribution", class_name="legend")


def _names(authors: Sequence[Author], settings: Settings) -> Iterator[rx.Component | str]:
    for index, author in enumerate(authors):
        if index:
            yield ", "
        yield _name(author, settings)


def _name(author: Author, settings: Settings) -> rx.Component | str:
    name = author.name + "*" * author.equal
    if author.owner:
        return rx.el.strong(name, class_name="owner")
    return rx.el.elements.a(name, href=settings.href(author.url)) if author.url else name
