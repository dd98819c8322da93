"""What an import changes in an entry, and what it remembers of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from homepage.importers.publications import entry_values
from homepage.importers.publications.comparison import changes_to, is_preprint_of, relevant_values, same_pair
from homepage.importers.publications.entry_values import Work
from homepage.importers.publications.memory import IMPORTED, RemovedEntries, base_text, hashed, read_base
from homepage.importers.publications.own_export import is_new, without_own_page
from homepage.importers.report import UnreadableFileError
from homepage.models.publications import Publication

LEAST: dict[str, Any] = {"id": "a", "title": "T", "date": "2020", "authors": ["Ada Berg"]}
PREPRINT = {"status": "preprint", "arxiv": "1901.00001"}


def publication(**more: Any) -> Publication:  # noqa: ANN401 - of an entry
    return Publication.model_validate({**LEAST, **more})


def work(**more: Any) -> Work:  # noqa: ANN401
    return Work({**LEAST, **more}, publication(**more))


def changes(
    known: dict[str, Any], values: dict[entry_values.Path, Any], base: dict[str, object], keys: tuple[str, ...] = ()
) -> tuple[dict[entry_values.Path, Any], dict[str, str]]:
    """What an import of these values changes in an entry, if the last import had others."""
    imported = {key: value for (key, *rest), value in values.items() if not rest}
    hashes = {place: hashed(value) for place, value in base.items()}
    return changes_to(work(**known), publication(**{**known, **imported}), values, hashes, keys)


def test_a_preprint_belongs_to_a_work_that_is_no_preprint() -> None:
    assert is_preprint_of(publication(**PREPRINT), publication(venue="V"))
    assert not is_preprint_of(publication(**PREPRINT), publication(**PREPRINT))
    assert not is_preprint_of(publication(venue="V"), publication(**PREPRINT))


def test_all_values_of_an_import_count() -> None:
    assert set(relevant_values(work(note="N"), work(note="M"))) == {
        ("title",),
        ("date",),
        ("authors",),
        ("note",),
        ("citation_key",),
    }


def test_only_values_of_a_preprint_that_the_entry_lacks_are_relevant() -> None:
    preprint = work(**PREPRINT, note="N", abstract="A.", volume="7", links={"code": "https://a.example"})
    values = relevant_values(preprint, work(venue="V", note="M"))
    assert values == {("arxiv",): "1901.00001", ("abstract",): "A.", ("links", "code"): "https://a.example"}


def test_a_new_value_is_taken() -> None:
    assert changes({}, {("note",): "N"}, {}) == ({("note",): "N"}, {})


def test_a_value_that_the_last_import_brought_is_replaced() -> None:
    assert changes({"note": "old"}, {("note",): "new"}, {"note": "old"}) == ({("note",): "new"}, {})


def test_a_link_that_the_last_import_brought_is_replaced() -> None:
    code = ("links", "code")
    for base, changed in ((hashed("https://a.example"), {code: "https://b.example"}), (hashed("x"), {})):
        found, kept = changes_to(
            work(links={"code": "https://a.example", "pdf": "https://c.example"}),
            publication(links={"code": "https://b.example"}),
            {code: "https://b.example"},
            {"links.code": base},
            (),
        )
        assert (found, kept) == (changed, {} if changed else {"links.code": "https://b.example"})


def test_a_value_that_the_owner_wrote_or_changed_is_kept_and_reported() -> None:
    assert changes({"note": "mine"}, {("note",): "new"}, {"note": "old"}) == ({}, {"note": "new"})
    assert changes({"note": "mine"}, {("note",): "new"}, {}) == ({}, {"note": "new"})


def test_a_value_that_the_owner_took_out_stays_out() -> None:
    assert changes({}, {("note",): "new"}, {"note": "old"}) == ({}, {})


def test_a_value_that_means_the_same_is_no_change() -> None:
    assert changes({"pages": "1-9"}, {("pages",): "1–9"}, {"pages": "1"}) == ({}, {})


def test_a_value_that_is_a_list_is_reported_in_its_normal_form() -> None:
    _, kept = changes({}, {("authors",): ["Bo Li"]}, {})
    assert kept == {"authors": '["Bo Li"]'}


@pytest.mark.parametrize(("keys", "changed"), [((), {("citation_key",): "new"}), (("new",), {})])
def test_a_new_key_is_taken_unless_another_entry_has_it(
    keys: tuple[str, ...], changed: dict[entry_values.Path, str]
) -> None:
    assert changes({}, {("citation_key",): "new"}, {}, keys) == (changed, {})


def entries(**same_as: str) -> list[Publication]:
    return [publication(id=each, same_as=other or None) for each, other in same_as.items()]


@pytest.mark.parametrize(
    ("same_as", "pair"),
    [
        ({"a": "", "b": ""}, None),
        ({"a": "", "b": "a"}, (1, 0)),
        ({"a": "b", "b": ""}, (0, 1)),
        ({"a": "nobody"}, None),
        ({"a": "", "b": "a", "c": "b"}, (2, 1)),
        ({"a": "b", "b": "a"}, None),
    ],
)
def test_entries_are_joined_from_the_last_of_a_chain(same_as: dict[str, str], pair: tuple[int, int] | None) -> None:
    assert same_pair(entries(**same_as)) == pair


def test_the_memory_has_a_line_for_each_entry_and_is_read_again(tmp_path: Path) -> None:
    base = {"b": {"title": "2", "file": "é.bib"}, "a": {"title": "1"}}
    text = base_text(base)
    assert text == '{\n"a": {"title": "1"},\n"b": {"file": "é.bib", "title": "2"}\n}\n'
    (tmp_path / IMPORTED).parent.mkdir()
    (tmp_path / IMPORTED).write_text(text, encoding="utf-8")
    assert read_base(tmp_path) == base


def test_without_a_memory_nothing_was_imported(tmp_path: Path) -> None:
    assert read_base(tmp_path) == {}
    assert json.loads(base_text({})) == {}


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', '{"a": {"b": 1}}'])
def test_a_memory_that_is_broken_is_reported(tmp_path: Path, text: str) -> None:
    (tmp_path / IMPORTED).parent.mkdir()
    (tmp_path / IMPORTED).write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=r"content/imported\.json:1: is broken; correct it, or remove it"):
        read_base(tmp_path)


def test_a_hash_is_that_of_the_normal_form() -> None:
    assert hashed([{"equal": True}]) == hashed([{"equal": "true"}]) != hashed([])
    assert len(hashed("")) == 12


REMOVED: dict[str, object] = {
    "title": "T",
    "authors": ["Ada Berg"],
    "date": "2020",
    "doi": "10.1000/1",
    "arxiv": "1901.00001",
}


@pytest.mark.parametrize(
    "same",
    [
        ("citation_key", "title"),
        ("citation_key", "authors"),
        ("doi", "title"),
        ("arxiv", "title"),
        ("title", "authors", "date"),
    ],
)
def test_an_entry_that_was_removed_is_known_by_two_of_its_values(same: tuple[str, ...]) -> None:
    base = {"gone": {place: hashed(value) for place, value in REMOVED.items()}, "here": {"title": hashed("U")}}
    removed = RemovedEntries(base, ["here"])
    values = {**REMOVED, "citation_key": "gone"}
    assert removed.find({place: values[place] for place in same}) == "gone"
    for missing in same:
        assert removed.find({place: values[place] for place in same if place != missing}) is None
        assert removed.find({**{place: values[place] for place in same}, missing: "other"}) is None


def test_an_entry_that_was_removed_is_known_by_the_key_that_it_had() -> None:
    removed = RemovedEntries({"gone": {"citation_key": hashed("Berg:2020"), "title": hashed("T")}}, [])
    assert removed.find({"citation_key": "Berg:2020", "title": "T"}) == "gone"
    assert removed.find({"citation_key": "gone", "title": "T"}) is None


def test_an_entry_that_is_here_was_not_removed() -> None:
    base = {"a": {place: hashed(value) for place, value in REMOVED.items()}}
    assert RemovedEntries(base, ["a"]).find(REMOVED) is None


NOTE: entry_values.Path = ("note",)


def test_a_value_of_an_import_is_new_unless_an_export_of_the_entry_says_it_too() -> None:
    imported, known = publication(note="N"), publication(note="M")
    assert is_new(imported, known, None, NOTE)
    assert is_new(imported, known, publication(note="O"), NOTE)
    assert not is_new(imported, known, publication(note="N"), NOTE)
    assert is_new(imported, publication(note="N"), publication(note="N"), NOTE)


def test_a_date_that_an_export_leaves_out_is_not_new() -> None:
    undated = publication(date="n.d.")
    assert not is_new(undated, publication(), publication(), ("date",))
    assert is_new(undated, publication(), None, ("date",))


def test_a_new_work_loses_the_link_that_its_export_adds() -> None:
    page = "https://me.example/publications/a/"
    own = work(links={"paper": page})
    found = without_own_page(own, lambda _: publication(links={"paper": page}))
    assert (found.data, found.publication.links.paper) == (LEAST, None)


def test_a_new_work_keeps_its_other_links() -> None:
    links = {"paper": "https://me.example/", "code": "https://a.example"}
    found = without_own_page(work(links=links), lambda _: publication(links={"paper": "https://me.example/"}))
    assert found.data["links"] == {"code": "https://a.example"}


@pytest.mark.parametrize("exported", [None, publication(), publication(links={"paper": "https://other.example"})])
def test_a_new_work_keeps_a_link_that_no_export_adds(exported: Publication | None) -> None:
    own = work(links={"paper": "https://a.example"})
    assert without_own_page(own, lambda _: exported) == own


def test_a_new_work_without_a_link_is_not_changed() -> None:
    assert without_own_page(work(), lambda _: None) == work()
