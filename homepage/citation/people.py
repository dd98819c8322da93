"""The editors and translators of a work, from its record or else from its further BibTeX fields."""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from homepage.citation import further_fields
from homepage.models.authors import Author, NameParts
from homepage.models.publications import Publication


class Named(NamedTuple):
    """The name of a person or a group.

    Attributes:
        written: As it is printed on the work.
        parts: Its parts.
    """

    written: str
    parts: NameParts


def people(authors: Iterable[Author]) -> list[Named]:
    """The names of authors, editors or translators."""
    return [Named(author.name, author.parts) for author in authors]


def editors(publication: Publication) -> list[Named]:
    """The editors of the work, or of the book that it is part of."""
    return people(publication.editors) or _further(publication, "editor")


def translators(publication: Publication) -> list[Named]:
    """The translators of the work."""
    return people(publication.translators) or _further(publication, "translator")


def _further(publication: Publication, field: str) -> list[Named]:
    return [Named(_joined(parts), parts) for parts in further_fields.people(publication, field)]


def _joined(parts: NameParts) -> str:
    """A name of which only the parts are known. In Chinese, Japanese and Korean the family name comes first."""
    if parts.given and "CJK" in unicodedata.name(parts.given[0], ""):
        return parts.family + parts.given
    return " ".join(filter(None, (parts.given, parts.family, parts.suffix)))
