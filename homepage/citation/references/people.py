"""How the names of people are written in a reference."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from homepage.citation.people import Named
from homepage.citation.references.elements import listed, name


def inverted(person: Named) -> str:
    """``Lovelace, Ada``; a name without parts, or in a script without capitals, as it is written."""
    given, family, suffix = person.parts.given, person.parts.family, person.parts.suffix
    return name(listed((family, given, suffix)) if _has_capitals(given) else person.written)


def inverted_with_initials(person: Named) -> str:
    """``Lovelace, A.``; other names as in ``inverted``."""
    given, family, suffix = person.parts.given, person.parts.family, person.parts.suffix
    return name(listed((family, _initials(given), suffix)) if _has_capitals(given) else person.written)


def with_initials(person: Named) -> str:
    """``A. Lovelace``; other names as in ``inverted``."""
    given, family, suffix = person.parts.given, person.parts.family, person.parts.suffix
    return name(listed((_initials(given), family, suffix), " ") if _has_capitals(given) else person.written)


def as_written(person: Named) -> str:
    """The name as it is printed on the work."""
    return name(person.written)


def series(names: Sequence[Named], write: Callable[[Named], str], last: str, between_two: str) -> str:
    """A list of names.

    Args:
        names: The names.
        write: Writes a name.
        last: The text before the last of three or more names.
        between_two: The text between two names.
    """
    *others, final = map(write, names)
    if not others:
        return final
    return f"{', '.join(others)}{last if len(others) > 1 else between_two}{final}"


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
