"""Moments of a CV: a date, or a term, a season or an academic year, such as ``Spring 2024`` or ``WS 2023/24``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from homepage.models.dates import PartialDate
from homepage.models.text import TRANSLATABLE, normalize_text

_FIRST_MONTHS: Mapping[str, int] = {
    **dict.fromkeys(("winter", "hilary", "lent"), 1),
    "spring": 3,
    **dict.fromkeys(("easter", "trinity", "ss", "sose", "sommersemester"), 4),
    "summer": 6,
    **dict.fromkeys(("fall", "autumn"), 9),
    **dict.fromkeys(("michaelmas", "ws", "wise", "wintersemester"), 10),
}
"""The months in which seasons and terms begin. They only sort the terms of one year."""

_OF_AN_ACADEMIC_YEAR = 9
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_WORDS = r"[^\W\d_][^\d–—/]{0,29}?"
_TERM = re.compile(
    rf"(?:(?P<before>{_WORDS})[, ]*)?(?P<year>[0-9]{{4}})(?P<next>/(?:[0-9]{{2}}){{1,2}})?(?: *(?P<after>{_WORDS}))?"
)
_MONTH_AND_YEAR = re.compile(r"([A-Za-z]{3,9})\.?,? ([0-9]{4})")


@dataclass(frozen=True)
class Term:
    """A term, a season or an academic year.

    Attributes:
        text: As the owner wrote it.
        year: The year in which it begins.
        month: The month in which it begins, if it is known; else 0. It is only for sorting.
    """

    text: str
    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parses a year with words before or after it, or two years such as ``2023/24``.

        Raises:
            ValueError: If the text has another format.
        """
        found = _TERM.fullmatch(text)
        if found is None or not any(found.group("before", "next", "after")):
            raise ValueError(
                f"{text!r} is not a date; write one such as 2024, 2024-05 or 2024-05-01, or a term such as Spring 2024"
            )
        words = re.findall(r"\w+", f"{found['before'] or ''} {found['after'] or ''}".casefold())
        month = next((_FIRST_MONTHS[word] for word in words if word in _FIRST_MONTHS), 0)
        if found["next"]:
            month = max(month, _OF_AN_ACADEMIC_YEAR)
        return cls(text, int(found["year"]), month)

    @property
    def last_year(self) -> int:
        """The year in which it ends, as far as the text says it."""
        return self.year + (f"{self.year}/" in self.text)

    def __str__(self) -> str:
        """The text of the owner."""
        return self.text

    def sort_key(self) -> tuple[int, int, int]:
        """A sort key that is comparable with that of ``PartialDate``."""
        return self.year, self.month, 0


Moment = PartialDate | Term
"""A date or a term."""


def parse_moment(value: object) -> Moment:
    """Parses a date, an English name of a month with a year, or a term.

    Raises:
        ValueError: If the value is none of these.
    """
    if isinstance(value, Moment):
        return value
    text = normalize_text(str(value))
    if re.fullmatch(r"[0-9-]+", text):
        return PartialDate.parse(text)
    found = _MONTH_AND_YEAR.fullmatch(text)
    month = _month(found[1]) if found else None
    return PartialDate(int(found[2]), month) if found and month else Term.parse(text)


def _month(name: str) -> int | None:
    """The number of a month from its English name, or from the first letters of it."""
    return next((number for number, full in enumerate(_MONTHS, 1) if full.startswith(name.casefold())), None)


MOMENT_SCHEMA = {"anyOf": [{"type": "string", TRANSLATABLE: True}, {"type": "integer"}]}

AnyMoment = Annotated[
    Moment,
    BeforeValidator(parse_moment),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(MOMENT_SCHEMA),
    Field(examples=["2021-09"]),
]
"""A date or a term, as people write it."""
