"""Converting items of CSL-JSON, variable by variable."""

import json
from typing import Any

import pytest

from homepage.importers.csl_json.entry import item_entry
from homepage.importers.csl_json.format import read_record
from homepage.importers.csl_json.source import Item
from homepage.importers.publications.format import Record

ADA = [{"family": "Berg", "given": "Ada"}]
ZOTERO: dict[str, Any] = {
    "id": "http://zotero.org/users/123/items/ABCD2345",
    "type": "article-journal",
    "container-title": "Journal of Dunes",
    "DOI": "10.1000/dunes.1",
    "ISSN": "1234-5678",
    "issue": "2",
    "language": "en",
    "note": "Citation Key: berg2024dunes\nPMID: 42\nEditors' choice",
    "page": "10-20",
    "source": "Crossref",
    "title": 'Grains of <i>E. coli</i> in H<sub>2</sub>O &amp; <span class="nocase">NaCl</span>',
    "URL": "https://doi.org/10.1000/dunes.1",
    "volume": "7",
    "author": [
        {"family": "Berg", "given": "Ada", "non-dropping-particle": "van den"},
        {"family": "King", "given": "Leo", "suffix": "Jr."},
        {"literal": "Dune Collaboration"},
    ],
    "accessed": {"date-parts": [["2025", 1, 2]]},
    "issued": {"date-parts": [["2024", 3, 9]]},
}
ZOTERO_PREPRINT: dict[str, Any] = {
    "id": "berg_2025",
    "type": "article",
    "genre": "preprint",
    "number": "arXiv:2502.00002",
    "publisher": "arXiv",
    "title": "On $n^{k-1}$ grains",
    "URL": "http://arxiv.org/abs/2502.00002",
    "DOI": "10.48550/arXiv.2502.00002",
    "author": ADA,
    "issued": {"date-parts": [["2025", 2]]},
}
PAPERPILE: dict[str, Any] = {
    "id": "0b1c2d3e-aaaa-bbbb-cccc-001122334455",
    "citation-key": "Berg2023-xy",
    "type": "paper-conference",
    "title": "Shifting sands",
    "container-title": "Proceedings of the 3rd Meeting on Sand (SAND 2023)",
    "event-title": "SAND 2023",
    "event-place": "Sandtown",
    "publisher": "Sand Press",
    "publisher-place": "Zürich",
    "collection-title": "Lecture Notes in Sand",
    "page": "7",
    "abstract": "We shift 50% of it for $5.",
    "keyword": "sand, wind",
    "author": ADA,
    "editor": [{"family": "Li", "given": "Bo"}],
    "issued": {"raw": "2023-06"},
}
MENDELEY: dict[str, Any] = {
    "id": "ITEM-1",
    "type": "chapter",
    "title": "Wind",
    "container-title": "Handbook of Weather",
    "author": [{"dropping-particle": "von", "family": "Ost", "given": "Eva", "parse-names": False}],
    "editor": [{"literal": "others"}],
    "issued": {"date-parts": [["2019"]]},
}


def read(data: dict[str, Any]) -> Record:
    return read_record(Item(data, 3, "refs.json", 12, len(json.dumps(data))))


def least(**more: Any) -> Record:  # noqa: ANN401
    return read({"id": "berg", "type": "document", "title": "T", "author": ADA, "issued": {"raw": "2020"}, **more})


def test_zotero() -> None:
    found = read(ZOTERO)
    assert found.data == {
        "id": "berg2024dunes",
        "title": "Grains of *E. coli* in H<sub>2</sub>O & NaCl",
        "date": "2024-03-09",
        "venue": "Journal of Dunes",
        "language": "en",
        "volume": "7",
        "number": "2",
        "pages": "10–20",
        "authors": [
            "Ada van den Berg",
            "Leo King Jr.",
            {"name": "Dune Collaboration", "family": "Dune Collaboration"},
        ],
        "doi": "10.1000/dunes.1",
        "note": "Editors' choice",
        "bibtex": {"issn": "1234-5678"},
    }
    assert "'PMID: 42' is left out of its note: it is for a program" in found.remarks
    assert "accessed is left out: this site has no field for it" in found.remarks


def test_a_preprint_of_zotero() -> None:
    assert read(ZOTERO_PREPRINT).data == {
        "id": "berg-2025",
        "title": "On $n^{k-1}$ grains",
        "date": "2025-02",
        "authors": ["Ada Berg"],
        "arxiv": "2502.00002",
        "citation_key": "berg_2025",
    }


def test_paperpile() -> None:
    assert read(PAPERPILE).data == {
        "id": "berg2023-xy",
        "title": "Shifting sands",
        "date": "2023-06",
        "venue": "SAND",
        "venue_full": "Proceedings of the 3rd Meeting on Sand (SAND 2023)",
        "pages": "7",
        "publisher": "Sand Press",
        "editors": ["Bo Li"],
        "authors": ["Ada Berg"],
        "abstract": "We shift 50% of it for $5.",
        "citation_key": "Berg2023-xy",
        "bibtex": {
            "address": "Zürich",
            "series": "Lecture Notes in Sand",
            "eventtitle": "SAND 2023",
            "venue": "Sandtown",
            "keywords": "sand, wind",
        },
    }


def test_mendeley_whose_ids_are_no_keys() -> None:
    found = read(MENDELEY)
    assert found.data == {
        "id": "wind",
        "type": "incollection",
        "title": "Wind",
        "date": "2019",
        "venue": "Handbook of Weather",
        "authors": ["Eva von Ost"],
    }


@pytest.mark.parametrize(
    ("issued", "date", "remark"),
    [
        ({"date-parts": [[2020]]}, "2020", None),
        ({"date-parts": [["2020", "7"]]}, "2020-07", None),
        ({"date-parts": [[2020, 2, 30]]}, "2020-02", "of the date 2020-02-30 only 2020-02 is kept"),
        ({"date-parts": [[2020, 12], [2021, 1]]}, "2020-12", "of the date 2020-12/2021-01 only 2020-12 is kept"),
        ({"date-parts": [[2020]], "season": 2}, "2020", "of the date Summer 2020 only 2020 is kept"),
        ({"raw": "2020-07-01"}, "2020-07-01", None),
        ({"raw": "July 2020"}, "2020-07", None),
        ({"literal": "soon"}, "n.d.", "has no date but 'soon'; it is listed as undated"),
        ({"date-parts": [["soon"]]}, "n.d.", "its date cannot be read"),
        ({"date-parts": []}, "n.d.", "its date cannot be read"),
        (7, "n.d.", "has no date but '7'; it is listed as undated"),
        (None, "n.d.", "has no date; it is listed as undated"),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(issued: object, date: str, remark: str | None) -> None:
    found = least(issued=issued)
    assert found.data
    assert found.data["date"] == date
    assert remark is None or remark in found.remarks


def test_a_date_that_is_about_right_says_so() -> None:
    found = least(issued={"date-parts": [[1850]], "circa": True})
    assert found.data
    assert (found.data["date"], found.data["note"]) == ("1850", "c. 1850")


def test_a_work_that_has_not_appeared_may_have_no_date() -> None:
    found = least(issued=None, status="in press")
    assert found.data
    assert (found.data.get("date"), found.data["status"]) == (None, "accepted")


@pytest.mark.parametrize(
    ("genre", "type_"),
    [("PhD thesis", "phdthesis"), ("Master's thesis", "mastersthesis"), ("Bachelor thesis", None), (None, None)],
)
def test_a_thesis_is_what_it_is_said_to_be(genre: str | None, type_: str | None) -> None:
    found = least(type="thesis", genre=genre)
    assert found.data
    assert found.data.get("type") == type_
    assert any("is a thesis, but not said to be" in remark for remark in found.remarks) == (type_ is None)


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({}, "preprint"),
        ({"genre": "Preprint", "volume": "3"}, "preprint"),
        ({"volume": "3", "container-title": "J"}, "published"),
    ],
)
def test_the_csl_type_article_is_a_preprint_unless_it_is_in_a_volume(more: dict[str, str], status: str) -> None:
    found = least(type="article", **more).publication
    assert found
    assert found.status == status


def test_a_type_that_this_site_does_not_know_keeps_its_name() -> None:
    found = least(type="post-weblog").data
    assert found
    assert found["bibtex"] == {"entrysubtype": "post-weblog"}


def test_editors_without_authors_are_editors() -> None:
    found = read({"type": "book", "title": "T", "editor": ADA, "issued": "2020"}).data
    assert found
    assert (found.get("authors"), found["editors"]) == (None, ["Ada Berg"])


def test_et_al_marks_an_incomplete_list_of_authors() -> None:
    found = least(author=[*ADA, {"literal": "et al."}]).data
    assert found
    assert (found["authors"], found["et_al"]) == (["Ada Berg"], True)


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ({"author": [*ADA, 7]}, "a name of its author cannot be read; it is left out"),
        ({"author": [*ADA, {"family": ["x"]}]}, "a name of its author cannot be read; it is left out"),
        ({"editor": "Bo Li"}, "a name of its editor cannot be read; it is left out"),
        ({"volume": [1]}, "volume is left out: it is neither text nor a number"),
        ({"note": [1]}, "note is left out: it is neither text nor a number"),
        ({"volume": True}, "volume is left out: it is neither text nor a number"),
        ({"issue": "2", "number": "3"}, "number is left out: there is another number"),
        ({"composer": ADA}, "composer is left out: this site has no field for it"),
        ({"URL": "file:///home/x"}, "its url is not a web address: file:///home/x; it is exported unchanged"),
        ({"title": ""}, "is not imported: title is missing; add it"),
    ],
)
def test_values_that_cannot_be_read_or_stored_are_reported(more: dict[str, Any], remark: str) -> None:
    assert remark in least(**more).remarks


@pytest.mark.parametrize(
    "value",
    [
        "</script><script>x</script>",
        r"\input{/etc/passwd} {",
        "a\u0000b\u202ec",
        "\ud800x",
        "9" * 5000 + "-" + "9" * 5000,
        "$$$ % # & ~ ^",
    ],
)
def test_a_hostile_value_is_text(value: str) -> None:
    found = least(title=f"T {value}", note=value, keyword=value, page=value)
    assert found.publication
    assert found.publication.title.startswith("T ")


def test_an_item_that_is_no_object_is_reported() -> None:
    assert item_entry(Item("x", 1, "refs.json", 1, 3)) == (None, ["is not an object; it is left out"])
