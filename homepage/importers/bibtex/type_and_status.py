"""Reads the type and the status of a work from the entry type and the fields of a BibTeX entry."""

import re

from homepage.latex.text import to_text
from homepage.models.publication_types import SUBTYPES
from homepage.models.publication_types import TYPES as WORK_TYPES

TYPES = {
    "article": "article",
    "inproceedings": "inproceedings",
    "conference": "inproceedings",
    "incollection": "incollection",
    "inbook": "incollection",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "phdthesis": "phdthesis",
    "mastersthesis": "mastersthesis",
    "thesis": "phdthesis",
    "techreport": "techreport",
    "report": "techreport",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "misc": "misc",
    "online": "misc",
    "electronic": "misc",
    "www": "misc",
}
"""The type of a work by the entry type of BibTeX or biblatex. All others are ``misc``, and keep their name."""

_NARROWER_TYPES = {"inbook", "proceedings", "mvbook", "collection"}
_THESES = re.compile(r"(?i)(?:\\bibstring\{)?(?:(?P<master>ma(?:ster|gister|thesis|\b)|m\.?sc)|ph\.?d|doctoral)")
STATUSES = {
    **dict.fromkeys(("inpress", "in press", "accepted", "accepted for publication", "to appear"), "accepted"),
    "forthcoming": "forthcoming",
    **dict.fromkeys(("submitted", "submitted for publication", "in submission"), "submitted"),
    **dict.fromkeys(("under review", "in review", "under revision", "in revision"), "submitted"),
    **dict.fromkeys(("prepublished", "preprint"), "preprint"),
}
"""The status of a work by words in lower case."""
_YEAR_BESIDE = re.compile(r"\W*\b\d{4}\b\W*")


def thesis_type(written: str) -> str | None:
    """The type of a thesis from the words for its level; None if they are unknown."""
    said = _THESES.match(written)
    return said and ("mastersthesis" if said["master"] else "phdthesis")


def read_type(entry_type: str, fields: dict[str, str]) -> str:
    """Reads the type of a work. An entry type without a matching type is kept as ``entrysubtype``.

    Args:
        entry_type: The entry type, in lower case.
        fields: LaTeX by field names; fields with only the type are removed.
    """
    if entry_type in SUBTYPES:
        return entry_type
    known = TYPES.get(entry_type)
    subtype = to_text(fields.get("entrysubtype", "")).lower()
    if subtype in SUBTYPES and (known is None or known == WORK_TYPES[subtype].bibtex):
        del fields["entrysubtype"]
        return subtype
    if entry_type == "thesis" and (level := thesis_type(fields.get("type", ""))):
        known = level
        del fields["type"]
    if known is None or entry_type in _NARROWER_TYPES:
        fields.setdefault("entrysubtype", entry_type)
    return known or "misc"


def read_status(fields: dict[str, str], *, is_on_arxiv: bool) -> str | None:
    """Reads the status of a work from a field that contains only a status, or a status and a year.

    Args:
        fields: LaTeX by field names; fields with only the status are removed.
        is_on_arxiv: Whether it is on arXiv, so that a submitted work is a preprint.
    """
    found = dict[str, str]()
    for name in ("pubstate", "year", "date", "note", "howpublished"):
        written = to_text(fields.get(name, ""))
        said = STATUSES.get(_YEAR_BESIDE.sub("", written).lower().strip(" .()[]"))
        is_of_date = name in {"year", "date"}
        if not said or (found and not is_of_date):
            continue
        found[name] = said
        if is_of_date and (year := re.search(r"\d{4}", written)):
            fields[name] = year[0]
        else:
            del fields[name]
    status = next(iter(found.values()), None)
    return "preprint" if status == "submitted" and is_on_arxiv and "pubstate" not in found else status
