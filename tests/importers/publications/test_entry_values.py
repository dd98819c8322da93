"""The values of an entry, and which of them mean the same."""

from typing import Any

import pytest

from homepage.importers.publications.entry_values import (
    Path,
    Work,
    canonical,
    changed,
    key_of,
    meaning,
    stated_values,
    values_by_place,
)
from homepage.models.publications import Publication

LEAST: dict[str, Any] = {"id": "a", "title": "T", "date": "2020", "authors": ["Ada Berg"]}


def publication(**more: Any) -> Publication:  # noqa: ANN401 - of an entry
    return Publication.model_validate({**LEAST, **more})


def test_each_value_has_its_path_and_the_id_is_none() -> None:
    entry = {"id": "a", "title": "T", "links": {"code": "x", "pdf": "y"}, "bibtex": {"series": "S"}, "topics": ["t"]}
    assert dict(values_by_place(entry)) == {
        ("title",): "T",
        ("links", "code"): "x",
        ("links", "pdf"): "y",
        ("bibtex", "series"): "S",
        ("topics",): ["t"],
    }


@pytest.mark.parametrize("empty", [None, ""])
def test_links_without_a_value_are_a_value(empty: object) -> None:
    assert dict(values_by_place({"links": empty})) == {("links",): empty}


def test_a_work_that_was_read_has_its_key_as_a_value() -> None:
    work = publication()
    assert stated_values(Work({"title": "T"}, work)) == {("title",): "T", ("citation_key",): "a"}
    assert stated_values(Work({"title": "T"}, work, has_key=False)) == {("title",): "T"}


def test_the_key_of_a_work_is_its_id_unless_it_has_another() -> None:
    assert (key_of(publication()), key_of(publication(citation_key="Berg:2020"))) == ("a", "Berg:2020")


@pytest.mark.parametrize(
    ("entry", "changes", "result"),
    [
        ({"id": "a", "title": "T"}, {("title",): "U"}, {"id": "a", "title": "U"}),
        ({"id": "a", "note": "N"}, {("note",): None}, {"id": "a"}),
        ({"id": "a", "links": {"pdf": "x"}}, {("links", "code"): "y"}, {"id": "a", "links": {"pdf": "x", "code": "y"}}),
        ({"id": "a", "links": {"pdf": "x"}}, {("links", "pdf"): "y"}, {"id": "a", "links": {"pdf": "y"}}),
        ({"id": "a", "links": None}, {("links", "pdf"): "y"}, {"id": "a", "links": {"pdf": "y"}}),
        ({"id": "a"}, {("bibtex", "series"): "S"}, {"id": "a", "bibtex": {"series": "S"}}),
    ],
)
def test_a_value_is_put_in_its_place(entry: dict[str, Any], changes: dict[Path, Any], result: dict[str, Any]) -> None:
    before = dict(entry)
    assert changed(entry, changes) == result
    assert entry == before


def test_new_keys_are_in_the_usual_order_and_others_stay_where_they_are() -> None:
    entry = {"authors": ["A"], "id": "a", "title": "T", "bibtex": {}}
    new = changed(entry, {("venue",): "V", ("date",): "2020", ("title",): "U", ("note",): "N"})
    assert list(new) == ["authors", "id", "title", "date", "venue", "note", "bibtex"]


@pytest.mark.parametrize(
    ("one", "other", "path"),
    [
        ({"pages": "1-9"}, {"pages": "1–9"}, ("pages",)),
        ({"venue": "SAND"}, {"venue_full": "3rd Meeting on Sand (SAND 2023)"}, ("venue",)),
        ({"venue": "V"}, {"venue_full": "V"}, ("venue",)),
        ({"venue": "V"}, {"venue": "V", "venue_full": "V"}, ("venue_full",)),
        ({"type": "misc"}, {}, ("type",)),
        ({"status": "published", "venue": "V"}, {"venue": "V"}, ("status",)),
        ({"citation_key": "a"}, {}, ("citation_key",)),
        ({"authors": [{"name": "Ada Berg", "family": "Berg"}]}, {}, ("authors",)),
        ({"links": {"code": "https://a.example"}}, {"links": {"code": "https://a.example"}}, ("links", "code")),
        ({}, {"bibtex": {"series": "S"}}, ("bibtex", "isbn")),
    ],
)
def test_two_spellings_of_one_value_mean_the_same(one: dict[str, Any], other: dict[str, Any], path: Path) -> None:
    assert meaning(publication(**one), path) == meaning(publication(**other), path)


@pytest.mark.parametrize(
    ("one", "path"),
    [
        ({"pages": "1-8"}, ("pages",)),
        ({"venue": "W"}, ("venue",)),
        ({"venue_full": "W"}, ("venue_full",)),
        ({"type": "book"}, ("type",)),
        ({"status": "submitted"}, ("status",)),
        ({"citation_key": "b"}, ("citation_key",)),
        ({"authors": [{"name": "Ada Berg", "equal": True}]}, ("authors",)),
        ({"authors": [{"name": "Ada Berg", "family": "Ada Berg"}]}, ("authors",)),
        ({"links": {"code": "https://b.example"}}, ("links", "code")),
        ({"bibtex": {"series": "T"}}, ("bibtex", "series")),
        ({"note": "N"}, ("note",)),
    ],
)
def test_different_values_have_different_meanings(one: dict[str, Any], path: Path) -> None:
    other = {"pages": "1-9", "links": {"code": "https://a.example"}, "bibtex": {"series": "S"}, "venue": "V"}
    assert meaning(publication(**one), path) != meaning(publication(**other), path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"b": 1, "a": "x"}, {"a": "x", "b": 1}),
        ("one two", "one  two"),
        ({"equal": True}, {"equal": "true"}),
        ([True, True], ["true", "true"]),
        ("é", "é"),
    ],
)
def test_a_value_is_the_same_as_yaml_reads_it(one: object, other: object) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), [("a", "b"), (["a"], "a"), (False, "false"), ("trueness", '"true"ness')])
def test_other_values_are_not_the_same(one: object, other: object) -> None:
    assert canonical(one) != canonical(other)
