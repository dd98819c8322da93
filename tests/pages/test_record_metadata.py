"""What the page of a publication says of itself."""

from typing import Any

import pytest

from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.topics import Topic
from homepage.pages.record_metadata import citation_tags, creative_work, description
from tests.words import WORDS

FULL: dict[str, Any] = {
    "id": "a",
    "title": "On Everything",
    "date": "2025-07-09",
    "authors": ["Ada", {"name": "Bob", "url": "https://bob.example"}, "Carol"],
    "venue": "ICML",
    "venue_full": "International Conference on Machine Learning",
    "pages": "10–20",
    "doi": "10.1000/182",
    "arxiv": "2505.11370",
    "topics": ["t"],
}


def site(**fields: Any) -> Site:  # noqa: ANN401 - of a record
    return Site.assemble(
        Settings(url="https://example.org/me", description="Me."),
        Profile(name="Ada"),
        words=WORDS,
        topics=[Topic(id="t", name="The topic")],
        publications=[Publication.model_validate({**FULL, **fields})],
    )


def tags(**fields: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - of a record
    made = site(**fields)
    return list(citation_tags(made, made.publications[0]))


def article(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - of a record
    made = site(**fields)
    return creative_work(made, made.publications[0])


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
        ("arxiv_id", "2505.11370"),
        ("abstract_html_url", "https://example.org/me/publications/a/"),
    ],
)
def test_scholar_reads_the_facts(name: str, value: str) -> None:
    assert (name, value) in tags()


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ({"type": "article", "venue": "Nature", "venue_full": None}, ("journal_title", "Nature")),
        ({"type": "misc", "venue": "A blog", "venue_full": None}, ("journal_title", "A blog")),
        ({"type": "incollection", "venue_full": "Handbook"}, ("inbook_title", "Handbook")),
        ({"type": "phdthesis", "publisher": "MIT"}, ("dissertation_institution", "MIT")),
        ({"type": "techreport", "publisher": "MIT"}, ("technical_report_institution", "MIT")),
        ({"type": "book", "publisher": "CUP"}, ("publisher", "CUP")),
        ({"links": {"pdf": "/a.pdf"}}, ("pdf_url", "https://example.org/me/a.pdf")),
        ({"links": {"pdf": "/A.PDF?v=2"}}, ("pdf_url", "https://example.org/me/A.PDF?v=2")),
        ({"links": {"pdf": "https://example.org/me/a.pdf"}}, ("pdf_url", "https://example.org/me/a.pdf")),
        ({"pages": "7"}, ("firstpage", "7")),
        ({"date": "2025"}, ("publication_date", "2025")),
        ({"date": "2027-03"}, ("publication_date", "2027")),
    ],
)
def test_a_tag_follows_from_the_kind_of_work(fields: dict[str, Any], tag: tuple[str, str]) -> None:
    assert tag in tags(**fields)


def test_what_is_not_known_has_no_tag() -> None:
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
def test_scholar_is_told_of_no_pdf_but_this_sites(pdf: str | None) -> None:
    assert [value for name, value in tags(links={"pdf": pdf}) if name == "pdf_url"] == []


def test_the_owner_is_the_person_of_the_home_page() -> None:
    authors = article()["author"]
    assert authors[0] == {"@type": "Person", "@id": "https://example.org/me/#person", "name": "Ada"}
    assert authors[1] == {"@type": "Person", "name": "Bob", "url": "https://bob.example"}


def test_machines_read_what_it_is() -> None:
    facts = article()
    assert facts["@type"] == "ScholarlyArticle"
    assert facts["datePublished"] == "2025-07-09"
    assert facts["sameAs"] == ["https://arxiv.org/abs/2505.11370", "https://doi.org/10.1000/182"]
    assert facts["about"] == ["The topic"]


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"type": "article"}, "ScholarlyArticle"),
        ({"type": "misc", "status": "preprint"}, "ScholarlyArticle"),
        ({"type": "incollection"}, "Chapter"),
        ({"type": "techreport"}, "Report"),
        ({"type": "software"}, "SoftwareSourceCode"),
        ({"type": "patent"}, "CreativeWork"),
        ({"type": "misc"}, "CreativeWork"),
    ],
)
def test_a_work_has_the_type_that_schema_org_has_for_it(fields: dict[str, Any], name: str) -> None:
    assert article(**fields)["@type"] == name


@pytest.mark.parametrize("abstract", [None, "Short.", "word " * 200, "x" * 500])
def test_a_description_fits_into_a_search_result(abstract: str | None) -> None:
    said = description(site(abstract=abstract).publications[0], WORDS)
    assert 0 < len(said) <= 160
