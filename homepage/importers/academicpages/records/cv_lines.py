"""Reads lines of a CV as entries: education and awards. A line that is not certain gives none."""

import re

from homepage.importers.academicpages.texts.chunks import Chunk
from homepage.importers.academicpages.texts.dates import date_of, span_in
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
_NO_PLACE = re.compile(r"[()\[\]:\d]")
_NO_AWARD = re.compile(
    r"review|committee|\bchair|\bmember|organi[sz]er|\beditor|volunteer|\b(?:since|until|through|from)\b", re.IGNORECASE
)
_DATE = rf"(?:[A-Z][a-z]{{2,8}}\.?\s+)?{_YEAR}(?:[./-]\d{{1,2}})?"
_DATE_FIRST = re.compile(rf"[(\[]?(?P<date>{_DATE})[)\]]?\s*[,:;.|–—-]*\s+(?P<title>\S.*)")
_DATE_LAST = re.compile(rf"(?P<title>.*\S)(?:\s*[,;:|–—-]\s*|\s+(?=[(\[]))[(\[]?(?P<date>{_DATE})[)\]]?\.?")
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
    parts = [each.strip(" ,;:") for each in _PARTING.split(rest) if re.search(r"\w", each)]
    schools = [number for number, part in enumerate(parts) if _SCHOOL.search(part)]
    degrees = [number for number, part in enumerate(parts) if _DEGREE.search(part)]
    if len(schools) != 1 or len(degrees) != 1 or schools == degrees or _ONE_YEAR.search(rest):
        return None
    at = schools[0]
    before, after = parts[:at], parts[at + 1 :]
    role, location = (before, after) if degrees[0] < at else (after, before)
    if (
        (degrees[0] > at and before)
        or any(part.startswith("(") for part in parts)
        or _NO_PLACE.search(", ".join(location))
    ):
        return None
    return {
        "organisation": parts[at].rstrip("."),
        "role": ", ".join(role),
        "start": start,
        "end": end,
        "location": ", ".join(location).rstrip(".") or None,
    }


def award(piece: Chunk) -> Entry | None:
    """A line with one year, such as ``Sand Prize, 2020``, as an entry of ``awards.yaml``."""
    line = _line(piece)
    years = list(_ONE_YEAR.finditer(line))
    if len(years) != 1 or _NO_AWARD.search(line) or not re.search(r"[^\W\d]{2}", line):
        return None
    parted = _DATE_FIRST.fullmatch(line) or _DATE_LAST.fullmatch(line)
    date = date_of(parted["date"]) if parted else years[0][0]
    return {"title": parted["title"] if parted else line, "date": date} if date else None


def _line(piece: Chunk) -> str:
    """The text of an entry of one line without links; empty for any other piece."""
    is_one = piece.kind == "entry" and "\n" not in piece.text.strip() and not _LINK.search(piece.text)
    return plain(piece.text) if is_one else ""


def _without(line: str, written: str) -> str:
    """A line without a date, and without the signs that separated it."""
    rest = _EMPTY.sub(" ", line.replace(written, "", 1))
    return re.sub(r"\s+([,;:])", r"\1", " ".join(rest.split())).strip(" ,;:|–—-")
