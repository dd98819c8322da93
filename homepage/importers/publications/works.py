"""Finds entries that are the same work, and joins a preprint with its published version."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from homepage.importers.publications.entry_values import NESTED, Work, key_of, meaning
from homepage.models.identifiers import without_version
from homepage.models.publications import Publication
from homepage.models.remarks import folded

VERSION_FIELDS = frozenset(
    {"type", "date", "status", "venue", "venue_full", "volume", "number", "pages", "publisher", "citation_key"}
)
"""The keys that belong to one version of a work, and are not true for another version."""

_LONGEST_REVIEW = 6  # years from a preprint to the published version
_SHORTEST_TITLE = 4  # letters and digits; in a shorter title punctuation is compared too: C, C++
_MOST_NAMESAKES = 50  # works with one title that a new one is compared with; editorials have hundreds
_LIKELY = 0.6  # the ratio of matching letters in two titles (difflib)
_NUMERAL = re.compile(r"\b(?:\d+|[ivx]+)\b", re.IGNORECASE)  # the only difference of parts or years


class Works:
    """An index of works, each with a number, which finds the same work."""

    def __init__(self) -> None:
        self._known: dict[str, list[tuple[int, Publication]]] = {}

    def add(self, number: int, work: Publication) -> None:
        """Adds a work to the index."""
        for identity in identities(work):
            self._known.setdefault(identity, []).append((number, work))

    def find(self, work: Publication) -> int | None:
        """The number of the same work, or None."""
        return next((number for number, known in self._candidates(work) if _is_same(work, known)), None)

    def find_corrected(self, work: Publication) -> int | None:
        """The number of a work with the same key that may be this one before its title was corrected, or None."""
        namesakes = self._known.get(f"key:{key_of(work)}", ())[-_MOST_NAMESAKES:]
        return next((number for number, known in namesakes if _is_corrected(work, known)), None)

    def namesakes(self, work: Publication) -> Iterator[tuple[str, int]]:
        """Other works with the same ``doi``, ``arxiv`` or ``key``: the name of this property, and the work's number."""
        for identity in identities(work):
            kind = identity.partition(":")[0]
            for number, known in self._known.get(identity, ())[-1:]:
                if kind != "title" and not _is_same(work, known):
                    yield kind, number

    def is_alone(self, work: Publication) -> bool:
        """Whether a work of the index shares none of its identifiers, key and title with another one."""
        return all(len(self._known[identity]) == 1 for identity in identities(work))

    def _candidates(self, work: Publication) -> Iterator[tuple[int, Publication]]:
        for identity in identities(work):
            yield from self._known.get(identity, ())[-_MOST_NAMESAKES:]


def identities(work: Publication) -> Iterator[str]:
    """The keys of a work in the index, the most reliable first. Two works may share one."""
    yield f"key:{key_of(work)}"
    if work.doi:
        yield f"doi:{work.doi.lower()}"
    if work.arxiv:
        yield f"arxiv:{without_version(work.arxiv)}"
    yield f"title:{_title_letters(work)}"


def _title_letters(work: Publication) -> str:
    letters = folded(work.title)
    return letters if len(letters) >= _SHORTEST_TITLE else work.title.casefold()


def _is_same(one: Publication, other: Publication) -> bool:
    """Whether two works that share an id, a key or a title are the same work."""
    share_title, share_key = _title_letters(one) == _title_letters(other), key_of(one) == key_of(other)
    if _ids_match(one, other) and (
        share_title or _is_corrected(one, other) or (share_key and share_authors(one, other))
    ):
        return True
    if not share_title or not share_authors(one, other):
        return False
    return share_key or _is_same_version(one, other)


def _is_same_version(one: Publication, other: Publication) -> bool:
    """Whether two works with one title are a preprint and its published version, or the same version."""
    if (one.status == "preprint") != (other.status == "preprint"):
        return not (one.date and other.date) or abs(one.date.year - other.date.year) <= _LONGEST_REVIEW
    venues = {folded(work.venue) for work in (one, other) if work.venue}
    is_one_place = one.year == other.year and len(venues) < 2 and one.type == other.type
    return is_one_place and not _is_ruled_out(one, other)


def _is_corrected(one: Publication, other: Publication) -> bool:
    """Whether two works that share an id or a key may be the same work, whose title was corrected."""
    if _is_ruled_out(one, other) or not share_authors(one, other):
        return False
    if _NUMERAL.findall(one.title) != _NUMERAL.findall(other.title):
        return False
    return SequenceMatcher(None, folded(one.title), folded(other.title)).ratio() > _LIKELY


def _ids(work: Publication) -> tuple[str | None, str | None]:
    return work.doi and work.doi.lower(), work.arxiv and without_version(work.arxiv)


def _ids_match(one: Publication, other: Publication) -> bool:
    return any(mine and mine == theirs for mine, theirs in zip(_ids(one), _ids(other), strict=True))


def _is_ruled_out(one: Publication, other: Publication) -> bool:
    """Whether identifiers, volume, number or pages differ; for a preprint and a published work, only the arXiv id."""
    places: list[tuple[object, ...]] = [
        (*_ids(work), work.volume, work.number, work.page_range) for work in (one, other)
    ]
    if (one.status == "preprint") != (other.status == "preprint"):
        places = [(place[1],) for place in places]
    return any(mine and theirs and mine != theirs for mine, theirs in zip(*places, strict=True))


def share_authors(one: Publication, other: Publication) -> bool:
    """Whether most authors of the shorter list are in the other: one common family name is not enough."""
    families = [{folded(author.parts.family) for author in work.credited} for work in (one, other)]
    return 2 * len(families[0] & families[1]) > min(map(len, families))


def joined(main: Work, other: Work) -> tuple[Work, list[str]]:
    """Joins two entries of one work.

    Args:
        main: The entry with priority where both have a value: the published version.
        other: The other entry.

    Returns:
        The work; and the values of the other entry that are left out.
    """
    data, left_out = dict(main.data), []
    for key, value in other.data.items():
        if key in NESTED:
            data[key] = {**value, **data.get(key, {})}
        elif key not in data and key not in VERSION_FIELDS:
            data[key] = value
        elif key != "id" and meaning(main.publication, (key,)) != meaning(other.publication, (key,)):
            left_out.append(f"{key}: {value}" if isinstance(value, str) else key)
    data = {key: data[key] for key in Publication.content_keys() if key in data}
    return main._replace(data=data, publication=Publication.model_validate(data)), left_out
