"""What was published, by whom, and where it is."""

from typing import Any

import pytest
from pydantic import ValidationError

from homepage.models.publications import Publication

NAMES = ("Mei Lin", "林梅")


def publication(**fields: object) -> Publication:
    given = {"id": "a", "title": "A", "date": "2025", "authors": ["Mei Lin"], **fields}
    return Publication.model_validate(given).attributed_to(NAMES)


def owners(work: Publication) -> list[bool]:
    return [bool(author.owner) for author in work.authors]


def test_an_author_may_be_a_plain_name() -> None:
    assert publication(authors=["Ada"]).authors[0].name == "Ada"


@pytest.mark.parametrize("name", NAMES)
def test_the_owner_is_the_author_with_the_same_spelling(name: str) -> None:
    assert owners(publication(authors=["Ada", name])) == [False, True]


@pytest.mark.parametrize("name", ["Mei Ling", "Mei Lin Li", "mei lin", "M. Lin"])
def test_the_owner_is_not_found_in_other_names(name: str) -> None:
    assert owners(publication(authors=[name])) == [False]


def test_a_mark_decides_who_the_owner_is() -> None:
    authors = [{"name": "Mei Lin"}, {"name": "M. Lin", "owner": True}]
    assert owners(publication(authors=authors)) == [False, True]


def test_an_author_with_the_owners_name_can_be_marked_as_another_person() -> None:
    assert owners(publication(authors=[{"name": "Mei Lin", "owner": False}])) == [False]


def test_two_owners_are_refused() -> None:
    with pytest.raises(ValidationError, match="two authors are marked as the owner"):
        publication(authors=[{"name": "A", "owner": True}, {"name": "B", "owner": True}])


@pytest.mark.parametrize(
    ("authors", "roles"),
    [
        (["Mei Lin", "Ada"], ("first",)),
        ([{"name": "Mei Lin", "equal": True}, {"name": "Ada", "equal": True}], ("first", "equal")),
        ([{"name": "Ada", "equal": True}, {"name": "Mei Lin", "equal": True}], ("equal",)),
        ([{"name": "Ada", "equal": True}, "Mei Lin"], ("other",)),
        (["Ada"], ("other",)),
    ],
)
def test_a_role_is_the_owners_part(authors: list[Any], roles: tuple[str, ...]) -> None:
    assert publication(authors=authors).roles == roles


def test_a_work_has_authors() -> None:
    with pytest.raises(ValidationError):
        publication(authors=[])


def test_every_link_of_a_work_is_listed_and_the_work_itself_is_first() -> None:
    work = publication(
        arxiv="2505.00001", doi="10.1000/a", links={"code": "https://c.example", "paper": "https://p.example"}
    )
    assert list(work.resources.items()) == [
        ("paper", "https://p.example"),
        ("arxiv", "https://arxiv.org/abs/2505.00001"),
        ("doi", "https://doi.org/10.1000/a"),
        ("code", "https://c.example"),
    ]


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ({}, None),
        ({"links": {"code": "https://c.example"}}, None),
        ({"links": {"project": "/a/"}}, "/a/"),
        ({"links": {"project": "/a/", "pdf": "/a.pdf"}}, "/a.pdf"),
        ({"links": {"pdf": "/a.pdf"}}, "/a.pdf"),
        ({"arxiv": "2505.00001", "links": {"pdf": "/a.pdf"}}, "https://arxiv.org/abs/2505.00001"),
        ({"arxiv": "2505.00001", "doi": "10.1000/a"}, "https://doi.org/10.1000/a"),
        ({"doi": "10.1000/a", "links": {"paper": "https://p.example"}}, "https://p.example"),
    ],
)
def test_the_title_leads_to_the_work(fields: dict[str, Any], url: str | None) -> None:
    assert publication(**fields).work_url == url


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        (None, ()),
        ("7", ("7",)),
        ("10–20", ("10", "20")),
        ("10-20", ("10", "20")),
        ("10 - 20", ("10", "20")),
        ("10 --- 20", ("10", "20")),
        ("10—20", ("10", "20")),
        ("A-1--A-5", ("A-1", "A-5")),
        ("A-1 – A-5", ("A-1", "A-5")),
        ("1-2-3", ("1-2-3",)),
        ("1–2, 5–7", ("1–2, 5–7",)),
    ],
)
def test_pages_have_a_first_and_a_last_as_far_as_they_are_known(pages: str | None, found: tuple[str, ...]) -> None:
    assert publication(pages=pages).page_range == found


@pytest.mark.parametrize("arxiv", ["2505.00001", "2505.00001v2", "math/0211159", "math.GT/0309136"])
def test_an_arxiv_id_is_one_of_arxivs_forms(arxiv: str) -> None:
    assert publication(arxiv=arxiv).arxiv == arxiv


@pytest.mark.parametrize(
    "field", [{"arxiv": "arXiv:2505.00001"}, {"arxiv": "2505"}, {"doi": "https://doi.org/10.1000/a"}]
)
def test_an_id_is_written_without_an_address(field: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="write"):
        publication(**field)


@pytest.mark.parametrize(
    ("fields", "type_", "status"),
    [
        ({"venue": "ICML"}, "inproceedings", "published"),
        ({"venue": "Nature", "volume": "1"}, "article", "published"),
        ({"number": "3"}, "article", "published"),
        ({"venue_full": "A Conference"}, "inproceedings", "published"),
        ({"arxiv": "2505.00001"}, "misc", "preprint"),
        ({"arxiv": "2505.00001", "doi": "10.48550/arXiv.2505.00001"}, "misc", "preprint"),
        ({"arxiv": "2505.00001", "doi": "10.48550/ARXIV.2505.00001"}, "misc", "preprint"),
        ({"arxiv": "2505.00001", "doi": "10.1000/a"}, "misc", "published"),
        ({"arxiv": "2505.00001", "type": "misc", "venue": "A blog"}, "misc", "published"),
        ({"arxiv": "2505.00001", "type": "techreport"}, "techreport", "published"),
        ({"venue": "ICML", "status": "accepted"}, "inproceedings", "accepted"),
        ({"type": "mastersthesis"}, "mastersthesis", "published"),
        ({"type": "book"}, "book", "published"),
    ],
)
def test_type_and_status_follow_from_the_rest(fields: dict[str, Any], type_: str, status: str) -> None:
    work = publication(**fields)
    assert (work.type, work.status) == (type_, status)


def test_a_thesis_is_a_type_and_no_status() -> None:
    with pytest.raises(ValidationError, match="status"):
        publication(status="thesis")


def test_a_co_author_is_linked_where_their_page_is_known() -> None:
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Mei Lin", "Ada", "Bob"]})
    pages = {"Ada": "https://ada.example", "Mei Lin": "https://other.example"}
    assert [author.url for author in work.attributed_to(NAMES, pages).authors] == [None, "https://ada.example", None]


@pytest.mark.parametrize("key", ["a b", "a,b", "a{b", 'a"b', "a%b"])
def test_a_citation_key_is_one_that_bibtex_reads(key: str) -> None:
    with pytest.raises(ValidationError, match="key"):
        publication(citation_key=key)


@pytest.mark.parametrize("value", ["{", "}", "}{", "{{}", "a } b { c"])
def test_a_bibtex_field_cannot_break_its_entry(value: str) -> None:
    with pytest.raises(ValidationError, match="braces"):
        publication(bibtex={"series": value})


@pytest.mark.parametrize("name", ["a", "series", "author+an", "bdsk-url-1", "x_y", "x:y.z2"])
def test_a_bibtex_field_may_have_any_name_that_bibtex_reads(name: str) -> None:
    assert publication(bibtex={name: r"{a} {b{c}} \{x\}"}).bibtex == {name: r"{a} {b{c}} \{x\}"}


@pytest.mark.parametrize("name", ["Series", "a b", "a=", "", "1a"])
def test_a_bibtex_field_has_a_name_that_bibtex_reads(name: str) -> None:
    with pytest.raises(ValidationError, match="name of a BibTeX field"):
        publication(bibtex={name: "x"})


def without(key: str, **fields: object) -> Publication:
    given = {"id": "a", "title": "A", "date": "2025", "authors": ["Mei Lin"], **fields}
    return Publication.model_validate({name: value for name, value in given.items() if name != key})


@pytest.mark.parametrize(
    ("fields", "period"),
    [
        ({"status": "accepted"}, "forthcoming"),
        ({"status": "forthcoming"}, "forthcoming"),
        ({"status": "submitted"}, "submitted"),
    ],
)
def test_a_work_that_has_not_appeared_needs_no_date(fields: dict[str, str], period: str) -> None:
    work = without("date", **fields)
    assert (work.date, work.year, work.period) == (None, None, period)


def test_a_date_that_nobody_knows_is_said_to_be_none() -> None:
    work = publication(date="n.d.")
    assert (work.date, work.period) == (None, "undated")


@pytest.mark.parametrize("date", ["2025", "2025-07", "2025-07-01", "n.d."])
def test_a_date_is_written_as_it_was_read(date: str) -> None:
    assert publication(date=date).model_dump(mode="json")["date"] == date


@pytest.mark.parametrize("status", [None, "published", "preprint"])
def test_every_other_work_has_a_date(status: str | None) -> None:
    with pytest.raises(ValidationError, match=r"date\n.*is missing; write the date of publication"):
        without("date", status=status)


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"date": None, "status": "finished"}, ("status",)),
        ({"authors": [], "editors": [{"name": ""}]}, ("editors", 0, "name")),
    ],
)
def test_a_mistake_that_follows_from_another_is_not_reported(fields: dict[str, Any], key: tuple[object, ...]) -> None:
    with pytest.raises(ValidationError) as raised:
        publication(**fields)
    assert [error["loc"] for error in raised.value.errors()] == [key]


def test_a_missing_date_is_reported_together_with_other_mistakes() -> None:
    with pytest.raises(ValidationError) as raised:
        without("date", doi="x")
    assert [error["loc"] for error in raised.value.errors()] == [("date",), ("doi",)]


def test_the_list_begins_with_what_is_to_come_and_ends_with_what_has_no_date() -> None:
    works = [
        publication(id="undated", date="n.d."),
        without("date", id="submitted", status="submitted"),
        publication(id="dated", date="2999-12-31", status="forthcoming"),
        without("date", id="forthcoming", status="forthcoming"),
    ]
    ordered = sorted(works, key=Publication.sort_key, reverse=True)
    assert [work.id for work in ordered] == ["forthcoming", "submitted", "dated", "undated"]


def test_a_work_has_editors_where_it_has_no_authors() -> None:
    work = without("authors", editors=["Ida Berg", "Mei Lin"]).attributed_to(NAMES)
    assert work.credited == work.editors
    assert [bool(editor.owner) for editor in work.editors] == [False, True]
    assert (work.owner, work.roles) == (work.editors[1], ("other",))


def test_two_editors_who_are_the_owner_are_refused() -> None:
    with pytest.raises(ValidationError, match="two editors are marked as the owner"):
        publication(editors=[{"name": "A", "owner": True}, {"name": "B", "owner": True}])


def test_an_old_doi_leads_somewhere_too() -> None:
    (url,) = publication(doi="10.1002/(SICI)1<1::AID>3.0;2-2#?").resources.values()
    assert url == "https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0;2-2%23%3F"
