"""One record for each work: finds the entries that are one work, and joins preprint and published version."""

import json
import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from functools import partial
from typing import Any

from homepage.models.identifiers import without_version
from homepage.models.publications import Publication
from homepage.models.remarks import folded

OF_ONE_VERSION = frozenset(
    {"type", "date", "status", "venue", "venue_full", "volume", "number", "pages", "publisher", "citation_key"}
)
"""What says of a version where it appeared, and says nothing of another version of the same work."""

_LONGEST_REVIEW = 6  # years from a preprint to the published version
_SHORTEST_TITLE = 4  # letters and digits; in a shorter title its signs tell: C, C++
_MOST_NAMESAKES = 50  # works of one title that a new one is held against; editorials have hundreds
_LIKELY = 0.6  # of the letters of two titles, those that are in both in order


class Works:
    """Works that are known, by a number each."""

    def __init__(self) -> None:
        self._known: dict[str, list[tuple[int, Publication]]] = {}

    def add(self, number: int, work: Publication) -> None:
        """Makes a work known."""
        for identity in _identities(work):
            self._known.setdefault(identity, []).append((number, work))

    def find(self, work: Publication, *, by_key: bool) -> int | None:
        """The number of the same work, or None.

        Args:
            work: What to look for.
            by_key: Whether what is cited by one key may be one work whose title was mended.
        """
        is_same: dict[str, Callable[[Publication], bool]] = {
            "doi": lambda _: True,
            "arxiv": lambda _: True,
            "title": partial(_is_one_work, work),
            "key": partial(_is_mended, work) if by_key else lambda _: False,
        }
        for identity in _identities(work):
            namesakes = self._known.get(identity, ())[-_MOST_NAMESAKES:]
            judge = is_same[identity.partition(":")[0]]
            found = next((number for number, known in namesakes if judge(known)), None)
            if found is not None:
                return found
        return None


def _identities(work: Publication) -> Iterator[str]:
    """What a work is known by, the surest first; a key may be given twice."""
    if work.doi:
        yield f"doi:{work.doi.lower()}"
    if work.arxiv:
        yield f"arxiv:{without_version(work.arxiv)}"
    letters = folded(work.title)
    yield f"title:{letters if len(letters) >= _SHORTEST_TITLE else work.title.casefold()}"
    yield f"key:{work.citation_key or work.id}"


def _is_contradicted(one: Publication, other: Publication) -> bool:
    """Whether an id or a place says that two works are not one."""
    places = [
        (work.doi and work.doi.lower(), work.arxiv and without_version(work.arxiv), work.number, work.pages)
        for work in (one, other)
    ]
    return any(mine and theirs and mine != theirs for mine, theirs in zip(*places, strict=True))


def _is_mended(one: Publication, other: Publication) -> bool:
    """Whether two works of one key may be one whose title was mended."""
    if _is_contradicted(one, other) or not _share_authors(one, other):
        return False
    return SequenceMatcher(None, folded(one.title), folded(other.title)).ratio() > _LIKELY


def _share_authors(one: Publication, other: Publication) -> bool:
    """Whether most authors of the shorter list are in the other: one common family name says nothing."""
    families = [{folded(author.parts.family) for author in work.credited} for work in (one, other)]
    return 2 * len(families[0] & families[1]) > min(map(len, families))


def _is_one_work(one: Publication, other: Publication) -> bool:
    """Whether two works of one title are one: a preprint and what became of it, or the same twice."""
    if not _share_authors(one, other):
        return False
    if (one.standing == "preprint") != (other.standing == "preprint"):
        return not (one.date and other.date) or abs(one.date.year - other.date.year) <= _LONGEST_REVIEW
    venues = {folded(work.venue) for work in (one, other) if work.venue}
    is_one_place = one.year == other.year and len(venues) < 2 and one.kind == other.kind
    return is_one_place and not _is_contradicted(one, other)


def joined(main: dict[str, Any], other: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """One record of two entries of one work.

    Args:
        main: The entry that counts where both say something: the published version.
        other: The other one.

    Returns:
        The record; and what of the other entry is not in it.
    """
    data, left_out = dict(main), []
    for key, value in other.items():
        if key in {"links", "bibtex"}:
            data[key] = {**value, **data.get(key, {})}
        elif key not in data and key not in OF_ONE_VERSION:
            data[key] = value
        elif key != "id" and canonical(data.get(key)) != canonical(value):
            left_out.append(f"{key}: {value}" if isinstance(value, str) else key)
    return {key: data[key] for key in Publication.model_fields if key in data}, left_out


def canonical(value: object) -> str:
    """A value so that two spellings of it are one: what YAML gives back, what was read, folded lines."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return re.sub(r"\s+", " ", re.sub(r"(?<![\w\"])true(?![\w\"])", '"true"', text))
