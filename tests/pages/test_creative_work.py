"""A publication as JSON-LD."""

from collections.abc import Iterator
from typing import Any

import pytest

from homepage.models.publication_types import TYPES
from homepage.pages.creative_work import creative_work
from tests.pages.records import site


def article(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - of a record
    made = site(**fields)
    return creative_work(made, made.publications[0])


def test_the_owner_is_the_person_of_the_home_page() -> None:
    authors = article()["author"]
    assert authors[0] == {"@type": "Person", "@id": "https://example.org/me/#person", "name": "Ada"}
    assert authors[1] == {"@type": "Person", "name": "Bob", "url": "https://bob.example"}


def test_search_engines_get_the_whole_work() -> None:
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
        "sameAs": ["https://p.example", "https://arxiv.org/abs/2505.00001", "https://doi.org/10.1000/182"],
        "identifier": "https://doi.org/10.1000/182",
        "keywords": ["The topic"],
    }


def test_a_missing_value_of_a_work_has_no_property() -> None:
    nothing = dict.fromkeys(("date", "venue", "venue_full", "pages", "doi", "arxiv"))
    facts = article(**nothing, status="forthcoming", topics=[])
    assert set(facts) == {"@context", "@type", "@id", "url", "headline", "name", "author"}


@pytest.mark.parametrize(
    ("kind", "whole"),
    [("article", "Periodical"), ("review", "Periodical"), ("newspaper", "Newspaper"), ("incollection", "Book")],
)
def test_the_type_of_the_containing_work_follows_from_the_type(kind: str, whole: str) -> None:
    assert article(type=kind)["isPartOf"]["@type"] == whole


def test_json_ld_has_the_type_of_the_work() -> None:
    facts = article()
    assert facts["@type"] == "ScholarlyArticle"
    assert facts["datePublished"] == "2025-07-09"
    assert facts["sameAs"] == ["https://arxiv.org/abs/2505.00001", "https://doi.org/10.1000/182"]
    assert facts["keywords"] == ["The topic"]


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


def test_an_article_is_in_an_issue_of_a_volume_of_a_journal() -> None:
    assert article(type="article", venue_full="Nature", volume="7", number="3")["isPartOf"] == {
        "@type": "PublicationIssue",
        "issueNumber": "3",
        "isPartOf": {
            "@type": "PublicationVolume",
            "volumeNumber": "7",
            "isPartOf": {"@type": "Periodical", "name": "Nature"},
        },
    }


def test_the_venue_where_a_work_was_submitted_is_not_reported() -> None:
    assert "isPartOf" not in article(status="submitted", type="article")


def test_a_file_of_the_site_is_the_same_work() -> None:
    assert "https://example.org/me/papers/a.pdf" in article(links={"paper": "/papers/a.pdf"})["sameAs"]


def test_a_fact_has_no_markup() -> None:
    facts = article(award="*Best* paper", type="review", reviewed="The *Origin*")
    assert (facts["award"], facts["itemReviewed"]["name"]) == ("Best paper", "The Origin")


# The properties of schema.org's types. Source: https://schema.org/docs/full.html, version 29.
OF_EVERY_THING = {"@context", "@id", "@type", "identifier", "name", "sameAs", "url"}
OF_EVERY_WORK = OF_EVERY_THING | {
    "author",
    "award",
    "contributor",
    "datePublished",
    "editor",
    "headline",
    "inLanguage",
    "isPartOf",
    "keywords",
    "publisher",
    "translator",
}
PROPERTIES = {
    "CreativeWork": OF_EVERY_WORK,
    "ScholarlyArticle": OF_EVERY_WORK | {"pagination"},
    "NewsArticle": OF_EVERY_WORK | {"pagination"},
    "Report": OF_EVERY_WORK | {"pagination", "reportNumber"},
    "Chapter": OF_EVERY_WORK | {"pagination"},
    "Book": OF_EVERY_WORK | {"bookEdition", "isbn", "numberOfPages"},
    "Thesis": OF_EVERY_WORK | {"inSupportOf"},
    "Review": OF_EVERY_WORK | {"itemReviewed"},
    "Dataset": OF_EVERY_WORK | {"distribution", "issn"},
    "SoftwareSourceCode": OF_EVERY_WORK | {"codeRepository"},
    "PresentationDigitalDocument": OF_EVERY_WORK,
    "Poster": OF_EVERY_WORK,
    "Periodical": OF_EVERY_WORK | {"issn"},
    "Newspaper": OF_EVERY_WORK | {"issn"},
    "PublicationVolume": OF_EVERY_WORK | {"pagination", "volumeNumber"},
    "PublicationIssue": OF_EVERY_WORK | {"issueNumber", "pagination"},
    "Organization": OF_EVERY_THING,
    "Person": OF_EVERY_THING,
}
EVERYTHING: dict[str, Any] = {
    "volume": "7",
    "number": "3",
    "publisher": "P",
    "reviewed": "A book",
    "award": "Best paper",
    "language": "de",
    **{people: [{"name": "Bob", "url": "/bob/"}] for people in ("editors", "translators", "advisors")},
}


def things(value: object) -> Iterator[dict[str, Any]]:
    """All things in JSON-LD that have a type."""
    if isinstance(value, list):
        for each in value:
            yield from things(each)
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from things(each)


@pytest.mark.parametrize("type_", TYPES)
def test_a_type_has_only_properties_that_schema_org_has_for_it(type_: str) -> None:
    written = {"type": "article", "status": "preprint"} if type_ == "preprint" else {"type": type_}
    found = list(things(article(**EVERYTHING, **written)))
    assert len(found) > 5
    assert [(each["@type"], name) for each in found for name in each if name not in PROPERTIES[each["@type"]]] == []
