"""Converts a date of CSL-JSON to fields of BibTeX, with the same precision."""

import re
from collections.abc import Sequence

from homepage.importers.bibtex.plain_fields import text

_SEASONS = {"1": "Spring", "2": "Summer", "3": "Autumn", "4": "Winter"}
_ISO = re.compile(r"\d{4}(?:-\d{2}){0,2}(?!\d).*")


def date_fields(issued: object) -> tuple[dict[str, str], list[str]]:
    """Returns the date fields, empty if there is no date; and warnings about what could not be read.

    Args:
        issued: The value of ``issued``: ``date-parts``, ``raw`` or ``literal``, with ``season`` and ``circa``.
    """
    is_text = isinstance(issued, str | int) and not isinstance(issued, bool)
    date = issued if isinstance(issued, dict) else {"raw": str(issued)} if is_text else {}
    parts = date.get("date-parts")
    begin, *ends = [_parts(each) for each in parts] if isinstance(parts, list) and parts else [[]]
    if begin:
        return _fields(begin, ends, str(date.get("season") or ""), is_near=bool(date.get("circa"))), []
    words = next((each for name in ("raw", "literal") if isinstance(each := date.get(name), str) and each), "")
    if words:
        return {"date" if _ISO.fullmatch(words) else "year": text(words)}, []
    return {}, ["its date cannot be read"] if issued else []


def _fields(begin: Sequence[int], ends: Sequence[Sequence[int]], season: str, *, is_near: bool) -> dict[str, str]:
    year, *rest = begin
    if is_near:
        return {"year": f"c. {year}", "month": str(rest[0]) if rest else ""}
    if season and not rest:
        return {"year": str(year), "month": text(_SEASONS.get(season, season))}
    return {"date": "/".join(_iso(each) for each in (begin, *ends) if each)}


def _iso(parts: Sequence[int]) -> str:
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def _parts(written: object) -> list[int]:
    """Year, month and day, up to the first that is not a number, or is 0, which programs write for none."""
    numbers: list[int] = []
    for part in written if isinstance(written, list) else []:
        if isinstance(part, bool) or not re.fullmatch(r"[0-9]{1,4}", str(part)) or not int(part):
            break
        numbers.append(int(part))
    return numbers[:3]
