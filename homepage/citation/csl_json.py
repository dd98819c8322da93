"""Exports publications as CSL-JSON, for Zotero, Pandoc and CSL processors. Source: the CSL 1.0.2 data schema."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from homepage.citation.further_fields import further_texts
from homepage.citation.people import editors, translators
from homepage.models import addresses
from homepage.models.authors import NameParts
from homepage.models.publication_types import TYPES
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.rich_text.markup import Style
from homepage.rich_text.views import Format, to_plain, view

_GENRES = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master's thesis",
    "preprint": "preprint",
    **{each: each for each in ("edition", "translation", "poster", "exhibition")},
}
_NUMBERED = {"techreport", "patent"}
_STATUSES = {"accepted", "forthcoming", "submitted"}
_VARIABLES = {
    "series": "collection-title",
    "isbn": "ISBN",
    "issn": "ISSN",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "location": "publisher-place",
    "address": "publisher-place",
    "organization": "publisher",
    "edition": "edition",
    "chapter": "chapter-number",
    "part": "part-number",
    "volumes": "number-of-volumes",
    "pagetotal": "number-of-pages",
    "eventtitle": "event-title",
    "venue": "event-place",
    "shorttitle": "title-short",
    "type": "genre",
    "version": "version",
    "language": "language",
    "langid": "language",
    "keywords": "keyword",
    "annote": "annote",
}
"""CSL variables by field of BibTeX or biblatex."""


_ENCODER = json.JSONEncoder(ensure_ascii=False)  # its option for indentation takes ten times as long

_TAGS: Mapping[Style, tuple[str, str]] = {
    "emphasis": ("<i>", "</i>"),
    "strong": ("<b>", "</b>"),
    "subscript": ("<sub>", "</sub>"),
    "superscript": ("<sup>", "</sup>"),
    "small_caps": ('<span style="font-variant:small-caps;">', "</span>"),
}
"""CSL's tags for styles."""


def csl_json_file(publications: Iterable[Publication], settings: Settings) -> str:
    """Exports publications as a JSON file with one item for each, and a line for each of its variables."""
    return "[\n" + ",\n".join(_written(csl_item(each, settings)) for each in publications) + "\n]\n"


def csl_item(publication: Publication, settings: Settings) -> dict[str, Any]:
    """Converts a publication to a CSL item."""
    date, type_ = publication.date, publication.type_or_preprint
    others = [{"literal": "others"}] if publication.et_al else []
    item = {
        **dict(further_texts(publication, _VARIABLES)),
        **({"language": publication.language} if publication.language else {}),
        "id": publication.citation_key or publication.id,
        "type": TYPES[type_].csl,
        "title": _rich(publication.title),
        "author": [_name(author.parts) for author in publication.authors] + others * bool(publication.authors),
        "editor": [_name(each.parts) for each in editors(publication)] + others * (not publication.authors),
        "translator": [_name(each.parts) for each in translators(publication)],
        "issued": date and {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]},
        "reviewed-title": publication.reviewed and to_plain(publication.reviewed),
        "container-title": publication.venue_full or publication.venue,
        "container-title-short": publication.venue,
        "volume": publication.volume,
        "number" if type_ in _NUMBERED else "issue": publication.number,
        "page": publication.pages and "-".join(publication.page_range),
        "DOI": publication.doi,
        "archive": publication.arxiv and "arXiv",
        "archive_location": publication.arxiv,
        "URL": settings.absolute(publication.work_url or addresses.record(publication.id)),
        "abstract": _rich(publication.abstract),
        "status": publication.status if publication.status in _STATUSES else None,
        "note": _rich(publication.note),
    }
    item |= {"publisher": publication.publisher} if publication.publisher else {}
    item.setdefault("genre", _GENRES.get(type_))
    return {name: value for name, value in item.items() if value}


def _written(item: Mapping[str, Any]) -> str:
    lines = (f' "{name}": {_ENCODER.encode(value)}' for name, value in item.items())
    return "{\n" + ",\n".join(lines) + "\n}"


@lru_cache(20_000)  # texts; a work is written twice: in the file of all, and in its own
def _rich(text: str | None) -> str | None:
    """A text with the tags of CSL; formulas stay LaTeX between dollars, which CSL has no form for."""
    return text and view(text, _FORMAT)


def _styled(style: Style, content: str) -> str:
    begin, end = _TAGS[style]
    return f"{begin}{content}{end}"


_FORMAT = Format(str, "${}$".format, _styled)


def _name(parts: NameParts) -> dict[str, str]:
    if not parts.given:
        return {"literal": parts.family}
    return {name: part for name, part in vars(parts).items() if part}
