"""When a work appeared, as ``.bib`` files write it: ``date``, or ``year`` with ``month`` and ``day``."""

import re
from calendar import month_name

from homepage.importers.latex import to_text
from homepage.models.dates import PartialDate
from homepage.models.identifiers import arxiv_month

_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
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
        found = _valid([int(part) for part in iso.groups() if part])
        return found, None if str(found) == date else f"of the date {date} only {found} is kept"
    if in_year := _YEAR.search(year) or _YEAR.search(date):
        around = month or (year or date).replace(in_year[0], "", 1)  # some write the month there
        number, days = _month(around), re.findall(r"\d+", day or re.sub(r"^\d+$", "", around))
        parts = [int(in_year[0]), *([number] if number else [])]
        if number and len(days) == 1:
            parts.append(int(days[0]))
        found = _valid(parts)
        if not around.strip() or (number and len(days) < 2 and found.order() == (*parts, 0, 0)[:3]):
            return found, None
        return found, f"of the date {' '.join(filter(None, (day, month, year or date)))} only {found} is kept"
    if arxiv and (first := arxiv_month(arxiv)):
        return first, f"has no year; {first.human()} is when its arXiv id was given"
    return None, None


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= 12 else None
    for word in re.findall(r"[a-z]{3,}", text.lower()):
        for name, number in _MONTHS.items():
            if name.startswith(word) or word == "sept":
                return 9 if word == "sept" else number
    return None


def _valid(parts: list[int]) -> PartialDate:
    """The longest beginning of year, month and day that is in the calendar."""
    for length in range(len(parts), 1, -1):
        try:
            return PartialDate.parse("-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:length])]))
        except ValueError:
            continue
    return PartialDate(parts[0])
