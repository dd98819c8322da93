"""Finds the order of names in a line: given name first, family name first, or only the first name inverted."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.authors import SUFFIXES

_SMALL_WORDS = "van von der den de del della di da dos du la le ten ter 't zu zum af al el bin ibn ben y e i do das"
PARTICLES = frozenset(_SMALL_WORDS.split())
_INITIALS = re.compile(r"(?:[A-ZÀ-ÖØ-Þ]\.?(?:[\s-]|$|(?=[A-ZÀ-ÖØ-Þ]))){1,4}")
_WITHOUT_SPACES = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af]")
"""Scripts in which a whole name is one word."""


@dataclass(frozen=True)
class Part:
    """The text between two commas of a line of names.

    Attributes:
        name: Its words, without marks.
        marks: The marks of the name, such as a star.
        family: The family name, if the line shows which part it is.
    """

    name: str
    marks: str = ""
    family: str = ""

    @property
    def is_initials(self) -> bool:
        """Whether it contains only initials of given names."""
        return bool(_INITIALS.fullmatch(self.name))

    @property
    def is_lone(self) -> bool:
        """Whether it is probably only a given or a family name."""
        words = [word for word in self.name.split() if word not in SUFFIXES and word not in PARTICLES]
        return len(words) == 1 and not self.is_initials and not _WITHOUT_SPACES.search(self.name)

    @property
    def final_initials(self) -> str:
        """The initials after other words, as in ``Ada K.`` or ``Lovelace A``; empty if there are none."""
        first, _, last = self.name.rpartition(" ")
        is_name = bool(first) and not _INITIALS.fullmatch(first)
        return last if is_name and last not in SUFFIXES and _INITIALS.fullmatch(last) else ""


class _Reading(NamedTuple):
    """One way to read a line.

    Attributes:
        names: The names, given names first.
        is_certain: Whether a line of this form rarely means something else.
    """

    names: list[Part]
    is_certain: bool


def in_order(parts: Sequence[Part], *, is_bibtex: bool, is_owner: Callable[[str], bool]) -> list[Part] | None:
    """The names of a line, given names first; None if it is ambiguous.

    Args:
        parts: The parts of the line, split at commas and at words such as "and".
        is_bibtex: Whether names are separated by a word, and family and given name by a comma.
        is_owner: Whether a name is that of the owner. The reading that contains the owner is used.
    """
    if not any(part.is_lone or part.is_initials for part in parts):
        family_first = len(parts) > 1 and all(part.final_initials for part in parts)
        return _turned(parts) if family_first else list(parts)
    if len(parts) == 1:
        return list(parts)
    readings = [each for each in (_straight(parts), _inverted(parts, is_bibtex), _first_inverted(parts)) if each]
    with_owner = [each for each in readings if any(is_owner(part.name) for part in each.names)]
    certain = with_owner if len(with_owner) == 1 else [each for each in readings if each.is_certain]
    if len(certain) == 1:
        return certain[0].names
    return None if any(part.is_lone for part in parts) else list(parts)


def whole(family: Part, given: Part) -> Part:
    """Joins the two parts of a name. A suffix, such as Jr., stays at the end."""
    first, _, last = given.name.rpartition(" ")
    name = f"{first} {family.name} {last}" if first and last in SUFFIXES else f"{given.name} {family.name}"
    return Part(name.strip(), family.marks + given.marks, family.name)


def is_short_for(short: str, name: str) -> bool:
    """Whether a name is another one with its given names shortened to initials."""
    words, longer = (plain(each).replace(".", " ").casefold().split() for each in (short, name))
    if len(words) < 2 or len(longer) < 2 or words[-1] != longer[-1]:
        return False
    return all(part.startswith(word) or word.startswith(part) for word, part in zip(words, longer, strict=False))


def _straight(parts: Sequence[Part]) -> _Reading | None:
    """Reads the parts as whole names: some people have only one name."""
    return None if any(part.is_initials for part in parts) else _Reading(list(parts), is_certain=False)


def _inverted(parts: Sequence[Part], is_bibtex: bool) -> _Reading | None:
    """Lovelace, Ada, Babbage, Charles."""
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if len(parts) % 2 or not all(_may_be_one(*pair) for pair in pairs):
        return None
    return _Reading([whole(*pair) for pair in pairs], is_certain=is_bibtex or any(_is_one(*pair) for pair in pairs))


def _first_inverted(parts: Sequence[Part]) -> _Reading | None:
    """Reads a line such as ``Lovelace, Ada, Charles Babbage, and Mary Somerville``."""
    others = parts[2:]
    if not others or any(part.is_lone or part.is_initials for part in others) or not _may_be_one(*parts[:2]):
        return None
    return _Reading([whole(*parts[:2]), *others], is_certain=_is_one(*parts[:2]))


def _may_be_one(family: Part, given: Part) -> bool:
    """Whether two parts can be one name."""
    is_short = len(family.name.split()) <= 3 and len(given.name.split()) <= 3
    return is_short and not family.is_initials and (given.is_initials or family.is_lone or given.is_lone)


def _is_one(family: Part, given: Part) -> bool:
    """Whether two parts are probably one name."""
    has_given = given.is_initials or given.is_lone
    return given.is_initials or (family.is_lone and (has_given or bool(given.final_initials)))


def _turned(parts: Sequence[Part]) -> list[Part]:
    """Puts ``Lovelace A, Babbage C`` in the usual order. A single dot at the end belongs to the sentence."""
    ends = "" if any("." in part.name for part in parts[:-1]) else "."
    turned = []
    for part in parts:
        initials = part.final_initials
        family = part.name.removesuffix(initials).strip()
        turned.append(Part(f"{initials.rstrip(ends)} {family}", part.marks, family))
    return turned
