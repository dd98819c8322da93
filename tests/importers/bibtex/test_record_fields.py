"""Which value of a record comes from which field of an entry."""

from typing import Any

import pytest

from homepage.importers.bibtex.entry import UNNAMED, Entry
from homepage.importers.bibtex.record import read_converted_entry, read_entry
from homepage.importers.publications.format import Record

ON_ARXIV = {"eprint": "2006.00001", "archiveprefix": "arXiv"}


def entry(type_: str = "misc", key: str = "a", /, **fields: str) -> Entry:
    return Entry(type_, key, {"title": "T", "author": "A B", "year": "2020", **fields}, "refs.bib", 3)


def read(type_: str = "misc", key: str = "a", /, **fields: str) -> Record:
    return read_entry(entry(type_, key, **fields))


def data(type_: str = "misc", key: str = "a", /, **fields: str) -> dict[str, Any]:
    found = read(type_, key, **fields)
    assert found.data, found.remarks
    return found.data


BARE = {"id": "a", "title": "T", "date": "2020", "authors": ["A B"]}


def test_a_record_has_only_the_given_values() -> None:
    assert data() == BARE


def test_a_picture_is_the_preview_and_no_further_field() -> None:
    file = "old/_bibliography/papers.bib"
    found = read_entry(Entry("misc", "a", {**entry().fields, "preview": "x.png"}, file, 3))
    assert found.data == {**BARE, "preview": "/publication_preview/x.png"}
    assert (list(found.files), found.remarks) == (["/publication_preview/x.png"], [])


def test_a_field_without_a_value_says_nothing() -> None:
    assert data(note=" ", volume="", publisher="{}", series="\n") == BARE


@pytest.mark.parametrize(
    ("title", "subtitle", "whole"),
    [("One", "two", "One: two"), ("One?", "two", "One? two"), ("One!", "two", "One! two"), ("One:", "two", "One: two")],
)
def test_a_subtitle_follows_the_title(title: str, subtitle: str, whole: str) -> None:
    assert data(title=title, subtitle=subtitle)["title"] == whole


@pytest.mark.parametrize("field", ["number", "issue"])
def test_an_issue_is_a_number(field: str) -> None:
    assert data("article", journal="J", **{field: "7"})["number"] == "7"


@pytest.mark.parametrize(
    ("field", "written", "pages"),
    [
        ("pages", "1--9", "1–9"),
        ("pages", "7", "7"),
        ("eid", "e7", "e7"),
        ("articleno", "7", "7"),
        ("article-number", "7", "7"),
    ],
)
def test_the_number_of_an_article_is_its_page(field: str, written: str, pages: str) -> None:
    assert data(**{field: written})["pages"] == pages


def test_pages_count_before_the_number_of_an_article() -> None:
    assert data(pages="1--9", eid="e7")["pages"] == "1–9"


@pytest.mark.parametrize("field", ["journal", "journaltitle", "booktitle", "eventtitle", "howpublished"])
@pytest.mark.parametrize("type_", ["article", "inproceedings", "misc"])
def test_a_venue_is_read_from_any_field_of_venues(type_: str, field: str) -> None:
    assert data(type_, **{field: "Sand"})["venue"] == "Sand"


@pytest.mark.parametrize(
    ("type_", "field"), [("article", "journal"), ("inproceedings", "booktitle"), ("misc", "howpublished")]
)
def test_the_field_of_the_type_counts_first(type_: str, field: str) -> None:
    names = dict.fromkeys(("journal", "booktitle", "howpublished"), "Other")
    assert data(type_, **{**names, field: "Sand"})["venue"] == "Sand"


def test_a_short_name_of_a_venue_is_its_name() -> None:
    found = data("article", journal="Journal of Sand", abbr="JS")
    assert (found["venue"], found["venue_full"]) == ("JS", "Journal of Sand")


def test_a_macro_of_astronomers_has_a_short_and_a_full_name() -> None:
    found = data("article", journal=r"\apj")
    assert (found["venue"], found["venue_full"]) == ("ApJ", "The Astrophysical Journal")
    assert data("article", journal=r" \apj ", abbr="Ap. J.")["venue"] == "Ap. J."


def test_the_name_of_a_macro_without_its_backslash_is_a_name() -> None:
    assert data("article", journal="nat")["venue"] == "nat"


@pytest.mark.parametrize("name", ["arXiv", "ArXiv e-prints", "CoRR"])
@pytest.mark.parametrize("field", ["journal", "howpublished", "abbr", "publisher"])
def test_arxiv_is_no_venue_and_no_publisher_of_a_work_that_is_on_it(field: str, name: str) -> None:
    assert data(**ON_ARXIV, **{field: name}) == {**BARE, "arxiv": "2006.00001"}


@pytest.mark.parametrize(("field", "key"), [("journal", "venue"), ("abbr", "venue"), ("publisher", "publisher")])
def test_arxiv_is_named_if_the_work_has_no_id(field: str, key: str) -> None:
    assert data(**{field: "arXiv"})[key] == "arXiv"


@pytest.mark.parametrize("name", ["ArXivists Quarterly", "CoRRosion"])
def test_a_name_that_begins_like_arxiv_is_a_venue(name: str) -> None:
    assert data(**ON_ARXIV, journal=name)["venue"] == name
    assert data(**ON_ARXIV, abbr=name)["venue"] == name
    assert data(**ON_ARXIV, publisher=name)["publisher"] == name


def test_a_publisher_is_named_arxiv_if_there_is_a_venue() -> None:
    assert data(**ON_ARXIV, journal="Sand", publisher="arXiv")["publisher"] == "arXiv"


@pytest.mark.parametrize("field", ["volume", "number", "journal"])
def test_an_article_on_arxiv_that_is_in_a_journal_is_an_article(field: str) -> None:
    found = read("article", **ON_ARXIV, **{field: "7"}).publication
    assert found
    assert found.type == "article"


def test_an_article_that_is_only_on_arxiv_is_none() -> None:
    found = read("article", **ON_ARXIV).publication
    assert found
    assert found.type == "misc"


@pytest.mark.parametrize(("type_", "other"), [("article", {}), ("book", ON_ARXIV)])
def test_any_other_work_keeps_its_type(type_: str, other: dict[str, str]) -> None:
    assert data(type_, **other)["type"] == type_


@pytest.mark.parametrize("field", ["school", "institution", "publisher", "organization"])
@pytest.mark.parametrize("type_", ["phdthesis", "techreport", "book"])
def test_a_publisher_is_read_from_any_field_of_publishers(type_: str, field: str) -> None:
    assert data(type_, **{field: "Sand Press"})["publisher"] == "Sand Press"


@pytest.mark.parametrize(
    ("type_", "field"), [("phdthesis", "school"), ("techreport", "institution"), ("book", "publisher")]
)
def test_the_publisher_of_the_type_counts_first(type_: str, field: str) -> None:
    names = dict.fromkeys(("school", "institution", "publisher"), "Other")
    assert data(type_, **{**names, field: "Sand Press"})["publisher"] == "Sand Press"


def test_an_annotation_that_says_more_is_reported() -> None:
    found = read(**{"author+an": "1=equal,corresponding"})
    assert found.remarks == ["of the annotation of its authors only `equal` is kept: 1=equal,corresponding"]
    assert found.data
    assert found.data["authors"] == [{"name": "A B", "equal": True}]


def test_an_annotation_of_equal_contribution_is_not_reported() -> None:
    assert read(**{"author+an": "1=equal; 2=equal"}).remarks == []


@pytest.mark.parametrize(
    ("body", "author"), [("Sand Group", {"name": "Sand Group", "family": "Sand Group"}), ("SAND", "SAND")]
)
def test_a_collaboration_alone_is_the_author(body: str, author: object) -> None:
    assert data(author="", collaboration=body)["authors"] == [author]


def test_a_collaboration_beside_authors_is_a_further_field() -> None:
    found = data(collaboration="Sand Group")
    assert (found["authors"], found["bibtex"]) == (["A B"], {"collaboration": "Sand Group"})


@pytest.mark.parametrize(
    ("fields", "et_al", "reported"),
    [
        ({"author": "A B and others"}, True, False),
        ({"author": "", "editor": "A B and others"}, True, False),
        ({"author": "", "editor": "A B"}, False, False),
        ({"editor": "C D and others"}, False, True),
    ],
)
def test_and_others_refers_to_the_cited_people(fields: dict[str, str], *, et_al: bool, reported: bool) -> None:
    found = read(**fields)
    assert found.data
    assert found.data.get("et_al", False) == et_al
    assert found.remarks == ["its list of editors has `and others`; this is left out"] * reported


@pytest.mark.parametrize("kind", ["editor", "Editor", "{editor}"])
def test_the_editortype_editor_is_an_editor(kind: str) -> None:
    assert data(editor="C D", editortype=kind)["editors"] == ["C D"]


@pytest.mark.parametrize("written", ["true", "True", "yes", "1", "{true}"])
def test_a_work_is_selected(written: str) -> None:
    assert data(selected=written) == {**BARE, "selected": True}


@pytest.mark.parametrize("written", ["false", "no", "0"])
def test_a_work_is_not_selected(written: str) -> None:
    assert "selected" not in data(selected=written)


def test_a_key_that_bibtex_cannot_read_is_reported() -> None:
    found = read("misc", "a(b)")
    assert found.data == {**BARE, "id": "a-b"}
    assert found.remarks == ["is not a valid key of BibTeX; it is cited as a-b"]


def test_a_key_without_a_letter_has_an_id_too() -> None:
    assert data("misc", "+")["id"] == "publication"


def test_a_record_names_its_key_file_and_line() -> None:
    found = read("misc", "Key")
    assert (found.key, found.file, found.line, found.has_key) == ("Key", "refs.bib", 3, True)


def test_an_entry_without_a_key_is_named_by_its_title() -> None:
    assert data("misc", f"{UNNAMED}1", title="On Sand") == {**BARE, "id": "on-sand", "title": "On Sand"}


def test_a_converted_entry_without_a_key_has_the_name_that_is_given() -> None:
    found = read_converted_entry(entry("misc", f"{UNNAMED}1", date="2020/2021"), "item 1", ["reported before"])
    assert (found.key, found.has_key) == ("item 1", False)
    assert found.remarks == ["reported before", "of the date 2020/2021 only 2020 is kept"]


def test_a_converted_entry_with_a_key_is_named_by_it() -> None:
    found = read_converted_entry(entry("misc", "key"), "item 1", [])
    assert (found.key, found.has_key, found.remarks) == ("key", True, [])


@pytest.mark.parametrize(
    "field",
    [
        "file",
        "local-url",
        "bdsk-file-1",
        "pdf-local",
        "__markedentry",
        "markedentry",
        "owner",
        "groups",
        "mendeley-tags",
        "citeulike-article-id",
        "timestamp",
        "creationdate",
        "modificationdate",
        "date-added",
        "date-modified",
        "readstatus",
        "ranking",
        "rating",
        "priority",
        "printed",
        "qualityassured",
        "read",
        "123",
    ],
)
def test_fields_for_a_program_are_left_out_and_reported(field: str) -> None:
    found = read(**{field: "x"})
    assert found.data == BARE
    assert found.remarks == [f"{field} is left out: it is meant for a program on your computer"]


@pytest.mark.parametrize(
    ("field", "written"),
    [("series", "series"), ("filename", "filename"), ("1series", "series"), ("my series!", "myseries")],
)
def test_a_further_field_is_kept_with_a_name_that_bibtex_can_read(field: str, written: str) -> None:
    assert data(**{field: "x"})["bibtex"] == {written: "x"}


def test_a_further_field_is_one_line_of_visible_characters() -> None:
    assert data(series="a\n b\x00\u200bc")["bibtex"] == {"series": "a bc"}
