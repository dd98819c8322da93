"""Reads lines of a CV as entries: education and awards. A line that is not certain gives none."""

import re

from homepage.importers.academicpages.texts.chunks import Chunk
from homepage.importers.academicpages.texts.dates import span_in
from homepage.importers.academicpages.texts.plain_text import plain

Entry = dict[str, object]

_YEAR = r"(?:19|20)\d\d"
_YEARS = re.compile(
    rf"(?<!\d)(?P<start>{_YEAR})\s*(?:-{{1,3}}|–|—|to|until)\s*(?:(?P<end>{_YEAR})(?!\d)|(?P<now>present|now|current|today))",
    re.IGNORECASE,
)
_ONE_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_DEGREE = re.compile(
    r"\b(?:Ph\.?\s?D|D\.?Phil|M\.?\s?Sc|M\.?\s?S|M\.?\s?A|B\.?\s?Sc|B\.?\s?S|B\.?\s?A|M\.?\s?Eng|B\.?\s?Eng|B\.?\s?Tech|M\.?\s?Tech"
    r"|MBA|Master|Bachelor|Doctor(?:ate|al)?|Diploma|Licentiate)(?:'s)?\b",
)
_SCHOOL = re.compile(
    r"universi|institut|college|school of|hochschule|academy|polytechni|politecnico|école|\b(?:ETH|EPFL|MIT)\b",
    re.IGNORECASE,
)
_PARTING = re.compile(r"\s*[,;|]\s*|\s+(?:at|from)\s+|\s[–—-]\s")
_EMPTY = re.compile(r"[(\[]\s*[,;]?\s*[)\]]")
_LINK = re.compile(r"\]\(|https?:")


def education(piece: Chunk) -> Entry | None:
    """A line such as ``Ph.D. in Logic, University of Sand, 2018–2022`` as an entry of ``education.yaml``."""
    line = _line(piece)
    months = span_in(line)
    years = _YEARS.search(line)
    if months:
        start, end, written = months
    elif years:
        start, end, written = years["start"], years["end"], years[0]
    else:
        return None
    rest = _without(line, written)
    parts = [part for each in _PARTING.split(rest) if (part := each.strip(" .,;:"))]
    schools = [number for number, part in enumerate(parts) if _SCHOOL.search(part)]
    degrees = [number for number, part in enumerate(parts) if _DEGREE.search(part)]
    if len(schools) != 1 or len(degrees) != 1 or schools == degrees or _ONE_YEAR.search(rest):
        return None
    at = schools[0]
    before, after = parts[:at], parts[at + 1 :]
    role, location = (before, after) if degrees[0] < at else (after, before)
    if degrees[0] > at and before:
        return None
    return {
        "organisation": parts[at],
        "role": ", ".join(role),
        "start": start,
        "end": end,
        "location": ", ".join(location) or None,
    }


def award(piece: Chunk) -> Entry | None:
    """A line with one year, such as ``Sand Prize, 2020``, as an entry of ``awards.yaml``."""
    line = _line(piece)
    years = _ONE_YEAR.findall(line)
    if len(years) != 1:
        return None
    title = _without(line, years[0])
    return {"title": title, "date": years[0]} if re.search(r"[^\W\d]{2}", title) else None


def _line(piece: Chunk) -> str:
    """The text of an entry of one line without links; empty for any other piece."""
    is_one = piece.kind == "entry" and "\n" not in piece.text.strip() and not _LINK.search(piece.text)
    return plain(piece.text) if is_one else ""


def _without(line: str, written: str) -> str:
    """A line without a date, and without the signs that separated it."""
    rest = _EMPTY.sub(" ", line.replace(written, "", 1))
    return re.sub(r"\s+([,;:])", r"\1", " ".join(rest.split())).strip(" ,;:|–—-")
