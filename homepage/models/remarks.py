"""Warnings about the publication record, which do not stop a build."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from homepage.models.identifiers import arxiv_month, without_version
from homepage.models.parts import Problem
from homepage.models.publication_types import TYPES
from homepage.models.publications import Publication

_IN_A_VENUE = {"article", "inproceedings", "incollection", "misc"}
_WORDS = {"doi": "DOI", "arxiv": "arXiv id", "title": "title", "citation_key": "BibTeX key"}
_LONGEST_REVIEW = 5  # years from the preprint to the journal


@lru_cache(maxsize=100_000)
def folded(title: str) -> str:
    """Folds a title for comparison: letters and digits only, without case and diacritics."""
    if title.isascii():
        return re.sub(r"[\W_]", "", title.lower())
    letters = unicodedata.normalize("NFKD", title).casefold()
    return re.sub(r"[\W_]", "", "".join(each for each in letters if not unicodedata.combining(each)))


_IDENTITIES: Mapping[str, Callable[[Publication], str | None]] = {
    "doi": lambda work: work.doi and work.doi.lower(),
    "arxiv": lambda work: work.arxiv and without_version(work.arxiv),
    "title": lambda work: folded(work.title),
    "citation_key": lambda work: work.citation_key or work.id,
}


def remarks(publications: Mapping[int, Publication]) -> Iterator[Problem]:
    """Every warning about the record.

    Args:
        publications: By their index in the file, with the owner resolved.
    """
    doubled: set[int] = set()
    for key, identity in _IDENTITIES.items():
        seen: dict[str, str] = {}
        for index, work in publications.items():
            value = identity(work)
            if value and seen.setdefault(value, work.id) != work.id and index not in doubled:
                doubled.add(index)
                message = f"is the {_WORDS[key]} of {seen[value]!r} too; keep one record for each work"
                yield ("publications", index, key), message
    for index, work in publications.items():
        for key, message in _of_one(work):
            yield ("publications", index, key), message


def _of_one(work: Publication) -> Iterator[tuple[str, str]]:
    if (
        TYPES[work.type].bibtex in _IN_A_VENUE
        and not (work.venue or work.venue_full)
        and work.status in {"published", "accepted"}
    ):
        yield "venue", f"is missing, though the work is {work.status}; write where it appeared, or its status"
    first = arxiv_month(work.arxiv or "")
    if first and work.date:
        yield from _of_years(work, first.year, work.date.year)
    if work.owner is None:
        yield (
            "authors" if work.authors else "editors",
            "do not name you; add your spelling to other_names in profile.yaml, or write owner: true",
        )


def _of_years(work: Publication, of_arxiv: int, year: int) -> Iterator[tuple[str, str]]:
    if work.status == "preprint" and of_arxiv != year:
        yield "date", f"is {year}, and the arXiv id is of {of_arxiv}; write the date of the preprint, or its venue"
    elif not -_LONGEST_REVIEW <= of_arxiv - year <= 1:
        yield "arxiv", f"is an id of {of_arxiv}, and the work of {year}; one of them must be wrong"
