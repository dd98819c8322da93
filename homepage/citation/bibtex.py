"""Exports publications as BibTeX in UTF-8."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from homepage.citation.latex_text import escape, plain_to_latex, protect_capitals, to_latex
from homepage.models.authors import Author, NameParts
from homepage.models.dates import NO_DATE
from homepage.models.links import is_site_path
from homepage.models.publication_links import LINK_KINDS
from homepage.models.publication_types import SUBTYPES, TYPES
from homepage.models.publications import Publication
from homepage.models.venues import short_venue

CONTAINERS = {"article": "journal", "inproceedings": "booktitle", "incollection": "booktitle"}
"""The field for the venue, by entry type; ``howpublished`` for all others."""

INSTITUTIONS = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}
"""The field for the publisher, by entry type; ``publisher`` for all others."""

PUBSTATES = {
    "accepted": "inpress",
    "forthcoming": "forthcoming",
    "submitted": "submitted",
    "preprint": "prepublished",
}
"""biblatex's ``pubstate`` by status."""

YEAR_PLACEHOLDERS = {"accepted": "to appear", "forthcoming": "forthcoming", "submitted": "submitted"}
"""The value of ``year`` for works without a date, by status."""

DISPLAY_FIELDS = frozenset(
    [
        "abbr",
        "additional_info",
        "altmetric",
        "annotation",
        "award_name",
        "bibtex_show",
        "dimensions",
        "google_scholar_id",
        "inspirehep_id",
        "pdf",
        "poster",
        "preview",
        "selected",
        "slides",
        "supp",
    ]
)
"""Fields by which other site generators control the display of a work. They are not exported to citations."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(publication: Publication) -> str:
    """Exports a publication as one BibTeX entry, as others cite it. It ends with a line end."""
    return _entry(publication, _citation_fields(publication))


def bibtex_file(publications: Iterable[Publication]) -> str:
    """Exports publications as a ``.bib`` file, with the citation's fields and the further fields of the record."""
    return "\n".join(_entry(each, [*_citation_fields(each), *_record_fields(each)]) for each in publications)


def _entry(publication: Publication, fields: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"  {name} = {value},\n" for name, value in dict(fields).items())
    return f"@{TYPES[publication.type].bibtex}{{{publication.citation_key or publication.id},\n{lines}}}\n"


def _citation_fields(publication: Publication) -> Iterator[tuple[str, str]]:
    """The fields of a citation: names, and values with their braces."""
    entry_type = TYPES[publication.type].bibtex
    yield "title", f"{{{protect_capitals(publication.title)}}}"
    yield from _people(publication)
    texts = {
        CONTAINERS.get(entry_type, "howpublished"): publication.venue_full or publication.venue,
        "volume": publication.volume,
        "number": publication.number,
    }
    yield from _texts(texts)
    if publication.page_range:
        yield "pages", f"{{{'--'.join(map(escape, publication.page_range))}}}"
    yield from _texts({INSTITUTIONS.get(entry_type, "publisher"): publication.publisher})
    yield from _date(publication)
    yield from _addresses(publication)
    yield from _texts({"entrysubtype": publication.type if publication.type in SUBTYPES else None})
    yield from _rich_texts({"reviewedtitle": publication.reviewed})
    yield from _texts({"pubstate": publication.status and PUBSTATES.get(publication.status)})
    yield from _rich_texts({"note": publication.note})
    left_out = DISPLAY_FIELDS | ({"language"} if publication.language else set())
    yield from ((name, f"{{{value}}}") for name, value in publication.bibtex.items() if name not in left_out)


def _people(publication: Publication) -> Iterator[tuple[str, str]]:
    by_role = {
        "author": publication.authors,
        "editor": publication.editors,
        "translator": publication.translators,
    }
    for field, people in by_role.items():
        if people:
            others = ["others"] if publication.et_al and people == publication.credited else []
            yield field, f"{{{' and '.join([*map(_name, people), *others])}}}"


def _date(publication: Publication) -> Iterator[tuple[str, str]]:
    date = publication.date
    yield "year", f"{{{publication.year or YEAR_PLACEHOLDERS.get(publication.status, NO_DATE)}}}"
    if date and date.month:
        yield "month", _MONTHS[date.month - 1]
    if date and date.day:
        yield "day", f"{{{date.day}}}"


def _addresses(publication: Publication) -> Iterator[tuple[str, str]]:
    """The identifiers and the address of a work, in which nothing is escaped."""
    paper = publication.links.paper
    verbatim = {
        "doi": publication.doi,
        "eprint": publication.arxiv,
        "archiveprefix": publication.arxiv and "arXiv",
        "url": None if is_site_path(paper or "") else paper,
    }
    yield from ((name, f"{{{value}}}") for name, value in verbatim.items() if value)


def _record_fields(publication: Publication) -> Iterator[tuple[str, str]]:
    """The fields that a citation does not need, and a re-import of the record does."""
    equal = [str(number) for number, author in enumerate(publication.authors, start=1) if author.equal]
    annotation = "; ".join(f"{number}=equal" for number in equal)
    is_short = publication.venue_full or short_venue(publication.venue or "")
    yield from _texts({"abbr": publication.venue if is_short else None})
    yield from _rich_texts({"abstract": publication.abstract, "award": publication.award})
    yield from _texts({"language": publication.language})
    if publication.advisors:
        yield "advisor", f"{{{' and '.join(map(_name, publication.advisors))}}}"
    yield from [("author+an", f"{{{annotation}}}")] if annotation else []
    links = {kind: getattr(publication.links, kind) for kind in LINK_KINDS if kind != "paper"}
    yield from ((kind, f"{{{url}}}") for kind, url in links.items() if url and not is_site_path(url))


def _texts(fields: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    yield from ((name, f"{{{plain_to_latex(value)}}}") for name, value in fields.items() if value)


def _rich_texts(fields: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    yield from ((name, f"{{{to_latex(value)}}}") for name, value in fields.items() if value)


def _name(author: Author) -> str:
    return _name_as_written(author.name, author.family)


@lru_cache(20_000)  # names; most occur in many works
def _name_as_written(name: str, family: str | None) -> str:
    return name_latex(Author(name=name, family=family).parts)


def name_latex(parts: NameParts) -> str:
    """A name in BibTeX's format: ``family, given``, ``family, suffix, given``, or in braces if it has no parts."""
    if not parts.given:
        whole = escape(parts.family)
        return f"{{{whole}}}" if " " in whole or _is_ambiguous(whole) else whole
    written = (parts.family, parts.suffix, parts.given)
    return ", ".join(f"{{{escape(part)}}}" if _is_ambiguous(part) else escape(part) for part in written if part)


def _is_ambiguous(name: str) -> bool:
    """Whether BibTeX would split a name, or read it as "and others"."""
    return re.search(r",|\band\b|^others$", name, re.IGNORECASE) is not None
