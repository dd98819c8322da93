"""Periods of a CV: from one moment to another, until now, or a single moment."""

import re
from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from homepage.models.dates import PartialDate
from homepage.models.terms import MOMENT_SCHEMA, Moment, parse_moment
from homepage.models.text import normalize_text

Present = Literal["present"]
PRESENT: Present = "present"
"""The end of a period that has not ended."""

_NOW = frozenset({PRESENT, "now", "today", "ongoing"})
_BETWEEN = re.compile(r"\s*[–—]\s*|\s+-\s+|\s+to\s+|(?<=^[0-9]{4})-(?=[0-9]{4}$)|(?<=^[0-9]{4})-(?=present$)")
_ISO_INTERVAL = re.compile(r"(?=.*-)([0-9]{4}(?:-[0-9]{2}){0,2})/([0-9]{4}(?:-[0-9]{2}){0,2})")
"""An interval of ISO 8601. Two years with a slash are an academic year instead."""

_SINCE = re.compile(r"since\s+(.+)", re.IGNORECASE)


@dataclass(frozen=True)
class Period:
    """A single moment, or the time from one moment to another.

    Attributes:
        start: The first moment.
        end: The last moment; ``present`` if the period has not ended; None if it is a single moment.
    """

    start: Moment
    end: Moment | Present | None = None

    def __post_init__(self) -> None:
        """Checks the order.

        Raises:
            ValueError: If the period ends before it starts.
        """
        if isinstance(self.end, Moment) and _end_key(self.end) < self.start.sort_key():
            raise ValueError(
                f"ends ({self.end}) before it starts ({self.start}); exchange start and end, or correct one of them"
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parses one moment; or two with a dash, ``to`` or the slash of ISO 8601 between them; or ``since`` one.

        Raises:
            ValueError: If the text has another format.
        """
        text = normalize_text(text)
        if since := _SINCE.fullmatch(text):
            return cls(parse_moment(since[1]), PRESENT)
        interval = _ISO_INTERVAL.fullmatch(text)
        parts = interval.groups() if interval else _BETWEEN.split(text)
        if len(parts) == 1:
            return cls(parse_moment(parts[0]))
        if len(parts) == 2:
            return cls(parse_moment(parts[0]), parse_end(parts[1]))
        raise ValueError(f"{text!r} is more than one period; write a list with an entry for each")

    def __str__(self) -> str:
        """The format that ``parse`` reads."""
        return str(self.start) if self.end is None else f"{self.start} – {self.end}"

    def sort_key(self) -> tuple[bool, tuple[int, int, int], tuple[int, int, int]]:
        """A sort key, oldest first: by the end, then by the start. Periods that have not ended come last."""
        last = self.end if isinstance(self.end, Moment) else self.start
        return self.end == PRESENT, last.sort_key(), self.start.sort_key()


def parse_end(value: object) -> Moment | Present:
    """Parses the end of a period: a moment; or ``present``, ``now``, nothing.

    Raises:
        ValueError: If the value is neither.
    """
    return PRESENT if not value or str(value).casefold().strip() in _NOW else parse_moment(value)


def _end_key(moment: Moment) -> tuple[int, int, int]:
    """The sort key of the last day of a moment."""
    if isinstance(moment, PartialDate):
        return moment.year, moment.month or 12, moment.day or 31
    return moment.year, 12, 31


def _read_periods(value: object) -> tuple[Period, ...]:
    return tuple(Period.parse(str(each)) for each in (value if isinstance(value, list | tuple) else [value]))


AnyEnd = Annotated[
    Moment | Present,
    BeforeValidator(parse_end),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(MOMENT_SCHEMA),
    Field(examples=["2025-06"]),
]
"""The end of a period: a date, a term, or ``present``."""

Periods = Annotated[
    tuple[Period, ...],
    BeforeValidator(_read_periods),
    PlainSerializer(lambda periods: [str(period) for period in periods]),
    WithJsonSchema({"anyOf": [*MOMENT_SCHEMA["anyOf"], {"type": "array", "items": MOMENT_SCHEMA}]}),
    Field(examples=["2021 – present"]),
]
"""One period or several, such as the terms of a course."""
