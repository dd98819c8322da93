"""Publications as CSL-JSON, which Zotero, Pandoc and every CSL processor read. Source: the CSL 1.0.2 data schema."""

import json
from collections.abc import Iterable
from typing import Any

from homepage.models import addresses
from homepage.models.authors import Author
from homepage.models.publications import Publication
from homepage.models.settings import Settings

_TYPES = {
    "article": "article-journal",
    "inproceedings": "paper-conference",
    "incollection": "chapter",
    "book": "book",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "techreport": "report",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "preprint": "article",
    "misc": "document",
}
_GENRES = {"phdthesis": "PhD thesis", "mastersthesis": "Master's thesis", "preprint": "preprint"}
_NUMBERED = {"techreport", "patent"}


def csl_json_file(publications: Iterable[Publication], settings: Settings) -> str:
    """A JSON file with an item for each publication."""
    items = [csl_item(each, settings) for each in publications]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def csl_item(publication: Publication, settings: Settings) -> dict[str, Any]:
    """A publication as a CSL item."""
    date, kind = publication.date, publication.facet_type
    item = {
        "id": publication.citation_key or publication.id,
        "type": _TYPES[kind],
        "genre": _GENRES.get(kind),
        "title": publication.title,
        "author": [*map(_name, publication.authors), *([{"literal": "others"}] if publication.et_al else [])],
        "issued": {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]},
        "container-title": publication.venue_full or publication.venue,
        "container-title-short": publication.venue,
        "volume": publication.volume,
        "number" if kind in _NUMBERED else "issue": publication.number,
        "page": publication.pages and "-".join(publication.page_range),
        "publisher": publication.publisher,
        "DOI": publication.doi,
        "archive": publication.arxiv and "arXiv",
        "archive_location": publication.arxiv,
        "URL": settings.absolute(publication.work_url or addresses.record(publication.id)),
        "abstract": publication.abstract,
        "status": publication.standing if publication.standing == "accepted" else None,
        "note": publication.note,
    }
    return {name: value for name, value in item.items() if value}


def _name(author: Author) -> dict[str, str]:
    parts = author.parts
    if not parts.given:
        return {"literal": author.name}
    return {name: part for name, part in vars(parts).items() if part}
