"""One record for each work: finds the entries that are one work, and joins preprint and published version."""

import json
import re
from collections.abc import Iterator
from typing import Any

from homepage.models.identifiers import without_version
from homepage.models.publications import Publication
from homepage.models.remarks import folded

OF_ONE_VERSION = frozenset(
    {"type", "date", "status", "venue", "venue_full", "volume", "number", "pages", "publisher", "citation_key"}
)
"""What says of a version where it appeared, and says nothing of another version of the same work."""

_LONGEST_REVIEW = 6  # years from a preprint to the published version


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
            by_key: Whether what is cited by one key is one work, whatever else it says.
        """
        for identity in _identities(work):
            kind = identity.partition(":")[0]
            for number, known in self._known.get(identity, ()):
                if kind in {"doi", "arxiv"} or (kind == "key" and (by_key or _is_one_title(work, known))):
                    return number
                if kind == "title" and _is_one_work(work, known):
                    return number
        return None


def _identities(work: Publication) -> Iterator[str]:
    yield f"key:{work.citation_key or work.id}"
    if work.doi:
        yield f"doi:{work.doi.lower()}"
    if work.arxiv:
        yield f"arxiv:{without_version(work.arxiv)}"
    yield f"title:{folded(work.title)}"


def _is_one_title(one: Publication, other: Publication) -> bool:
    return folded(one.title) == folded(other.title)


def _is_one_work(one: Publication, other: Publication) -> bool:
    """Whether two works of one title are one: a preprint and what became of it, or the same twice."""
    families = [{folded(author.parts.family) for author in work.authors} for work in (one, other)]
    if not families[0] & families[1]:
        return False
    if (one.standing == "preprint") != (other.standing == "preprint"):
        return abs(one.date.year - other.date.year) <= _LONGEST_REVIEW
    venues = {folded(work.venue) for work in (one, other) if work.venue}
    return one.year == other.year and len(venues) < 2 and one.kind == other.kind


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
