"""What the page of a publication says of itself."""

import json
from typing import Any

import pytest

from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.topics import Topic
from homepage.pages.record_metadata import citation_tags, creative_work, description, record_head
from tests.parsed_html import Parsed
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
        ({"type": "article", "venue_full": "Nature"}, ("journal_title", "Nature")),
        ({"type": "article", "volume": "7", "number": "3"}, ("volume", "7")),
        ({"type": "article", "volume": "7", "number": "3"}, ("issue", "3")),
        ({"type": "mastersthesis", "publisher": "MIT"}, ("dissertation_institution", "MIT")),
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


def test_a_work_is_told_whole_to_search_engines() -> None:
    fields = {"authors": ["Ada"], "editors": [{"name": "Bob", "url": "/bob/"}], "award": "Best paper"}
    assert article(**fields, links={"paper": "https://p.example", "code": "https://c.example"}) == {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "@id": "https://example.org/me/publications/a/#work",
        "url": "https://example.org/me/publications/a/",
        "headline": "On Everything",
        "name": "On Everything",
        "author": [{"@type": "Person", "@id": "https://example.org/me/#person", "name": "Ada"}],
        "editor": [{"@type": "Person", "name": "Bob", "url": "https://example.org/me/bob/"}],
        "datePublished": "2025-07-09",
        "isPartOf": {"@type": "Book", "name": "International Conference on Machine Learning"},
        "pagination": "10–20",
        "award": "Best paper",
        "sameAs": ["https://p.example", "https://arxiv.org/abs/2505.11370", "https://doi.org/10.1000/182"],
        "identifier": "https://doi.org/10.1000/182",
        "about": ["The topic"],
    }


def test_what_is_not_known_of_a_work_is_no_fact() -> None:
    nothing = dict.fromkeys(("date", "venue", "venue_full", "pages", "doi", "arxiv"))
    facts = article(**nothing, status="forthcoming", topics=[])
    assert set(facts) == {"@context", "@type", "@id", "url", "headline", "name", "author"}


@pytest.mark.parametrize(("kind", "whole"), [("article", "Periodical"), ("incollection", "Book")])
def test_what_a_work_is_part_of_follows_from_its_type(kind: str, whole: str) -> None:
    assert article(type=kind)["isPartOf"]["@type"] == whole


def test_where_a_work_was_handed_in_is_told_to_nobody_yet() -> None:
    fields: dict[str, Any] = {"status": "submitted", "type": "article"}
    assert "isPartOf" not in article(**fields)
    assert "journal_title" not in dict(tags(**fields))


def test_the_head_of_a_page_says_all_of_this() -> None:
    made = site(abstract="We prove <it>.")
    head = record_head(made)(made.publications[0])
    page = Parsed(head)
    assert page.text.startswith("On Everything – Ada")
    assert page.attributes("link")[0] == {"rel": "canonical", "href": "https://example.org/me/publications/a/"}
    named = [(each.get("name") or each.get("property"), each["content"]) for each in page.attributes("meta")]
    scholars = [(f"citation_{name}", content) for name, content in citation_tags(made, made.publications[0])]
    assert [each for each in named if each in scholars] == scholars
    found = dict(named)
    assert found["og:title"] == "On Everything"
    assert found["description"] == found["og:description"] == "We prove <it>."
    assert found["og:image"] == "https://example.org/me/favicon.svg"
    assert found["og:url"] == "https://example.org/me/publications/a/"
    assert found["og:type"] == "article"
    assert page.attributes("script") == [{"type": "application/ld+json"}]
    facts = head.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(facts) == creative_work(made, made.publications[0])


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
        ({"type": "book"}, "Book"),
        ({"type": "phdthesis"}, "Thesis"),
        ({"type": "mastersthesis"}, "Thesis"),
        ({"type": "dataset"}, "Dataset"),
        ({"type": "software"}, "SoftwareSourceCode"),
        ({"type": "patent"}, "CreativeWork"),
        ({"type": "misc"}, "CreativeWork"),
    ],
)
def test_a_work_has_the_type_that_schema_org_has_for_it(fields: dict[str, Any], name: str) -> None:
    assert article(**fields)["@type"] == name


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "On Everything. Ada, Bob, Carol. ICML 2025."),
        ({"venue": None, "arxiv": None}, "On Everything. Ada, Bob, Carol. 2025."),
        ({"date": None, "status": "accepted"}, "On Everything. Ada, Bob, Carol. ICML."),
        ({"date": None, "status": "accepted", "venue": None}, "On Everything. Ada, Bob, Carol."),
    ],
)
def test_without_an_abstract_a_work_is_described_by_authors_venue_and_year(fields: dict[str, Any], said: str) -> None:
    assert description(site(**fields).publications[0], WORDS) == said


@pytest.mark.parametrize("abstract", [None, "Short.", "word " * 200, "x" * 500])
def test_a_description_fits_into_a_search_result(abstract: str | None) -> None:
    said = description(site(abstract=abstract).publications[0], WORDS)
    assert 0 < len(said) <= 160


def test_an_abstract_without_spaces_is_cut_between_characters() -> None:
    said = description(site(abstract="我们 " + "证明" * 100).publications[0], WORDS)
    assert said == "我们 " + "证明" * 78 + "…"


def test_an_abstract_of_160_characters_is_told_whole_and_a_longer_one_ends_behind_a_word() -> None:
    def said(abstract: str) -> str:
        return description(site(abstract=abstract).publications[0], WORDS)

    fitting = "word, " * 26 + "word"
    assert said(fitting) == fitting
    assert said(fitting + "s") == "word, " * 25 + "word…"
    assert said("word " * 31 + "wor the end") == "word " * 31 + "wor…"
    assert said("word " * 31 + "word the end") == "word " * 30 + "word…"


@pytest.mark.parametrize("kind", ["pdf", "paper"])
def test_a_file_of_the_site_is_the_full_text(kind: str) -> None:
    links = {kind: "/papers/a.pdf"}
    assert ("pdf_url", "https://example.org/me/papers/a.pdf") in tags(links=links)
    assert ("https://example.org/me/papers/a.pdf" in article(links=links)["sameAs"]) is (kind == "paper")
