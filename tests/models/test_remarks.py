"""What an owner should look at."""

import pytest

from homepage.models.publications import Publication
from homepage.models.remarks import folded, remarks


def work(**fields: object) -> Publication:
    given = {"id": "a", "title": "A", "date": "2025", "venue": "ICML", "authors": ["Ada"], **fields}
    return Publication.model_validate(given).attributed_to(["Ada"])


def reported(*works: Publication) -> list[tuple[object, ...]]:
    return [place[1:] for place, _ in remarks(dict(enumerate(works)))]


def test_a_record_without_problems_has_no_remarks() -> None:
    assert reported(work(), work(id="b", title="B", arxiv="2409.00003")) == []


@pytest.mark.parametrize(
    ("key", "one", "other"),
    [
        ("doi", "10.1000/ABC", "10.1000/abc"),
        ("arxiv", "2409.00003", "2409.00003v2"),
        ("title", "Étale {Maps}: A study", "Etale maps – a study"),
        ("citation_key", "Ada:2025", "Ada:2025"),
    ],
)
def test_one_work_written_twice_is_reported_at_the_second(key: str, one: str, other: str) -> None:
    first, second = {"title": "A", key: one}, {"title": "B", key: other}
    assert reported(work(**first), work(id="b", **second)) == [(1, key)]


def test_a_duplicate_is_reported_with_the_shared_value_and_the_other_work() -> None:
    doubled = remarks({3: work(doi="10.1000/a"), 5: work(id="b", title="B", doi="10.1000/A")})
    assert list(doubled) == [
        (("publications", 5, "doi"), "is the DOI of 'a' too; keep one record for each work"),
    ]


def test_a_venue_may_be_written_as_citations_name_it_alone() -> None:
    assert reported(work(venue=None, venue_full="A Conference")) == []


def test_a_key_that_is_the_id_of_another_work_is_reported() -> None:
    assert reported(work(), work(id="b", title="B", citation_key="a")) == [(1, "citation_key")]


def test_a_duplicate_is_reported_once() -> None:
    assert reported(work(doi="10.1000/a"), work(id="b", doi="10.1000/a")) == [(1, "doi")]


@pytest.mark.parametrize("title", ["The Title", "the  title.", "The tïtle"])
def test_titles_are_compared_by_their_letters(title: str) -> None:
    assert folded(title) == "thetitle"


@pytest.mark.parametrize("kind", ["article", "inproceedings", "incollection", "misc"])
def test_a_work_of_a_type_with_venues_is_reported_without_one(kind: str) -> None:
    assert reported(work(venue=None, type=kind)) == [(0, "venue")]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"venue": None}, "is missing, though the work is published; write where it appeared, or its status"),
        (
            {"arxiv": "2301.00005", "venue": None},
            "is 2025, and the arXiv id is of 2023; write the date of the preprint, or its venue",
        ),
        (
            {"arxiv": "2301.00005", "date": "2030"},
            "is an id of 2023, and the work of 2030; one of them must be wrong",
        ),
    ],
)
def test_a_remark_says_what_to_look_at(fields: dict[str, str | None], message: str) -> None:
    assert [said for _, said in remarks({0: work(**fields)})] == [message]


@pytest.mark.parametrize("status", [None, "published", "accepted"])
def test_a_published_work_without_a_venue_is_reported(status: str | None) -> None:
    assert reported(work(venue=None, status=status)) == [(0, "venue")]


@pytest.mark.parametrize(
    "fields", [{"arxiv": "2501.00001"}, {"status": "preprint"}, {"type": "phdthesis"}, {"type": "book"}]
)
def test_a_work_that_needs_no_venue_is_not_reported(fields: dict[str, str]) -> None:
    assert reported(work(venue=None, **fields)) == []


@pytest.mark.parametrize(
    ("date", "venue", "keys"),
    [
        ("2024", None, ["date"]),
        ("2023", None, []),
        ("2024", "ICML", []),
        ("2022", "ICML", []),  # put on arXiv the year after
        ("2021", "ICML", ["arxiv"]),
        ("2028", "ICML", []),  # five years from the preprint to the journal
        ("2029", "ICML", ["arxiv"]),
        ("2030", "ICML", ["arxiv"]),
    ],
)
def test_a_year_that_contradicts_the_arxiv_id_is_reported(date: str, venue: str | None, keys: list[str]) -> None:
    assert reported(work(date=date, venue=venue, arxiv="2301.00005")) == [(0, key) for key in keys]


def test_an_old_arxiv_id_tells_its_year_too() -> None:
    assert reported(work(date="1999", arxiv="hep-th/9901001")) == []


def test_a_work_whose_authors_are_others_is_reported() -> None:
    assert reported(work(authors=["Babbage"])) == [(0, "authors")]


def test_a_volume_that_the_owner_did_not_edit_is_reported() -> None:
    assert reported(work(authors=[], editors=["Ada"], type="book")) == []
    assert reported(work(authors=[], editors=["Babbage"], type="book")) == [(0, "editors")]


def test_a_work_without_a_date_contradicts_no_arxiv_id() -> None:
    assert reported(work(date=None, status="accepted", arxiv="2301.00005")) == []
