"""Which field of BibTeX a variable of CSL becomes."""

import json
from typing import Any

import pytest

from homepage.importers.bibtex.entry import Entry
from homepage.importers.csl_json.entry import item_entry
from homepage.importers.csl_json.source import Item


def converted(**data: Any) -> tuple[Entry, list[str]]:  # noqa: ANN401 - any JSON
    entry, remarks = item_entry(Item(data, 3, "refs.json", 12, len(json.dumps(data))))
    assert entry
    return entry, remarks


def fields(**data: Any) -> dict[str, str]:  # noqa: ANN401
    """The fields of a dated item without remarks."""
    entry, remarks = converted(**{"type": "book", "issued": 2020, **data})
    assert remarks == []
    return {name: value for name, value in entry.fields.items() if name != "date"}


NAMES_OF_ONE_FIELD = {
    "container-title-short": "abbr",
    "journalAbbreviation": "abbr",
    "issue": "number",
    "number": "number",
    "collection-number": "number",
    "event-title": "eventtitle",
    "event": "eventtitle",
    "title-short": "shorttitle",
    "shortTitle": "shorttitle",
}
"""Variables of CSL 1.0.1 and 1.0.2, and of Zotero, that mean one field."""

BOOK = {
    "reviewed-title": "On Sand",
    "volume": "2",
    "publisher": "Dune Press",
    "publisher-place": "Zürich",
    "collection-title": "Studies in Sand",
    "edition": "3",
    "chapter-number": "4",
    "part-number": "5",
    "number-of-volumes": "6",
    "number-of-pages": "700",
    "event-place": "Sandtown",
    "genre": "monograph",
    "version": "1.2",
    "language": "en",
    "keyword": "sand, wind",
    "annote": "Read twice",
    "abstract": "Sand moves.",
    "ISBN": "9783161484100",
    "ISSN": "1234-5678",
    "PMID": "42",
    "PMCID": "PMC7",
}
"""Variables that are the only one of their field."""


@pytest.mark.parametrize(("variable", "field"), NAMES_OF_ONE_FIELD.items())
def test_a_text_is_escaped_and_on_one_line(variable: str, field: str) -> None:
    assert fields(**{variable: " 50%\n & more "}) == {field: r"50\% \& more"}


def test_each_variable_has_the_field_of_biblatex_that_means_the_same() -> None:
    assert fields(**BOOK) == {
        "reviewedtitle": "On Sand",
        "volume": "2",
        "publisher": "Dune Press",
        "address": "Zürich",
        "series": "Studies in Sand",
        "edition": "3",
        "chapter": "4",
        "part": "5",
        "volumes": "6",
        "pagetotal": "700",
        "venue": "Sandtown",
        "type": "monograph",
        "version": "1.2",
        "language": "en",
        "keywords": "sand, wind",
        "annote": "Read twice",
        "abstract": "Sand moves.",
        "isbn": "9783161484100",
        "issn": "1234-5678",
        "pmid": "42",
        "pmcid": "PMC7",
    }


@pytest.mark.parametrize(("variable", "field"), [("DOI", "doi"), ("URL", "url")])
def test_an_address_is_as_it_is(variable: str, field: str) -> None:
    assert fields(**{variable: "10.1000/a_b%20c"}) == {field: "10.1000/a_b%20c"}


@pytest.mark.parametrize(("number", "text"), [(7, "7"), (1.5, "1.5"), (0, "0")])
def test_a_number_is_a_text(number: float, text: str) -> None:
    assert fields(volume=number) == {"volume": text}


@pytest.mark.parametrize("value", [None, "", [], "  "])
def test_an_empty_variable_is_ignored(value: object) -> None:
    assert fields(composer=None, director="", author=[], volume=value, page=value, note=value, URL=value) == {}


@pytest.mark.parametrize("data", [{"volume": [1]}, {"volume": True}, {"note": {}}, {"DOI": [1]}, {"editor": "Bo Li"}])
def test_a_value_of_another_kind_is_left_out_and_reported(data: dict[str, object]) -> None:
    entry, remarks = converted(type="book", issued=2020, **data)
    assert entry.fields == {"date": "2020"}
    assert len(remarks) == 1


def test_a_repeated_key_is_reported() -> None:
    item = Item({"type": "book", "volume": "7", "issued": 2020}, 1, "refs.json", 1, 60, ["volume", "volume"])
    entry, remarks = item_entry(item)
    assert entry
    assert (entry.fields["volume"], remarks) == ("7", ["has several values of volume; the first one is used"])


@pytest.mark.parametrize("role", ["author", "editor", "translator"])
def test_people_have_roles(role: str) -> None:
    assert fields(**{role: [{"family": "Berg", "given": "Ada"}, {"literal": "R&D Group"}]}) == {
        role: r"Berg, Ada and {R\&D Group}"
    }


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"family": "Berg", "given": " Ada\n M. "}, "Berg, Ada M."),
        ({"family": "Berg", "given": "Ada", "suffix": "Jr."}, "Berg, Jr., Ada"),
        (
            {"family": "Berg", "given": "Ada", "dropping-particle": "von", "non-dropping-particle": "der"},
            "von der Berg, Ada",
        ),
        ({"family": "Berg", "given": 7}, "Berg"),
        ({"given": "Ada"}, "Ada"),
        ({"literal": "Berg"}, "Berg"),
        ({"literal": "Ada Berg", "family": "Berg"}, "Berg"),
        ("Ada Berg", "{Ada Berg}"),
        ("et al.", "others"),
    ],
)
def test_a_person_is_a_name_of_bibtex(person: object, name: str) -> None:
    assert fields(author=[person]) == {"author": name}


@pytest.mark.parametrize("person", [7, [], {}, {"suffix": "Jr."}, {"family": ""}, None])
@pytest.mark.parametrize("role", ["author", "editor"])
def test_a_person_without_a_name_is_reported(role: str, person: object) -> None:
    entry, remarks = converted(type="book", issued=2020, **{role: [person, "Berg"]})
    assert entry.fields[role] == "Berg"
    assert remarks == [f"a name of its {role} cannot be read; it is left out"]


@pytest.mark.parametrize(
    ("page", "pages"),
    [
        ("10-20", "10--20"),
        (" 10 - 20 ", "10--20"),
        ("9-10", "9--10"),
        ("10-2", "10-2"),
        ("7-7", "7-7"),
        ("S1-S9", "S1-S9"),
        ("e7", "e7"),
        (7, "7"),
        ("1-2, 5", "1-2, 5"),
        ("10–20", "10–20"),
    ],
)
def test_only_two_numbers_that_rise_are_a_range_of_pages(page: object, pages: str) -> None:
    assert fields(page=page) == {"pages": pages}


@pytest.mark.parametrize(
    ("type_", "entry_type"),
    [
        ("article-journal", "article"),
        ("article-magazine", "article"),
        ("article-newspaper", "newspaper"),
        ("review", "review"),
        ("review-book", "review"),
        ("paper-conference", "inproceedings"),
        ("chapter", "incollection"),
        ("entry-encyclopedia", "incollection"),
        ("entry-dictionary", "incollection"),
        ("book", "book"),
        ("Book", "book"),
        ("report", "techreport"),
        ("dataset", "dataset"),
        ("software", "software"),
        ("patent", "patent"),
        ("speech", "talk"),
        ("document", "misc"),
        ("", "misc"),
    ],
)
def test_a_type_of_csl_is_a_type_of_bibtex(type_: str, entry_type: str) -> None:
    entry, remarks = converted(type=type_, issued=2020)
    assert (entry.type, entry.fields, remarks) == (entry_type, {"date": "2020"}, [])


@pytest.mark.parametrize(
    ("type_", "genre", "entry_type", "left"),
    [
        ("speech", "poster", "poster", {}),
        ("book", "edition", "edition", {}),
        ("book", "poster", "book", {"type": "poster"}),
        ("speech", "Keynote", "talk", {"type": "Keynote"}),
    ],
)
def test_a_genre_may_be_a_type_that_csl_does_not_have(
    type_: str, genre: str, entry_type: str, left: dict[str, str]
) -> None:
    entry, remarks = converted(type=type_, genre=genre, issued=2020)
    assert (entry.type, entry.fields, remarks) == (entry_type, {**left, "date": "2020"}, [])


@pytest.mark.parametrize("type_", ["webpage", "map"])
def test_any_other_type_is_kept_as_a_subtype(type_: str) -> None:
    entry, _ = converted(type=type_, issued=2020)
    assert (entry.type, entry.fields["entrysubtype"]) == ("misc", type_)


@pytest.mark.parametrize(("genre", "type_"), [("PhD thesis", "phdthesis"), ("Master's thesis", "mastersthesis")])
def test_the_genre_of_a_thesis_is_its_type_alone(genre: str, type_: str) -> None:
    entry, remarks = converted(type="thesis", genre=genre, issued=2020)
    assert (entry.type, entry.fields, remarks) == (type_, {"date": "2020"}, [])


def test_the_genre_of_a_preprint_is_no_field() -> None:
    entry, remarks = converted(type="article", genre="Preprint", issued=2020)
    assert (entry.type, entry.fields, remarks) == ("misc", {"pubstate": "prepublished", "date": "2020"}, [])


@pytest.mark.parametrize("variable", ["volume", "issue"])
def test_an_article_of_a_volume_or_an_issue_is_in_a_journal(variable: str) -> None:
    entry, _ = converted(type="article", issued=2020, **{variable: "7"})
    assert (entry.type, "pubstate" in entry.fields) == ("article", False)


@pytest.mark.parametrize("archive", ["arXiv", "arxiv"])
def test_an_archive_is_that_of_an_eprint_if_it_is_arxiv(archive: str) -> None:
    assert fields(archive=archive, archive_location="2505.00001") == {"eprint": "2505.00001", "archiveprefix": "arXiv"}


@pytest.mark.parametrize("data", [{"archive": "arXiv"}, {"archive": "HAL", "archive_location": "hal-01"}])
def test_any_other_archive_is_reported(data: dict[str, str]) -> None:
    entry, remarks = converted(type="book", issued=2020, **data)
    assert "eprint" not in entry.fields
    assert remarks == [f"{name} is left out: this site has no field for it" for name in data]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({"citation-key": "one", "note": "Citation Key: two", "id": "three"}, "one"),
        ({"note": "Citation Key: two", "id": "three"}, "two"),
        ({"note": "citation key:two \nmore", "id": "three"}, "two"),
        ({"note": "Citation Key: two words", "id": "three"}, "three"),
        ({"id": " three "}, "three"),
        ({"id": 3}, "unnamed-3"),
        ({}, "unnamed-3"),
    ],
)
def test_the_key_is_the_first_that_is_given(data: dict[str, object], key: str) -> None:
    assert converted(type="book", issued=2020, **data)[0].key == key


def test_a_note_has_the_lines_that_are_for_readers() -> None:
    entry, remarks = converted(type="book", issued=2020, note="One &\nPMID: 7\n two\n\n")
    assert entry.fields["note"] == r"One \& two"
    assert remarks == ["'PMID: 7' is left out of its note: it is for a program"]


def test_the_begin_of_a_long_line_for_a_program_is_reported() -> None:
    _, remarks = converted(type="book", issued=2020, note="PMID: " + "7" * 100)
    assert remarks == [f"{'PMID: ' + '7' * 54!r} is left out of its note: it is for a program"]


def test_a_note_that_is_a_number_is_a_note() -> None:
    assert fields(note=7) == {"note": "7"}


def test_two_variables_of_one_field_are_reported_if_they_differ() -> None:
    assert fields(issue="2", number="2") == {"number": "2"}
    _, remarks = converted(type="book", issued=2020, issue="2", number="3")
    assert remarks == ["number is left out: there is another number"]


@pytest.mark.parametrize(
    ("status", "dates"), [("in press", {}), ("", {"year": "n.d."}), ("published", {"year": "n.d."})]
)
def test_without_a_date_only_a_work_that_is_still_to_appear_needs_none(status: str, dates: dict[str, str]) -> None:
    entry, _ = converted(type="book", status=status)
    assert {name: value for name, value in entry.fields.items() if name != "pubstate"} == dates


def test_an_entry_knows_its_place() -> None:
    entry, _ = converted(type="book")
    assert (entry.file, entry.line) == ("refs.json", 12)


@pytest.mark.parametrize("name", ["categories", "type", "id", "citation-key"])
def test_variables_about_the_item_itself_are_not_reported(name: str) -> None:
    assert converted(**{"type": "book", "issued": 2020, name: "book"})[1] == []
