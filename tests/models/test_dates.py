"""Dates as precise as they are known."""

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.models.dates import PartialDate

days = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
months = st.dates().map(lambda day: PartialDate(day.year, day.month))
years = st.integers(1, 9999).map(PartialDate)
dates = st.one_of(days, months, years)


@given(dates)
def test_formatting_and_parsing_gives_the_same_value(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


def test_space_around_a_date_says_nothing() -> None:
    assert PartialDate.parse(" 2025-07\n") == PartialDate(2025, 7)


@given(st.dates(), st.dates())
def test_days_are_in_the_order_of_the_calendar(one: dt.date, other: dt.date) -> None:
    first, second = (PartialDate(day.year, day.month, day.day) for day in (one, other))
    assert (first.sort_key() < second.sort_key()) == (one < other)


@given(days)
def test_a_part_that_is_not_known_comes_first(day: PartialDate) -> None:
    assert PartialDate(day.year).sort_key() < PartialDate(day.year, day.month).sort_key() < day.sort_key()


@given(st.text())
def test_only_what_it_writes_is_read(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert str(PartialDate.parse(text)) == text.strip()


@pytest.mark.parametrize(
    "text", ["2025-13", "2025-02-30", "2025-00", "0000", "25-07", "2025/07", "July 2025", "2025-7", ""]
)
def test_dates_that_are_not_in_the_calendar_are_rejected(text: str) -> None:
    with pytest.raises(ValueError, match="write"):
        PartialDate.parse(text)
