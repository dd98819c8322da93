"""Exports publications as RIS, for EndNote and Mendeley. Source: the RIS format specification of 2011."""

from collections.abc import Iterable, Iterator

from homepage.citation.further_fields import further_texts, keywords
from homepage.citation.people import editors, translators
from homepage.models import addresses
from homepage.models.authors import NameParts
from homepage.models.publication_types import TYPES
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.rich_text.views import without_styles

_GENRES = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master's thesis",
    "review": "review",
    "talk": "talk",
    "poster": "poster",
    "exhibition": "exhibition",
    "translation": "translation",
    "edition": "edition",
}
"""Words for types that share their RIS type with others."""

_TAGS = {
    "series": "T3",
    "isbn": "SN",
    "issn": "SN",
    "location": "CY",
    "address": "CY",
    "edition": "ET",
    "version": "ET",
    "chapter": "SE",
    "volumes": "NV",
    "shorttitle": "ST",
    "type": "M3",
    "language": "LA",
    "langid": "LA",
    "annote": "RN",
}
"""RIS tags by field of BibTeX or biblatex."""


def ris_file(publications: Iterable[Publication], settings: Settings) -> str:
    """Exports publications as a file with one record for each."""
    return "\n".join(ris(each, settings) for each in publications)


def ris(publication: Publication, settings: Settings) -> str:
    """Converts a publication to a RIS record."""
    return "".join(f"{tag}  - {value}\n" for tag, value in _lines(publication, settings) if value) + "ER  - \n"


def _lines(publication: Publication, settings: Settings) -> Iterator[tuple[str, str | None]]:
    date = publication.date
    yield "TY", "UNPB" if publication.status == "submitted" else TYPES[publication.type_or_preprint].ris
    yield "ID", publication.citation_key or publication.id
    yield "TI", _plain(publication.title)
    yield from (("AU", _name(author.parts)) for author in publication.authors)
    yield from (
        ("A3" if TYPES[publication.type].bibtex == "book" else "A2", _name(editor.parts))
        for editor in editors(publication)
    )
    yield from (("A4", _name(translator.parts)) for translator in translators(publication))
    yield from (("A3", _name(advisor.parts)) for advisor in publication.advisors)
    if date:
        yield "PY", publication.year
        yield "DA", "/".join(f"{part:02}" if part else "" for part in (date.year, date.month, date.day, None))
    yield "RI", publication.reviewed and _plain(publication.reviewed)
    yield "T2", publication.venue_full or publication.venue
    yield "J2", publication.venue
    yield "VL", publication.volume
    yield "IS", publication.number
    yield from zip(("SP", "EP"), publication.page_range, strict=False)
    yield "PB", publication.publisher
    yield "DO", publication.doi
    yield "AN", publication.arxiv and f"arXiv:{publication.arxiv}"
    yield "UR", settings.absolute(publication.work_url or addresses.record(publication.id))
    yield "L1", publication.pdf_url and settings.absolute(publication.pdf_url)
    yield "AB", _plain(publication.abstract)
    yield "N1", _plain(publication.note)
    further = dict(further_texts(publication, _TAGS))
    further |= {"LA": publication.language} if publication.language else {}
    yield from further.items()
    yield "M3", None if "M3" in further else _GENRES.get(publication.type)
    yield from (("KW", keyword) for keyword in keywords(publication))


def _plain(text: str | None) -> str | None:
    """A text of the record. RIS has no styles and no formulas."""
    return text and without_styles(text)


def _name(parts: NameParts) -> str:
    """``family, given, suffix``, or the whole name if it has no parts."""
    return ", ".join(part for part in (parts.family, parts.given, parts.suffix) if part)
