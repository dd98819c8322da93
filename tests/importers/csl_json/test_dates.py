"""Dates of CSL-JSON as fields of BibTeX."""

import pytest

from homepage.importers.csl_json.dates import date_fields

UNREAD: tuple[dict[str, str], list[str]] = ({}, ["its date cannot be read"])


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        ([[2020]], "2020"),
        ([[2020, 6]], "2020-06"),
        ([["2020", "06", "5"]], "2020-06-05"),
        ([[44]], "0044"),
        ([[2020, 6, 15, 3]], "2020-06-15"),
        ([[2020, 6], [2020, 7]], "2020-06/2020-07"),
        ([[2020, 6], []], "2020-06"),
        ([[2020, 6], None], "2020-06"),
        ([[2020, "x", 3]], "2020"),
        ([[2020, True]], "2020"),
        ([[2020, 0, 0]], "2020"),
    ],
)
def test_the_parts_of_a_date_are_numbers_as_far_as_they_go(parts: list[list[object]], date: str) -> None:
    assert date_fields({"date-parts": parts}) == ({"date": date}, [])


@pytest.mark.parametrize(
    "parts", ["2020", [["x"]], [[True]], [["20201"]], [[-44]], [[0]], [["0000", 6]], [{}], [[]], [], [["²"]]]
)
def test_parts_without_a_year_are_no_date(parts: object) -> None:
    assert date_fields({"date-parts": parts}) == UNREAD


@pytest.mark.parametrize("issued", [None, "", {}, [], False])
def test_no_date_is_not_reported(issued: object) -> None:
    assert date_fields(issued) == ({}, [])


@pytest.mark.parametrize("issued", [True, ["2020"], 2020.5, {"season": 1}, {"raw": 5}])
def test_a_value_of_another_kind_is_reported(issued: object) -> None:
    assert date_fields(issued) == UNREAD


@pytest.mark.parametrize("written", ["2020", "2020-06", "2020-06-15", "2020-06-15T10:00", "2020/2021"])
@pytest.mark.parametrize("name", ["raw", "literal"])
def test_a_date_in_words_may_be_one_of_iso(name: str, written: str) -> None:
    assert date_fields({name: written}) == ({"date": written}, [])
    assert date_fields(written) == ({"date": written}, [])


@pytest.mark.parametrize("written", ["June 2020", "20201", "soon", "c. 2020"])
def test_a_date_in_other_words_becomes_the_year(written: str) -> None:
    assert date_fields({"raw": written}) == ({"year": written}, [])


def test_words_are_escaped_as_bibtex_needs_it() -> None:
    assert date_fields({"literal": "50% & more"}) == ({"year": r"50\% \& more"}, [])
    assert date_fields({"date-parts": [[2020]], "season": "50%"})[0]["month"] == r"50\%"


@pytest.mark.parametrize("other", [{"date-parts": [[]]}, {"literal": "soon"}, {"date-parts": "x"}])
def test_raw_words_count_before_others(other: dict[str, object]) -> None:
    assert date_fields({**other, "raw": "2020"}) == ({"date": "2020"}, [])


@pytest.mark.parametrize("other", [{"raw": ""}, {"raw": 5}])
def test_empty_or_invalid_words_are_ignored(other: dict[str, object]) -> None:
    assert date_fields({**other, "literal": "2020"}) == ({"date": "2020"}, [])


def test_the_parts_count_before_words() -> None:
    assert date_fields({"date-parts": [[2020]], "raw": "1999"}) == ({"date": "2020"}, [])


@pytest.mark.parametrize(
    ("season", "month"),
    [(1, "Spring"), ("2", "Summer"), (3, "Autumn"), ("4", "Winter"), ("Michaelmas", "Michaelmas"), (5, "5")],
)
def test_a_season_becomes_the_month(season: object, month: str) -> None:
    assert date_fields({"date-parts": [[2020]], "season": season}) == ({"year": "2020", "month": month}, [])


def test_a_month_counts_before_a_season() -> None:
    assert date_fields({"date-parts": [[2020, 6]], "season": 1}) == ({"date": "2020-06"}, [])


@pytest.mark.parametrize(("parts", "month"), [([2020], ""), ([2020, 6], "6")])
@pytest.mark.parametrize("circa", [True, 1, "yes"])
def test_an_approximate_year_is_marked_as_circa(parts: list[int], month: str, circa: object) -> None:
    assert date_fields({"date-parts": [parts], "circa": circa}) == ({"year": "c. 2020", "month": month}, [])


@pytest.mark.parametrize("circa", [False, 0, "", None])
def test_a_year_with_a_false_circa_is_a_plain_year(circa: object) -> None:
    assert date_fields({"date-parts": [[2020]], "circa": circa}) == ({"date": "2020"}, [])
