"""The bars of the publications per year, and the labels of their axis."""

import pytest

from homepage.models.publications import Publication
from homepage.page_model.year_histogram import YearBar, year_bars


def works(*dates: str) -> list[Publication]:
    return [
        Publication.model_validate({"id": f"w{number}", "title": "W", "date": date, "authors": ["Ada"]})
        for number, date in enumerate(dates)
    ]


def years(*dates: str) -> list[str]:
    """The places on the axis of a list that is long enough."""
    return [bar.year for bar in year_bars(works(*dates, *[dates[0]] * 11))]


@pytest.mark.parametrize(
    ("dates", "has_bars"),
    [
        (["2023"] * 4 + ["2024"] * 4 + ["2025"] * 3, True),
        (["2023"] * 4 + ["2024"] * 4 + ["2025"] * 2, False),
        (["2024"] * 50 + ["2025"] * 50, False),
        (["n.d."] * 50, False),
        ([], False),
    ],
)
def test_only_a_list_of_more_than_ten_works_and_two_years_has_bars(dates: list[str], has_bars: bool) -> None:
    assert bool(year_bars(works(*dates))) is has_bars


def test_each_year_has_the_number_of_its_works_the_oldest_first() -> None:
    bars = year_bars(works(*["2025-03"] * 7, *["2024-12-31"] * 3, *["2023"] * 2))
    assert [(bar.year, bar.works) for bar in bars] == [("2023", 2), ("2024", 3), ("2025", 7)]


def test_works_without_a_year_have_no_bar() -> None:
    assert years("2023", "2024", "2025", "n.d.") == ["2023", "2024", "2025"]


def test_years_without_works_have_their_place() -> None:
    assert years("2010", "2012", "2013") == ["2010", "2011", "2012", "2013"]
    assert year_bars(works("2010", "2012", *["2013"] * 9))[1] == YearBar("2011", 0, "2011")


def test_a_long_gap_has_one_place() -> None:
    assert years("1843", "2024", "2025") == ["1843", "", "2024", "2025"]
    assert len(years("2000", "2010", "2011")) == 12


@pytest.mark.parametrize(
    ("first", "labels"),
    [
        (2021, ["2021", "2022", "2023", "2024", "2025"]),
        (2016, ["2016", "2018", "2020", "2022", "2024"]),
        (2003, ["2003", "2010", "2015", "2020", "2025"]),
        (1966, ["1966", "1980", "2000", "2020"]),
    ],
)
def test_the_first_year_and_round_years_are_labelled(first: int, labels: list[str]) -> None:
    bars = year_bars(works(*map(str, range(first, 2026)), *["2025"] * 11))
    assert [bar.label for bar in bars if bar.label] == labels


def test_labels_keep_their_distance_beside_a_gap() -> None:
    bars = year_bars(works(*map(str, range(1900, 1931)), *map(str, range(2020, 2026))))
    assert [bar.label for bar in bars if bar.label] == ["1900", "1910", "1920", "1930", "…"]


def test_a_year_after_a_long_gap_is_labelled() -> None:
    bars = year_bars(works("1843", "1901", "2001", *["2024"] * 9))
    assert [bar.label for bar in bars] == ["1843", "…", "1901", "…", "2001", "…", "2024"]


def test_any_number_of_years_has_an_axis() -> None:
    assert sum(bool(bar.label) for bar in year_bars(works(*(f"{year:04}" for year in range(1, 2026))))) <= 6
