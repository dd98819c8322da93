"""Dates of entries, as people and programs write them."""

import pytest

from homepage.importers.bibtex.dates import ReadDate, read_date

LEFT_OUT = "of the date {} only {} is kept"
UNDATED = "has no date but {!r}; it is listed as undated"


def date(arxiv: str | None = None, **fields: str) -> ReadDate:
    return read_date(fields, arxiv)


@pytest.mark.parametrize("written", ["2020", "2020-06", "2020-06-15"])
def test_a_date_of_biblatex_is_a_date(written: str) -> None:
    assert date(date=written) == ReadDate(written)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2020-06/2020-07", "2020-06"),
        ("2020-13-40", "2020"),
        ("2020-06-31", "2020-06"),
        ("2020-06-15T10:00", "2020-06-15"),
        ("[1999]", "1999"),
        ("x 2020-06", "2020"),
        ("1999 [2001]", "1999"),
        ("2020 2020", "2020"),
    ],
)
def test_parts_that_a_date_cannot_have_are_reported(written: str, kept: str) -> None:
    assert date(date=written) == ReadDate(kept, LEFT_OUT.format(written, kept))


@pytest.mark.parametrize(
    "written",
    [
        "c 1999",
        "c. 1999",
        "c1999",
        "ca 1999",
        "circa 1999",
        "About 1999",
        "approx. 1999",
        "[c. 1999]",
        "(ca. 1999)",
        "1999?",
        "1999 ?",
        "c. 1999, printed",
    ],
)
@pytest.mark.parametrize("field", ["date", "year"])
def test_a_year_that_is_not_certain_is_kept_as_words_too(field: str, written: str) -> None:
    assert date(**{field: written}) == ReadDate("1999", LEFT_OUT.format(written, "1999"), written)


def test_a_tilde_of_biblatex_says_that_a_year_is_not_certain() -> None:
    assert date(date="1999~") == ReadDate("1999", LEFT_OUT.format("1999~", "1999"), "1999~")


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        ("1", "2020-01"),
        ("12", "2020-12"),
        ("06", "2020-06"),
        ("jul", "2020-07"),
        ("may", "2020-05"),
        ("Sept", "2020-09"),
        ("September", "2020-09"),
        ("October/November", "2020-10"),
        ("Dec. 24", "2020-12-24"),
        ("24 Dec", "2020-12-24"),
        ("3~September", "2020-09-03"),
    ],
)
def test_a_month_is_a_number_or_a_name_perhaps_abbreviated_or_with_a_day(month: str, expected: str) -> None:
    assert date(year="2020", month=month) == ReadDate(expected)


@pytest.mark.parametrize(
    ("field", "written"), [("date", "June 2020"), ("year", "June 2020"), ("year", "2020 June"), ("year", "2020, June")]
)
def test_a_month_may_be_in_the_field_of_the_year(field: str, written: str) -> None:
    assert date(**{field: written}) == ReadDate("2020-06")


def test_the_year_of_a_date_counts_if_the_field_of_the_year_has_none() -> None:
    assert date(date="June 2020", year="soon").text == "2020"


@pytest.mark.parametrize(
    ("month", "kept"),
    [
        ("0", "2020"),
        ("13", "2020"),
        ("6/7", "2020"),
        ("ju", "2020"),
        ("ember", "2020"),
        ("Summer", "2020"),
        ("15--18 June", "2020-06"),
        ("31 feb", "2020-02"),
    ],
)
def test_an_invalid_month_or_day_is_reported(month: str, kept: str) -> None:
    said = f"{month.replace('--', '–')} 2020"
    assert date(year="2020", month=month) == ReadDate(kept, LEFT_OUT.format(said, kept))


@pytest.mark.parametrize(("day", "kept"), [("31", "2020-06"), ("3-5", "2020-06")])
def test_a_day_that_the_month_does_not_have_is_reported(day: str, kept: str) -> None:
    assert date(year="2020", month="6", day=day) == ReadDate(kept, LEFT_OUT.format(f"{day} 6 2020", kept))


def test_a_day_needs_a_month() -> None:
    assert date(year="2020", day="3") == ReadDate("2020")
    assert date(year="2020", month="Summer", day="3").text == "2020"


@pytest.mark.parametrize("year", ["20200", "12020", "19XX"])
def test_a_year_has_four_digits(year: str) -> None:
    assert date(year=year) == ReadDate("n.d.", UNDATED.format(year))


@pytest.mark.parametrize(
    "written",
    [
        "n.d.",
        "n. d.",
        "nd",
        "[n.d.]",
        "(s.a.)",
        "s. d.",
        "sd",
        "o.J.",
        "o. J.",
        "oJ",
        "no date",
        "undated",
        "Unknown",
        "[undated]",
    ],
)
@pytest.mark.parametrize("field", ["date", "year"])
def test_words_for_no_date_are_not_shown(field: str, written: str) -> None:
    assert date(**{field: written}) == ReadDate("n.d.", "has no date; it is listed as undated")


@pytest.mark.parametrize("written", ["in preparation", "tba", "n.d. (online)", "soon"])
def test_other_words_are_shown_in_the_place_of_a_date(written: str) -> None:
    assert date(year=written) == ReadDate("n.d.", UNDATED.format(written), written)


@pytest.mark.parametrize("written", ["????", "x1", "a_b", "ab1", "12 34", "à é"])
def test_signs_that_are_no_words_are_not_shown(written: str) -> None:
    assert date(year=written) == ReadDate("n.d.", UNDATED.format(written))


@pytest.mark.parametrize(("year", "words"), [("", None), ("n.d.", None), ("in preparation", "in preparation")])
def test_without_a_year_a_preprint_has_the_month_of_its_arxiv_id(year: str, words: str | None) -> None:
    said = "has no year; 2020-06 is the date of its arXiv id"
    assert date("2006.00001", year=year) == ReadDate("2020-06", said, words)


def test_the_month_of_an_arxiv_id_is_not_taken_where_there_is_a_year() -> None:
    assert date("2006.00001", year="2021") == ReadDate("2021")


def test_an_arxiv_id_of_no_month_is_no_date() -> None:
    assert date("hep-th/9913001") == ReadDate(None)


def test_fields_that_were_read_are_no_further_fields() -> None:
    fields = {"date": "2020", "year": "2020", "month": "6", "day": "3", "title": "T"}
    read_date(fields, None)
    assert fields == {"title": "T"}
