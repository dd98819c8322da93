"""When a work appeared, as ``.bib`` files write it: ``date``, or ``year`` with ``month`` and ``day``."""

import re
from calendar import month_abbr

from homepage.importers.latex import to_text
from homepage.models.dates import PartialDate
from homepage.models.identifiers import arxiv_month

_MONTHS = {name.lower(): number for number, name in enumerate(month_abbr) if name}
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def read_date(fields: dict[str, str], arxiv: str | None) -> tuple[PartialDate | None, str | None]:
    """The date of an entry, as precise as it is known.

    Args:
        fields: LaTeX by names; those of the date are taken out.
        arxiv: Its arXiv id, which tells the month of the preprint where no date is given.

    Returns:
        The date, or None if there is none; and what of it was left out, or None.
    """
    date, year, month, day = (to_text(fields.pop(name, "")) for name in ("date", "year", "month", "day"))
    if iso := _ISO.match(date):
        parts = [int(part) for part in iso.groups() if part]
        return _valid(parts), None if iso.end() == len(date) else f"of the date {date} the first day alone is kept"
    if found := _YEAR.search(year) or _YEAR.search(date):
        number, days = _month(month), re.findall(r"\d+", day or re.sub(r"^\d+$", "", month))
        parts = [int(found[0]), *([number] if number else []), *map(int, days[:1] if number and len(days) == 1 else [])]
        is_whole = not month or (number is not None and len(days) < 2)
        return _valid(parts), None if is_whole else f"of the month {month} only what a date can hold is kept"
    if arxiv and (first := arxiv_month(arxiv)):
        return first, f"has no year; {first.human()} is when its arXiv id was given"
    return None, None


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= 12 else None
    names = (_MONTHS.get(word[:3].lower()) for word in re.findall(r"[A-Za-z]+", text))
    return next((number for number in names if number), None)


def _valid(parts: list[int]) -> PartialDate:
    """The longest beginning of year, month and day that is in the calendar."""
    for length in range(len(parts), 1, -1):
        try:
            return PartialDate.parse("-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:length])]))
        except ValueError:
            continue
    return PartialDate(parts[0])
