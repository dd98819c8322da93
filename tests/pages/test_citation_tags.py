"""The tags by which Google Scholar and Zotero read a publication's page."""

from typing import Any

import pytest

from homepage.models.publication_types import TYPES
from homepage.pages.citation_tags import citation_tags
from tests.pages.records import site


def tags(**fields: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - of a record
    made = site(**fields)
    return [(name.removeprefix("citation_"), value) for name, value in citation_tags(made, made.publications[0])]


def test_scholar_reads_every_author_in_order() -> None:
    assert [value for name, value in tags() if name == "author"] == ["Ada", "Bob", "Carol"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "On Everything"),
        ("publication_date", "2025/07/09"),
        ("conference_title", "International Conference on Machine Learning"),
        ("firstpage", "10"),
        ("lastpage", "20"),
        ("doi", "10.1000/182"),
        ("arxiv_id", "2505.00001"),
    ],
)
def test_scholar_reads_the_facts(name: str, value: str) -> None:
    assert (name, value) in tags()


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ({"type": "article", "venue": "Nature", "venue_full": None}, ("journal_title", "Nature")),
        ({"type": "review", "venue": "Nature", "venue_full": None}, ("journal_title", "Nature")),
        ({"type": "newspaper", "venue": "The Times", "venue_full": None}, ("prism.publicationName", "The Times")),
        ({"type": "techreport", "number": "TR-7"}, ("technical_report_number", "TR-7")),
        ({"type": "patent", "number": "US 7"}, ("prism.number", "US 7")),
        ({"abstract": "We *prove* $x^2$."}, ("abstract", "We prove x².")),
        ({"editors": ["Ida van Berg"]}, ("editor", "Ida van Berg")),
        ({"language": "de"}, ("language", "de")),
        ({"bibtex": {"isbn": "978-3", "keywords": "sand, water"}}, ("isbn", "978-3")),
        ({"bibtex": {"issn": "0028-0836", "series": "LNCS"}}, ("issn", "0028-0836")),
        ({"bibtex": {"issn": "0028-0836", "series": "LNCS"}}, ("series_title", "LNCS")),
        ({"bibtex": {"isbn": "978-3", "keywords": "sand, water"}}, ("keywords", "sand; water")),
        ({"type": "incollection", "venue_full": "Handbook"}, ("inbook_title", "Handbook")),
        ({"type": "article", "venue_full": "Nature"}, ("journal_title", "Nature")),
        ({"type": "article", "volume": "7", "number": "3"}, ("volume", "7")),
        ({"type": "article", "volume": "7", "number": "3"}, ("issue", "3")),
        ({"type": "mastersthesis", "publisher": "MIT"}, ("dissertation_institution", "MIT")),
        ({"type": "phdthesis", "publisher": "MIT"}, ("dissertation_institution", "MIT")),
        ({"type": "techreport", "publisher": "MIT"}, ("technical_report_institution", "MIT")),
        ({"type": "book", "publisher": "CUP"}, ("publisher", "CUP")),
        ({"links": {"pdf": "/a.pdf"}}, ("pdf_url", "https://example.org/me/a.pdf")),
        ({"links": {"paper": "/papers/a.pdf"}}, ("pdf_url", "https://example.org/me/papers/a.pdf")),
        ({"links": {"pdf": "/A.PDF?v=2"}}, ("pdf_url", "https://example.org/me/A.PDF?v=2")),
        ({"links": {"pdf": "https://example.org/me/a.pdf"}}, ("pdf_url", "https://example.org/me/a.pdf")),
        ({"pages": "7"}, ("firstpage", "7")),
        ({"date": "2025"}, ("publication_date", "2025")),
        ({"date": "2027-03"}, ("publication_date", "2027")),
    ],
)
def test_a_tag_follows_from_the_kind_of_work(fields: dict[str, Any], tag: tuple[str, str]) -> None:
    assert tag in tags(**fields)


def test_a_missing_value_has_no_tag() -> None:
    assert [name for name, value in tags(venue=None, venue_full=None, pages=None, doi=None) if not value] == []


@pytest.mark.parametrize(
    "pdf",
    [
        None,
        "https://other.example/a.pdf",
        "https://example.org.other.example/me/a.pdf",
        "https://example.org/me.pdf",
        "/a/",
    ],
)
def test_scholar_learns_of_no_pdf_but_this_sites(pdf: str | None) -> None:
    assert [value for name, value in tags(links={"pdf": pdf}) if name == "pdf_url"] == []


@pytest.mark.parametrize("kind", ["pdf", "paper"])
def test_a_file_of_the_site_is_the_full_text(kind: str) -> None:
    assert ("pdf_url", "https://example.org/me/papers/a.pdf") in tags(links={kind: "/papers/a.pdf"})


def test_the_editors_of_a_book_are_not_its_authors() -> None:
    found = tags(type="book", authors=[], editors=["Ida Berg"], translators=["Otto Kranz"])
    assert [value for name, value in found if name in {"author", "editor"}] == ["Ida Berg"]
    assert "author" not in dict(found)


def test_an_editor_of_a_further_field_has_the_name_as_references_write_it() -> None:
    found = tags(type="incollection", bibtex={"editor": "王, 小明 and Berg, Ida"})
    assert [value for name, value in found if name == "editor"] == ["王小明", "Ida Berg"]


def test_the_venue_where_a_work_was_submitted_is_not_reported() -> None:
    assert "journal_title" not in dict(tags(status="submitted", type="article"))


# What Zotero's translator for embedded metadata does, in the order of its rules.
BY_CONTAINER = {
    "journal_title": "journalArticle",
    "conference_title": "conferencePaper",
    "inbook_title": "bookSection",
    "dissertation_institution": "thesis",
    "technical_report_institution": "report",
}


def zotero_type(found: dict[str, str]) -> str:
    return next((type_ for name, type_ in BY_CONTAINER.items() if name in found), found["DC.type"])


@pytest.mark.parametrize("bare", [False, True], ids=["full", "bare"])
@pytest.mark.parametrize("type_", TYPES)
def test_zotero_recognises_every_type(type_: str, *, bare: bool) -> None:
    fields: dict[str, Any] = {"venue": None, "venue_full": None} if bare else {"publisher": "P"}
    written = {"type": "article", "status": "preprint"} if type_ == "preprint" else {"type": type_}
    assert zotero_type(dict(tags(**written, **fields))) == TYPES[type_].zotero
