"""The names of people in a reference."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from homepage.citation import further_fields
from homepage.citation.references.elements import Element, element, listed
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


def credited(publication: Publication) -> list[Named]:
    """The people at the head of the reference: the authors, or the editors if there are no authors."""
    return [_named(author) for author in publication.authors] or editors(publication)


def editors(publication: Publication) -> list[Named]:
    """The editors of the work, or of the book that it is part of."""
    return [_named(each) for each in publication.editors] or _further(publication, "editor")


def translators(publication: Publication) -> list[Named]:
    """The translators of the work."""
    return [_named(each) for each in publication.translators] or _further(publication, "translator")


def inverted(name: Named) -> str:
    """``Lovelace, Ada``; a name without parts, or in a script without capitals, as it is written."""
    given, family, suffix = name.parts.given, name.parts.family, name.parts.suffix
    return ", ".join(filter(None, (family, given, suffix))) if _has_capitals(given) else name.written


def inverted_with_initials(name: Named) -> str:
    """``Lovelace, A.``; other names as in ``inverted``."""
    given, family, suffix = name.parts.given, name.parts.family, name.parts.suffix
    return ", ".join(filter(None, (family, _initials(given), suffix))) if _has_capitals(given) else name.written


def with_initials(name: Named) -> str:
    """``A. Lovelace``; other names as in ``inverted``."""
    given, family, suffix = name.parts.given, name.parts.family, name.parts.suffix
    return " ".join(filter(None, (_initials(given), family, suffix))) if _has_capitals(given) else name.written


def as_written(name: Named) -> str:
    """The name as it is printed on the work."""
    return name.written


def series(names: Sequence[Named], write: Callable[[Named], str], last: str, between_two: str) -> Element:
    """A list of names.

    Args:
        names: The names.
        write: Writes a name.
        last: What stands before the last of three and more names.
        between_two: What stands between two names.
    """
    written = [element(write(name)) for name in names]
    if len(written) < 2:
        return element(*written)
    return element(listed(written[:-1]), last if len(written) > 2 else between_two, written[-1])


def _named(author: Author) -> Named:
    return Named(author.name, author.parts)


def _further(publication: Publication, field: str) -> list[Named]:
    return [Named(_joined(parts), parts) for parts in further_fields.people(publication, field)]


def _joined(parts: NameParts) -> str:
    """A name of which only the parts are known. In Chinese, Japanese and Korean the family name comes first."""
    if parts.given and "CJK" in unicodedata.name(parts.given[0], ""):
        return parts.family + parts.given
    return " ".join(filter(None, (parts.given, parts.family, parts.suffix)))


@lru_cache(20_000)  # names; most occur in many works
def _has_capitals(given: str) -> bool:
    """Whether a given name can be abbreviated: it is there, in a script with capital letters."""
    words = _words(given)
    return bool(words) and all(word[0].lower() != word[0].upper() for _, word in words)


@lru_cache(20_000)
def _initials(given: str) -> str:
    """``Jean-Paul M.`` as ``J.-P. M.``."""
    return "".join(f"{hyphen or ' '}{word[0]}." for hyphen, word in _words(given)).strip()


def _words(given: str) -> list[tuple[str, str]]:
    """The words of a given name, each with the hyphen before it, if any."""
    return re.findall(r"(-?)([^\s.\-]+)", given)
