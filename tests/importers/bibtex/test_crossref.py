"""Cross-references: what an entry takes from the entries that it refers to."""

from pathlib import Path

import pytest

from homepage.importers.bibtex.crossref import with_inherited_fields
from homepage.importers.bibtex.entry import Entry
from homepage.importers.bibtex.format import BIBTEX
from homepage.importers.report import Remark


def entry(key: str, type_: str = "inproceedings", /, **fields: str) -> Entry:
    return Entry(type_, key, fields, f"{key.lower()}.bib", len(key))


def fields(*entries: Entry) -> dict[str, str]:
    """The fields of the first work."""
    works, _ = with_inherited_fields(entries)
    return dict(works[0].fields)


def keys(*entries: Entry) -> list[str]:
    works, _ = with_inherited_fields(entries)
    return [work.key for work in works]


PART = entry("part", crossref="vol", author="A B", title="Part")


def test_an_entry_takes_the_fields_that_it_does_not_have() -> None:
    part = entry("part", crossref="vol", year="2021")
    assert fields(part, entry("vol", year="2020", publisher="P")) == {"year": "2021", "publisher": "P"}


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        ({"title": "Proceedings"}, {"booktitle": "Proceedings"}),
        ({"title": "Proceedings", "booktitle": "Book"}, {"booktitle": "Book"}),
        ({"publisher": "P"}, {"publisher": "P"}),
    ],
)
def test_the_title_of_a_volume_is_the_book_title_of_its_parts(names: dict[str, str], taken: dict[str, str]) -> None:
    assert fields(entry("part", crossref="vol"), entry("vol", "proceedings", **names)) == taken


@pytest.mark.parametrize("name", ["subtitle", "doi", "url", "note", "abstract", "pages", "key", "file"])
def test_fields_of_the_volume_itself_are_not_inherited(name: str) -> None:
    assert fields(entry("part", crossref="vol"), entry("vol", **{name: "x"}, year="2020")) == {"year": "2020"}


def test_the_nearest_entry_has_priority() -> None:
    near, far = entry("near", crossref="far", year="2020"), entry("far", year="1999", series="S")
    assert fields(entry("part", crossref="near"), near, far) == {"year": "2020", "series": "S"}


def test_circular_references_end() -> None:
    one, two = entry("one", crossref="two", year="2020"), entry("two", crossref="one", series="S")
    assert fields(one, two) == {"year": "2020", "series": "S"}
    assert fields(entry("part", crossref="one"), one, two) == {"year": "2020", "series": "S"}


@pytest.mark.parametrize("reference", ["vol", "Vol", "VOL", " vol\n"])
@pytest.mark.parametrize("key", ["vol", "VOL"])
def test_a_key_is_found_in_any_case(reference: str, key: str) -> None:
    entries = entry("part", crossref=reference), entry(key, "proceedings", year="2020")
    assert fields(*entries) == {"year": "2020"}
    assert keys(*entries) == ["part"]


def test_an_entry_that_refers_to_itself_in_another_case_is_as_it_was() -> None:
    assert fields(entry("Part", crossref="pART", year="2020")) == {"year": "2020"}


def test_a_cross_reference_means_the_first_entry_with_the_key() -> None:
    assert fields(entry("part", crossref="vol"), entry("vol", year="1"), entry("vol", year="2")) == {"year": "1"}


@pytest.mark.parametrize("kind", ["proceedings", "collection", "book", "mvbook", "mvcollection", "periodical"])
def test_a_volume_of_imported_parts_is_not_imported_but_reported(kind: str) -> None:
    works, remarks = with_inherited_fields([entry("vol", kind, editor="E F"), PART])
    assert [work.key for work in works] == ["part"]
    said = "vol: is not imported itself; its fields are in the entries that refer to it"
    assert remarks == [Remark("vol.bib", 3, said)]


@pytest.mark.parametrize(
    "other",
    [entry("vol", "book", author="A B"), entry("other", "book", editor="E F"), entry("vol", "article", editor="E F")],
    ids=["has an author", "has no part", "is no volume"],
)
def test_any_other_entry_is_a_work(other: Entry) -> None:
    assert keys(other, PART) == [other.key, "part"]


def test_a_cross_reference_to_a_missing_entry_is_reported_and_kept() -> None:
    works, remarks = with_inherited_fields([PART])
    assert works == [PART]
    assert remarks == [Remark("part.bib", 4, "part: refers to vol, which is in none of the files")]


def test_a_reference_that_was_followed_is_not_reported() -> None:
    _, remarks = with_inherited_fields([PART, entry("vol", "article", title="T")])
    assert remarks == []


def test_abbreviations_and_references_hold_in_all_files_of_an_import(tmp_path: Path) -> None:
    texts = {
        "strings.bib": "@string{sand = {Sand Press}}",
        "part.bib": "@inproceedings{part, crossref = {vol}, title = {Part}, author = {A B}, publisher = sand}",
        "vol.bib": "@proceedings{vol, title = {Volume}, year = 2020}",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = BIBTEX.read([tmp_path / name for name in texts])
    (record,) = found.records
    assert record.data
    assert (record.data["publisher"], record.data["venue"], record.data["date"]) == ("Sand Press", "Volume", "2020")
    assert [remark.line for remark in found.remarks] == [1]
