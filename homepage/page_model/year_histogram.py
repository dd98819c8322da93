"""The histogram of publications per year: bars on an axis of time, without the works that have no year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from homepage.models.publications import Publication

MAX_WITHOUT = 10
"""A list with no more publications than this can be seen at a glance, and has no histogram."""

MIN_YEARS = 3
"""Publications of fewer years have no histogram."""

LEVELS = 12
"""The heights that a bar may have. The policy forbids inline styles, so each height is a class: see the stylesheet."""

_MAX_GAP = 10
"""More years in a row without publications than this have one place on the axis."""

_MAX_ROUND_YEARS = 5
_MIN_DISTANCE = 1 / 6  # of two labels, as a part of the axis
_STEPS = tuple(factor * 10**exponent for exponent in range(4) for factor in (1, 2, 5))


@dataclass(frozen=True)
class YearBar:
    """One place on the axis.

    Attributes:
        year: The year; empty for a place that represents many years without publications.
        works: The number of its publications.
        label: What is written below the axis: the year at some places, an ellipsis for many years, else nothing.
    """

    year: str
    works: int
    label: str


def year_bars(publications: Sequence[Publication]) -> tuple[YearBar, ...]:
    """The bars of a list, oldest first; none if the list needs no histogram.

    Args:
        publications: The publications of the list.
    """
    works = Counter(int(publication.year) for publication in publications if publication.year)
    if len(publications) <= MAX_WITHOUT or len(works) < MIN_YEARS:
        return ()
    years = tuple(_years(sorted(works)))
    labelled = set(_labelled(years))
    return tuple(
        YearBar(f"{year:04}", works[year], f"{year:04}" if index in labelled else "") if year else YearBar("", 0, "…")
        for index, year in enumerate(years)
    )


def _years(years: Sequence[int]) -> Iterator[int]:
    """All years from the first to the last; 0 for a long gap."""
    for year, following in pairwise(years):
        yield year
        gap = range(year + 1, following)
        yield from gap if len(gap) <= _MAX_GAP else (0,)
    yield years[-1]


def _labelled(years: Sequence[int]) -> Iterator[int]:
    """The places of the years with a label: round years, and those that begin the axis or follow a long gap."""
    step = next(each for each in _STEPS if len(years) / each <= _MAX_ROUND_YEARS)
    last = -len(years)
    for place, (before, year) in enumerate(pairwise((0, *years))):
        if year and (not before or year % step == 0) and place - last >= len(years) * _MIN_DISTANCE:
            yield place
            last = place
