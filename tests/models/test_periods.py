"""Dates, terms and periods as people write them in a CV."""

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from homepage.models.dates import PartialDate
from homepage.models.periods import PRESENT, Period, Periods
from homepage.models.terms import Term, parse_moment

periods: TypeAdapter[tuple[Period, ...]] = TypeAdapter(Periods)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024", PartialDate(2024)),
        (2024, PartialDate(2024)),
        ("2024-05", PartialDate(2024, 5)),
        ("2024-05-01", PartialDate(2024, 5, 1)),
        ("May 2024", PartialDate(2024, 5)),
        ("Sept. 2024", PartialDate(2024, 9)),
        ("June, 2024", PartialDate(2024, 6)),
    ],
)
def test_a_date_is_a_date_however_it_is_written(text: object, moment: PartialDate) -> None:
    assert parse_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("Spring 2024", 2024, 3),
        ("2024 Spring", 2024, 3),
        ("Fall, 2024", 2024, 9),
        ("WS 2023/24", 2023, 10),
        ("SoSe 2024", 2024, 4),
        ("Winter 2023/2024", 2023, 9),
        ("Michaelmas term 2021", 2021, 10),
        ("2023/24", 2023, 9),
        ("2023/2024", 2023, 9),
        ("Printemps 2024", 2024, 0),
        ("2024年春", 2024, 0),
    ],
)
def test_a_term_keeps_its_words(text: str, year: int, month: int) -> None:
    assert parse_moment(text) == Term(text, year, month)


def test_every_month_and_its_abbreviation_is_known() -> None:
    names = calendar.month_name[1:]
    for written in (names, [name[:3].upper() for name in names]):
        assert [parse_moment(f"{name} 2024") for name in written] == [
            PartialDate(2024, month) for month in range(1, 13)
        ]


def test_terms_of_one_year_are_sorted_as_they_begin() -> None:
    begins = {
        1: "Winter Hilary Lent",
        3: "Spring",
        4: "Easter Trinity SS SoSe Sommersemester",
        6: "Summer",
        9: "Fall Autumn",
        10: "Michaelmas WS WiSe Wintersemester",
    }
    for month, names in begins.items():
        for name in names.split():
            assert parse_moment(f"{name} 2024").sort_key() == (2024, month, 0)


@pytest.mark.parametrize(
    "text", ["soon", "", "2024-13", "24", "Spring", "Spring 24", "2024-2", "Spring 2024 2025", "20245"]
)
def test_a_date_without_a_certain_year_is_a_mistake(text: str) -> None:
    with pytest.raises(ValueError, match="write"):
        parse_moment(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2019–2023", PartialDate(2019), PartialDate(2023)),
        ("2019-2023", PartialDate(2019), PartialDate(2023)),
        ("2019 - 2023", PartialDate(2019), PartialDate(2023)),
        ("2019 to 2023", PartialDate(2019), PartialDate(2023)),
        ("2019-05/2023-01", PartialDate(2019, 5), PartialDate(2023, 1)),
        ("2019-09 – present", PartialDate(2019, 9), PRESENT),
        ("2019-present", PartialDate(2019), PRESENT),
        ("2019 – now", PartialDate(2019), PRESENT),
        ("2019 –", PartialDate(2019), PRESENT),
        ("since May 2019", PartialDate(2019, 5), PRESENT),
        ("Fall 2019 – Spring 2020", Term("Fall 2019", 2019, 9), Term("Spring 2020", 2020, 3)),
        ("2024", PartialDate(2024), None),
    ],
)
def test_a_period_is_two_moments(text: str, start: object, end: object) -> None:
    assert Period.parse(text) == Period(start, end)  # type: ignore[arg-type]


def test_several_terms_are_a_list() -> None:
    assert periods.validate_python(["Spring 2023", 2024]) == (Period.parse("Spring 2023"), Period(PartialDate(2024)))
    assert periods.validate_python("Spring 2023") == (Period.parse("Spring 2023"),)


@pytest.mark.parametrize("text", ["2023 – 2019", "2020-05 – 2020-04", "Fall 2020 – 2019"])
def test_a_period_that_ends_before_it_starts_is_a_mistake(text: str) -> None:
    with pytest.raises(ValidationError, match="before it starts"):
        periods.validate_python(text)


def test_a_period_may_begin_and_end_in_one_year_or_on_one_day() -> None:
    assert Period.parse("2020-05 – 2020").end == PartialDate(2020)
    assert Period.parse("2020-05-01 – 2020-05-01").end == PartialDate(2020, 5, 1)


def test_more_than_two_moments_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="write a list"):
        Period.parse("2019 – 2020 – 2021")


def test_periods_are_sorted_by_their_end_and_current_ones_are_last() -> None:
    written = ["2010–2024", "2020–present", "2023", "2019–present", "Spring 2023", "2022-05"]
    ordered = sorted(map(Period.parse, written), key=Period.sort_key)
    assert [str(each) for each in ordered] == [
        "2022-05",
        "2023",
        "Spring 2023",
        "2010 – 2024",
        "2019 – present",
        "2020 – present",
    ]


moments = st.one_of(
    st.dates().map(lambda day: PartialDate(day.year, day.month, day.day)),
    st.integers(1000, 2100).map(PartialDate),
    st.builds("{} {}".format, st.sampled_from(["Spring", "WS"]), st.integers(1000, 2100)).map(parse_moment),
)


@given(moments, st.one_of(moments, st.just(PRESENT), st.none()))
def test_formatting_and_parsing_gives_the_same_value(start: object, end: object) -> None:
    try:
        period = Period(start, end)  # type: ignore[arg-type]
    except ValueError:
        return
    assert Period.parse(str(period)) == period
    assert periods.validate_python(periods.dump_python((period,))) == (period,)
