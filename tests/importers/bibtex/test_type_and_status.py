"""The type and the status of works."""

import pytest

from homepage.importers.bibtex.type_and_status import STATUSES, read_status, read_type, thesis_type


@pytest.mark.parametrize(
    ("entry_type", "type_", "kept"),
    [
        ("article", "article", None),
        ("inproceedings", "inproceedings", None),
        ("conference", "inproceedings", None),
        ("incollection", "incollection", None),
        ("inbook", "incollection", "inbook"),
        ("book", "book", None),
        ("mvbook", "book", "mvbook"),
        ("collection", "book", "collection"),
        ("proceedings", "book", "proceedings"),
        ("phdthesis", "phdthesis", None),
        ("mastersthesis", "mastersthesis", None),
        ("thesis", "phdthesis", None),
        ("techreport", "techreport", None),
        ("report", "techreport", None),
        ("dataset", "dataset", None),
        ("software", "software", None),
        ("patent", "patent", None),
        ("misc", "misc", None),
        ("online", "misc", None),
        ("electronic", "misc", None),
        ("www", "misc", None),
        ("unpublished", "misc", "unpublished"),
        ("movie", "misc", "movie"),
        ("poster", "poster", None),
    ],
)
def test_an_entry_type_of_no_own_type_is_kept_as_its_subtype(entry_type: str, type_: str, kept: str | None) -> None:
    fields: dict[str, str] = {}
    assert (read_type(entry_type, fields), fields.get("entrysubtype")) == (type_, kept)


def test_a_subtype_that_is_a_type_is_the_type() -> None:
    fields = {"entrysubtype": "review"}
    assert (read_type("article", fields), fields) == ("review", {})


def test_a_given_subtype_is_kept() -> None:
    fields = {"entrysubtype": "chapter"}
    read_type("inbook", fields)
    assert fields == {"entrysubtype": "chapter"}


@pytest.mark.parametrize(
    ("written", "type_"),
    [
        ("PhD", "phdthesis"),
        ("Ph.D. thesis", "phdthesis"),
        ("doctoral dissertation", "phdthesis"),
        (r"\bibstring{phdthesis}", "phdthesis"),
        (r"\bibstring{mathesis}", "mastersthesis"),
        ("Master's thesis", "mastersthesis"),
        ("Magister", "mastersthesis"),
        ("MA thesis", "mastersthesis"),
        ("MSc thesis", "mastersthesis"),
        ("M.Sc.", "mastersthesis"),
    ],
)
def test_the_level_of_a_thesis_is_known_by_its_words(written: str, type_: str) -> None:
    assert thesis_type(written) == type_


@pytest.mark.parametrize("written", ["", "Diplomarbeit", "Habilitation", "Mathematics thesis", "Former PhD student"])
def test_a_thesis_of_another_level_has_no_thesis_type(written: str) -> None:
    assert thesis_type(written) is None


def test_the_words_for_a_level_are_no_further_field() -> None:
    fields = {"type": "MSc thesis"}
    assert (read_type("thesis", fields), fields) == ("mastersthesis", {})


@pytest.mark.parametrize(("entry_type", "written"), [("thesis", "Diplomarbeit"), ("report", "PhD thesis")])
def test_other_words_for_a_type_stay_a_field(entry_type: str, written: str) -> None:
    fields = {"type": written}
    read_type(entry_type, fields)
    assert fields == {"type": written}


def status(**fields: str) -> tuple[str | None, dict[str, str]]:
    """The status of a work that is not on arXiv, and the fields that are left."""
    return read_status(fields, is_on_arxiv=False), fields


def status_on_arxiv(**fields: str) -> str | None:
    return read_status(fields, is_on_arxiv=True)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in press", "accepted"),
        ("inpress", "accepted"),
        ("accepted", "accepted"),
        ("accepted for publication", "accepted"),
        ("to appear", "accepted"),
        ("forthcoming", "forthcoming"),
        ("submitted", "submitted"),
        ("submitted for publication", "submitted"),
        ("in submission", "submitted"),
        ("under review", "submitted"),
        ("in review", "submitted"),
        ("under revision", "submitted"),
        ("in revision", "submitted"),
        ("preprint", "preprint"),
        ("prepublished", "preprint"),
    ],
)
def test_a_status_has_many_words(words: str, expected: str) -> None:
    assert status(note=words) == (expected, {})
    assert words in STATUSES


@pytest.mark.parametrize("written", ["To appear", "(to appear)", "[To Appear].", "To appear, 2027", "2027: to appear"])
@pytest.mark.parametrize("field", ["pubstate", "note", "howpublished"])
def test_a_status_is_known_in_any_signs_and_beside_a_year(field: str, written: str) -> None:
    assert status(**{field: written}) == ("accepted", {})


@pytest.mark.parametrize("field", ["year", "date"])
def test_the_year_beside_a_status_is_kept_where_dates_are(field: str) -> None:
    assert status(**{field: "2027, forthcoming"}) == ("forthcoming", {field: "2027"})
    assert status(**{field: "forthcoming"}) == ("forthcoming", {})


@pytest.mark.parametrize(
    "note", ["Accepted for the 2020 award", "to appear in 2027", "2027forthcoming", "20271 in press"]
)
def test_a_note_with_more_than_a_status_stays_a_note(note: str) -> None:
    assert status(note=note) == (None, {"note": note})


def test_the_first_of_two_statuses_is_used_and_the_other_stays_a_text() -> None:
    assert status(note="submitted", howpublished="accepted") == ("submitted", {"howpublished": "accepted"})


def test_a_second_status_in_the_field_of_the_year_is_no_date() -> None:
    assert status(pubstate="preprint", year="submitted") == ("preprint", {})


@pytest.mark.parametrize("field", ["note", "year"])
def test_a_submitted_work_on_arxiv_is_a_preprint(field: str) -> None:
    assert status_on_arxiv(**{field: "submitted"}) == "preprint"


@pytest.mark.parametrize(
    ("field", "written", "expected"), [("pubstate", "submitted", "submitted"), ("note", "accepted", "accepted")]
)
def test_any_other_status_of_a_work_on_arxiv_is_as_it_is_said(field: str, written: str, expected: str) -> None:
    assert status_on_arxiv(**{field: written}) == expected
