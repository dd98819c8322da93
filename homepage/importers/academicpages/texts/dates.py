"""Reads dates in usual notations, with their precision."""

import re
from typing import NamedTuple

from homepage.models.dates import PartialDate

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_NUMBER = r"(?:1[0-2]|0?[1-9])"
_MONTH = (
    rf"(?:(?P<{{0}}name>{_NAME})[\s,]*(?P<{{0}}year>(?:19|20)\d\d)"
    rf"|(?P<{{0}}year2>(?:19|20)\d\d)\s*(?:[./-]|年)\s*(?P<{{0}}number>{_NUMBER})月?"
    rf"|(?P<{{0}}number3>{_NUMBER})[./-](?P<{{0}}year3>(?:19|20)\d\d))"
)
_TO = r"\s*(?:-{1,3}|–|—|\u2212|~|to|until|till|至|到)\s*"
_NOW = r"(?P<now>present|now|current|ongoing|today|至今|今)"
_RANGE = re.compile(rf"{_MONTH.format('from_')}(?:{_TO}(?:{_MONTH.format('to_')}|{_NOW}))", re.IGNORECASE)
_SAME_YEAR = re.compile(rf"(?P<first>{_NAME}){_TO}(?P<last>{_NAME})[\s,]*(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?(?:[ T].*)?")
_DAY = re.compile(
    rf"(?P<year>(?:19|20)\d\d)(?:[-./年]\s*(?P<month>{_NUMBER})(?:[-./月]\s*(?P<day>3[01]|[12]\d|0?[1-9])日?)?)?(?!\d)"
)
_NAMED = re.compile(
    rf"(?:(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?[\s.]+)?(?P<name>{_NAME})"
    rf"(?:\s+(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?=[,\s]))?[\s,]*(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)


class Span(NamedTuple):
    """A range of months.

    Attributes:
        start: The first month, such as ``2025-06``.
        end: The last month, such as ``2025-09``; None if the range is open.
        text: The source.
    """

    start: str
    end: str | None
    text: str


def date_of(text: str) -> str | None:
    """The date at the start of a text; None if there is none, or if it is not in the calendar."""
    written = text.strip()
    match = _ISO.fullmatch(written) or _DAY.match(written)
    if match:
        return _valid(match["year"], match["month"], match["day"])
    match = _NAMED.match(written)
    if match:
        return _valid(match["year"], str(_number(match["name"])), match["day"] or match["day2"])
    match = re.match(rf"({_NUMBER})[./-]((?:19|20)\d\d)(?!\d)", written)
    return _valid(match[2], match[1], None) if match else None


def span_in(text: str) -> Span | None:
    """The first range of months in a text; None if there is none."""
    match = _RANGE.search(text)
    if match:
        start, end = _month(match, "from_"), None if match["now"] else _month(match, "to_")
        return Span(start, end, match[0]) if match["now"] or (end and end >= start) else None
    match = _SAME_YEAR.search(text)
    if match is None:
        return None
    start, end = (f"{match['year']}-{_number(match[name]):02}" for name in ("first", "last"))
    return Span(start, end, match[0]) if end >= start else None


def _month(match: "re.Match[str]", prefix: str) -> str:
    year = match[f"{prefix}year"] or match[f"{prefix}year2"] or match[f"{prefix}year3"]
    name = match[f"{prefix}name"]
    number = _number(name) if name else int(match[f"{prefix}number"] or match[f"{prefix}number3"])
    return f"{year}-{number:02}"


def _number(name: str) -> int:
    return _NAMES.index(name[:3].lower()) + 1


def _valid(year: str, month: str | None, day: str | None) -> str | None:
    text = "-".join(part.zfill(2) for part in (year, month, day) if part)
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        return None
