"""CSL-JSON by the CSL 1.0.2 data schema."""

import json
from typing import Any, get_args

import pytest
from hypothesis import given

from homepage.citation.csl_json import csl_item, csl_json_file
from homepage.models.publication_types import PublicationType
from tests.citation.works import FULL, FURTHER, HOSTILE, SETTINGS, TEXTS, work

# Of the schema, what an item of ours may hold. Items and names may have no property that the schema does not name.
TYPES = {
    "article",
    "article-journal",
    "book",
    "chapter",
    "dataset",
    "article-newspaper",
    "document",
    "paper-conference",
    "patent",
    "report",
    "review",
    "software",
    "speech",
    "thesis",
}
TEXT_PROPERTIES = {
    "id",
    "type",
    "abstract",
    "archive",
    "archive_location",
    "annote",
    "collection-title",
    "container-title",
    "container-title-short",
    "event-place",
    "event-title",
    "ISBN",
    "ISSN",
    "keyword",
    "language",
    "PMID",
    "publisher-place",
    "title-short",
    "DOI",
    "genre",
    "note",
    "page",
    "publisher",
    "reviewed-title",
    "status",
    "title",
    "URL",
}
NUMBER_PROPERTIES = {"chapter-number", "edition", "issue", "number", "number-of-pages", "volume"}
PEOPLE = {"author", "editor", "translator"}
NAME_PROPERTIES = {"family", "given", "suffix", "literal"}


def item(**fields: Any) -> dict[str, Any]:  # noqa: ANN401 - of a record
    return csl_item(work(**fields), SETTINGS)


def obeys_the_schema(found: dict[str, Any]) -> None:
    assert {"id", "type"} <= set(found)
    assert found["type"] in TYPES
    assert set(found) <= TEXT_PROPERTIES | NUMBER_PROPERTIES | PEOPLE | {"issued"}
    for name in (TEXT_PROPERTIES | NUMBER_PROPERTIES) & set(found):
        assert isinstance(found[name], str), name
    for name in [name for people in PEOPLE for name in found.get(people, [])]:
        assert name
        assert set(name) <= NAME_PROPERTIES
        assert all(isinstance(part, str) for part in name.values())
    if "issued" not in found:
        return
    assert set(found["issued"]) == {"date-parts"}
    (date,) = found["issued"]["date-parts"]
    assert 1 <= len(date) <= 3
    assert all(isinstance(part, int) for part in date)


@pytest.mark.parametrize("kind", [None, *get_args(PublicationType)])
@pytest.mark.parametrize(
    "fields",
    [
        {},
        FULL,
        {"et_al": True, "note": HOSTILE},
        {"bibtex": FURTHER},
        {"date": None, "status": "forthcoming", "authors": [], "editors": ["Ida Berg"]},
    ],
    ids=["least", "full", "hostile", "further fields", "forthcoming"],
)
def test_every_kind_of_work_obeys_the_schema(kind: str | None, fields: dict[str, Any]) -> None:
    obeys_the_schema(item(**fields, type=kind))


def test_an_article_has_all_that_a_style_wants() -> None:
    assert item(**FULL) == {
        "id": "a-work",
        "type": "article-journal",
        "title": "On Everything",
        "author": [{"given": "Ada", "family": "Lovelace"}, {"given": "Bob", "family": "Babbage"}],
        "issued": {"date-parts": [[2025, 7, 9]]},
        "container-title": "Journal of Machine Learning Research",
        "container-title-short": "JMLR",
        "volume": "26",
        "issue": "3",
        "page": "10-20",
        "publisher": "Microtome",
        "DOI": "10.1000/18_2",
        "archive": "arXiv",
        "archive_location": "2505.00001",
        "URL": "https://doi.org/10.1000/18_2",
        "abstract": "We prove it.",
        "note": "Oral",
    }


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"venue": "ICML"}, "paper-conference"),
        ({"venue": "Nature", "volume": "1"}, "article-journal"),
        ({"arxiv": "2505.00001"}, "article"),
        ({"type": "phdthesis"}, "thesis"),
        ({"type": "techreport"}, "report"),
        ({"type": "dataset"}, "dataset"),
        ({}, "document"),
    ],
)
def test_the_type_is_one_of_csl(fields: dict[str, Any], kind: str) -> None:
    assert item(**fields)["type"] == kind


@pytest.mark.parametrize(
    ("title", "tagged"),
    [
        ("*a*", "<i>a</i>"),
        ("**a**", "<b>a</b>"),
        ("<sub>a</sub>", "<sub>a</sub>"),
        ("<sup>a</sup>", "<sup>a</sup>"),
        ("<sc>a</sc>", '<span style="font-variant:small-caps;">a</span>'),
        ("$a_1$", "$a_1$"),
    ],
)
def test_markup_becomes_the_tags_of_csl(title: str, tagged: str) -> None:
    assert item(title=title)["title"] == tagged


@pytest.mark.parametrize(("date", "parts"), [("2025", [2025]), ("2025-07", [2025, 7]), ("2025-07-09", [2025, 7, 9])])
def test_a_date_is_as_precise_as_it_is_known(date: str, parts: list[int]) -> None:
    assert item(date=date)["issued"] == {"date-parts": [parts]}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ludwig van Beethoven", {"given": "Ludwig", "family": "van Beethoven"}),
        ("Martin King Jr.", {"given": "Martin", "family": "King", "suffix": "Jr."}),
        ({"name": "CERN Collaboration", "family": "CERN Collaboration"}, {"literal": "CERN Collaboration"}),
        ("Plato", {"literal": "Plato"}),
    ],
)
def test_a_name_has_its_parts(name: object, parts: dict[str, str]) -> None:
    assert item(authors=[name])["author"] == [parts]


def test_further_bibtex_fields_become_csl_variables() -> None:
    found = item(type="book", bibtex=FURTHER, editors=["Ida Berg"])
    expected = {
        "editor": [{"given": "Ida", "family": "Berg"}],
        "translator": [{"given": "Juana", "family": "de la Cruz"}, {"literal": "Barnes and Noble"}],
        "collection-title": "Lecture Notes",
        "ISBN": "978-3-16-148410-0",
        "ISSN": "1234-5678",
        "publisher-place": "Zürich",
        "edition": "2nd",
        "chapter-number": "7",
        "language": "german",
        "keyword": "sand, water",
        "annote": "Read it.",
        "PMID": "123",
        "event-title": "The Meeting",
        "event-place": "Sandtown",
        "title-short": "All",
        "number-of-pages": "300",
    }
    assert {name: found[name] for name in expected} == expected
    assert "bibtex_show" not in str(found)


@pytest.mark.parametrize("field", [{"editors": ["Ida Berg"]}, {"bibtex": {"editor": "Berg, Ida"}}])
def test_editors_are_editors_wherever_they_are_written(field: dict[str, Any]) -> None:
    assert item(**field)["editor"] == [{"given": "Ida", "family": "Berg"}]


def test_a_book_without_authors_has_none() -> None:
    found = item(type="book", authors=[], editors=["Ida Berg"], et_al=True)
    assert "author" not in found
    assert found["editor"] == [{"given": "Ida", "family": "Berg"}, {"literal": "others"}]


@pytest.mark.parametrize("status", ["accepted", "forthcoming", "submitted"])
def test_a_forthcoming_work_has_a_status_and_no_date(status: str) -> None:
    found = item(date=None, status=status)
    assert found["status"] == status
    assert "issued" not in found


def test_a_missing_value_has_no_property() -> None:
    assert set(item()) == {"id", "type", "title", "author", "issued", "URL"}


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({"citation_key": "xu2025"}, {"id": "xu2025"}),
        ({"venue": "ICML"}, {"container-title": "ICML", "container-title-short": "ICML"}),
        ({"type": "techreport", "number": "7"}, {"number": "7"}),
        ({"type": "patent", "number": "7"}, {"number": "7"}),
        ({"number": "7"}, {"issue": "7"}),
        ({"pages": "e7"}, {"page": "e7"}),
        ({"type": "phdthesis"}, {"genre": "PhD thesis"}),
        ({"type": "mastersthesis"}, {"genre": "Master's thesis"}),
        ({"type": "phdthesis", "bibtex": {"type": "Habilitation"}}, {"genre": "Habilitation"}),
        ({"arxiv": "2505.00001"}, {"genre": "preprint", "archive": "arXiv", "archive_location": "2505.00001"}),
        ({"bibtex": {"organization": "W3C"}}, {"publisher": "W3C"}),
        ({"bibtex": {"pmcid": "PMC1"}}, {"PMCID": "PMC1"}),
        ({"bibtex": {"location": "Berlin"}}, {"publisher-place": "Berlin"}),
        ({"bibtex": {"part": "2"}}, {"part-number": "2"}),
        ({"bibtex": {"volumes": "3"}}, {"number-of-volumes": "3"}),
        ({"bibtex": {"version": "1.0"}}, {"version": "1.0"}),
        ({"bibtex": {"langid": "german"}}, {"language": "german"}),
        ({"bibtex": {"organization": "W3C"}, "publisher": "ACM"}, {"publisher": "ACM"}),
    ],
)
def test_a_fact_has_the_name_that_its_kind_of_work_wants(fields: dict[str, Any], facts: dict[str, str]) -> None:
    found = item(**fields)
    assert {name: found.get(name) for name in facts} == facts


def test_a_file_can_be_read_by_people_too() -> None:
    written = csl_json_file([work(title="林梅"), work(id="b")], SETTINGS)
    assert '"title": "林梅"' in written
    assert written.endswith("]\n")
    assert len(written.splitlines()) > 10


def test_an_incomplete_list_of_authors_is_marked() -> None:
    assert item(et_al=True)["author"] == [{"given": "Ada", "family": "Lovelace"}, {"literal": "others"}]


def test_a_work_without_links_has_the_url_of_its_page() -> None:
    assert item()["URL"] == "https://example.org/me/publications/a/"


@given(TEXTS)
def test_any_text_is_exported_as_it_is(text: str) -> None:
    publication = work(title=text, authors=[text])
    (found,) = json.loads(csl_json_file([publication], SETTINGS))
    obeys_the_schema(found)
    assert found["title"] == publication.title
