"""Reads the date of an entry: from ``date``, or from ``year``, ``month`` and ``day``."""

import re
from calendar import month_name
from typing import NamedTuple

from homepage.latex.text import to_text
from homepage.models.dates import NO_DATE, PartialDate
from homepage.models.identifiers import arxiv_month

_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_APPROXIMATE = re.compile(r"[\[(]?\s*(?:c|ca|circa|about|approx)\.?\s*\d{4}.*|.*\d{4}\s*[?~].*", re.IGNORECASE)
_NO_DATE = re.compile(r"[\[(]?(?:n\.?\s?d|s\.?\s?[ad]|o\.?\s?j|no date|undated|unknown)\.?[)\]]?", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{3}")


class ReadDate(NamedTuple):
    """The date of an entry.

    Attributes:
        text: The date in the format of the content; None if the entry has no date.
        remark: A warning about a part that was left out, or None.
        words: A text to show with the date, which the date itself cannot express; or None.
    """

    text: str | None
    remark: str | None = None
    words: str | None = None


def read_date(fields: dict[str, str], arxiv: str | None) -> ReadDate:
    """Reads the date of an entry, as precise as it is known.

    Args:
        fields: LaTeX by field names; the fields of the date are removed.
        arxiv: Its arXiv id, which contains the month of the preprint; it is used if there is no date.
    """
    date = to_text(fields.pop("date", "").replace("~", r"\textasciitilde{}"))  # biblatex's sign for "circa"
    year, month, day = (to_text(fields.pop(name, "")) for name in ("year", "month", "day"))
    if iso := _ISO.match(date):
        found = _valid([int(part) for part in iso.groups() if part])
        remark = None if str(found) == date else f"of the date {date} only {found} is kept"
        return ReadDate(str(found), remark, date if _APPROXIMATE.fullmatch(date) else None)
    if in_year := _YEAR.search(year) or _YEAR.search(date):
        written = year or date
        around = month or written.replace(in_year[0], "", 1)  # the month may be in this field
        number, days = _month(around), re.findall(r"\d+", day or re.sub(r"^\d+$", "", around))
        parts = [int(in_year[0]), *([number] if number else [])]
        if number and len(days) == 1:
            parts.append(int(days[0]))
        found = _valid(parts)
        words = written if _APPROXIMATE.fullmatch(written) else None
        if not around.strip() or (number and len(days) < 2 and found.sort_key() == (*parts, 0, 0)[:3]):
            return ReadDate(str(found), None, words)
        said = " ".join(filter(None, (day, month, written)))
        return ReadDate(str(found), f"of the date {said} only {found} is kept", words)
    said = year or date
    is_none = bool(_NO_DATE.fullmatch(said))
    words = said if _WORDS.search(said) and not is_none else None
    if arxiv and (first := arxiv_month(arxiv)):
        return ReadDate(str(first), f"has no year; {first} is the date of its arXiv id", words)
    if not said:
        return ReadDate(None)
    other = "" if is_none else f" but {said!r}"
    return ReadDate(NO_DATE, f"has no date{other}; it is listed as undated", words)


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    for word in re.findall(r"[a-z]{3,}", text.lower()):
        for name, number in _MONTHS.items():
            if name.startswith(word) or word == "sept":
                return 9 if word == "sept" else number
    return None


def _valid(parts: list[int]) -> PartialDate:
    """Year, month and day as a date; without the day, or also the month, if they are not in the calendar."""
    for length in range(len(parts), 1, -1):
        try:
            return PartialDate.parse("-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:length])]))
        except ValueError:
            continue
    return PartialDate(parts[0])
