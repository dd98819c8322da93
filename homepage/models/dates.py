"""Dates with the precision that is known: a year, a month or a day."""

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

_PARTS = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class PartialDate:
    """A date with reduced precision (ISO 8601): ``2025``, ``2025-07`` or ``2025-07-01``.

    Attributes:
        year: From 1 to 9999.
        month: From 1 to 12, or None when only the year is known.
        day: From 1 to 31, or None when only the month is known.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parses the format that ``str()`` writes.

        Raises:
            ValueError: If the text has another format, or the day does not exist.
        """
        match = _PARTS.fullmatch(text.strip())
        if match is None:
            raise ValueError(
                f"{text!r} is not a date; write a year, a month or a day, such as 2025, 2025-07 or 2025-07-01"
            )
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            datetime.date(year or 0, 1 if month is None else month, 1 if day is None else day)
        except ValueError as error:
            raise ValueError(f"{text!r} is not in the calendar; write a date such as 2025-07-01") from error
        return cls(year or 0, month, day)

    def __str__(self) -> str:
        """The date in ISO 8601, as in HTML's ``datetime``, JSON-LD and URLs."""
        rest = "".join(f"-{part:02}" for part in (self.month, self.day) if part is not None)
        return f"{self.year:04}{rest}"

    def sort_key(self) -> tuple[int, int, int]:
        """A sort key, oldest first. A date without month or day sorts before every date in that year or month."""
        return self.year, self.month or 0, self.day or 0


def _read_date(value: object) -> PartialDate:
    return PartialDate.parse(str(value))


def _read_date_if_any(value: object) -> PartialDate | None:
    return None if value is None or value == NO_DATE else _read_date(value)


_TEXT = PlainSerializer(str, return_type=str)

NO_DATE = "n.d."
"""The abbreviation of bibliographies for an unknown date ("no date")."""

PublicationDate = Annotated[
    PartialDate,
    BeforeValidator(_read_date),
    _TEXT,
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}, {"type": "integer"}]}),
    Field(examples=["2025-07"]),
]
"""A date with the precision that is known."""

DateIfKnown = Annotated[
    PartialDate | None,
    BeforeValidator(_read_date_if_any),
    PlainSerializer(lambda date: NO_DATE if date is None else str(date)),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "pattern": r"^(\d{4}(-\d{2}(-\d{2})?)?|n\.d\.)$"}, {"type": "integer"}]}
    ),
    Field(examples=["2025-07"]),
]
"""A date with the precision that is known; None for ``n.d.``."""
