"""The type and the status of a work, from the entry type and the fields of ``.bib`` files."""

import re

from homepage.latex.text import to_text

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
"""BibTeX's and biblatex's types, and what they are here; every other is ``misc``, and keeps its name."""

_NARROWER_TYPES = {"inbook", "proceedings", "mvbook", "collection"}
_THESES = re.compile(r"(?i)(?:\\bibstring\{)?(?:(?P<master>ma|m\.?sc)|ph\.?d|doctoral)")
STATUSES = {
    **dict.fromkeys(("inpress", "in press", "accepted", "accepted for publication", "to appear"), "accepted"),
    "forthcoming": "forthcoming",
    **dict.fromkeys(("submitted", "submitted for publication", "in submission"), "submitted"),
    **dict.fromkeys(("under review", "in review", "under revision", "in revision"), "submitted"),
    **dict.fromkeys(("prepublished", "preprint"), "preprint"),
}
"""Words for how far a work is, in small letters."""
_YEAR_BESIDE = re.compile(r"[\W_]*\b\d{4}\b[\W_]*")


def thesis_type(written: str) -> str | None:
    """The type of a thesis whose level is written out; None if the words do not tell it."""
    said = _THESES.match(written)
    return said and ("mastersthesis" if said["master"] else "phdthesis")


def read_type(entry_type: str, fields: dict[str, str]) -> str:
    """The type of a work; where there is none for it, what it was stays as ``entrysubtype``.

    Args:
        entry_type: The entry's, in small letters.
        fields: LaTeX by names; what only says the type is taken out.
    """
    known = TYPES.get(entry_type)
    if entry_type == "thesis" and (level := thesis_type(fields.get("type", ""))):
        known = level
        del fields["type"]
    if known is None or entry_type in _NARROWER_TYPES:
        fields.setdefault("entrysubtype", entry_type)
    return known or "misc"


def read_status(fields: dict[str, str], *, is_on_arxiv: bool) -> str | None:
    """How far a work is, where a field says that and nothing else, or nothing but a year beside it.

    Args:
        fields: LaTeX by names; what only says the status is taken out.
        is_on_arxiv: Whether everybody can read it already, though it was only handed in.
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
