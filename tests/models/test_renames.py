"""The table of what is written differently since a version, and what it finds in content."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from homepage.models.activities import Activity
from homepage.models.base import Model
from homepage.models.publications import Publication
from homepage.models.renames import ANY, RENAMES, Rename, renamed_in
from homepage.models.settings import Settings
from homepage.models.text_renames import TEXT_RENAMES, TextRename
from homepage.validation import validate

LOCATION = Rename(Activity, ("place",), "location", "0.4")


def hours(value: object) -> Sequence[object]:
    return (f"PT{value}H",) if str(value).isdecimal() else ()


LENGTH = Rename(Activity, ("hours",), "length", "0.5", new_values=hours)
LABEL = Rename(Activity, ("links", "text"), "label", "0.4")
HEADING = Rename(Settings, ("sections", ANY, "title"), "heading", "0.4")
WORK = {"id": "a", "title": "A", "date": "2024", "authors": ["Plato"]}


def messages(rename: Rename, model: type[Model], data: object) -> list[tuple[tuple[str | int, ...], str]]:
    return [(each.place, each.message) for each in renamed_in(model, data, [rename])]


def test_an_old_key_is_found_with_its_new_one_and_the_version() -> None:
    reported = "is location since 0.4; `homepage upgrade` writes it"
    assert messages(LOCATION, Activity, {"title": "A", "place": "Rome"}) == [(("place",), reported)]
    assert messages(LOCATION, Activity, [{"place": {"en": "Rome", "de": "Rom"}}]) == [((0, "place"), reported)]
    assert messages(LOCATION, Publication, {"place": "Rome"}) == []
    assert messages(LOCATION, Activity, {"location": "Rome"}) == []


def test_keys_inside_lists_and_mappings_are_found() -> None:
    data = {"text": "A", "links": [{"label": "A"}, {"text": "B"}]}
    assert [place for place, _ in messages(LABEL, Activity, data)] == [("links", 1, "text")]
    settings = {"sections": {"talks": {"title": "Talks"}, "news": "News"}}
    assert [place for place, _ in messages(HEADING, Settings, settings)] == [("sections", "talks", "title")]


def test_a_value_is_converted_if_that_is_certain() -> None:
    assert messages(LENGTH, Activity, {"hours": "2"}) == [
        (("hours",), "is length: PT2H since 0.5; `homepage upgrade` writes it")
    ]
    assert messages(LENGTH, Activity, {"hours": "two"}) == [
        (("hours",), "is length since 0.5; its value cannot be converted with certainty; write length: yourself")
    ]


def test_a_new_key_that_is_there_already_is_never_replaced() -> None:
    assert messages(LOCATION, Activity, {"place": "Rome", "location": "Rome"}) == [
        (("place",), "is location since 0.4, which is written too; `homepage upgrade` removes it")
    ]
    assert messages(LOCATION, Activity, {"place": "Rome", "location": "Bern"}) == [
        (("place",), "is location since 0.4; location is written too, with another value; keep one of them")
    ]


@pytest.mark.parametrize(
    ("written", "reported"),
    [
        ({}, "'thesis' is type: phdthesis since 0.1.0; `homepage upgrade` writes it"),
        (
            {"type": "mastersthesis"},
            "'thesis' is type: mastersthesis since 0.1.0, which is written too; `homepage upgrade` removes it",
        ),
        (
            {"type": "book"},
            "'thesis' is type: phdthesis since 0.1.0; type is written too, with another value; keep one of them",
        ),
    ],
)
def test_check_tells_a_thesis_by_the_table(written: Mapping[str, str], reported: str) -> None:
    value, mistakes = validate(Publication, {**WORK, "status": "thesis", **written})
    assert value is None
    assert [(each.place, each.message) for each in mistakes] == [(("status",), reported)]


def test_check_does_not_ask_for_a_new_key_whose_old_one_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    table = [Rename(Activity, ("name",), "title", "0.4")]
    monkeypatch.setattr("homepage.validation.renamed_in", lambda model, data: renamed_in(model, data, table))
    assert [each.message for each in validate(Activity, {"name": "A"})[1]] == [
        "is title since 0.4; `homepage upgrade` writes it"
    ]


@pytest.mark.parametrize("rename", RENAMES, ids=lambda rename: ".".join(rename.keys))
def test_every_new_key_is_one_of_the_model(rename: Rename) -> None:
    if len(rename.keys) == 1 and issubclass(rename.model, Model):
        assert rename.new in rename.model.content_keys()
        assert (rename.keys[0] in rename.model.content_keys()) == (rename.value is not None)


def test_the_document_names_every_old_and_new_name() -> None:
    document = (Path(__file__).resolve().parents[2] / "docs/content/pages/upgrade.md").read_text(encoding="utf-8")
    table = [line.split("|") for line in document.splitlines() if re.match(r"\| [0-9]", line)]
    values = [(f"{each.keys[-1]}: {each.value}" if each.value else each.keys[-1], each.since) for each in RENAMES]
    texts = [(re.sub(r"^var\((.*)\)$|:$", r"\1", each.old), each.since) for each in TEXT_RENAMES]
    for old, since in [*values, *texts]:
        rows = [row for row in table if f"`{old}`" in row[2]]
        assert [row[1].strip() for row in rows] == [since], old


@pytest.mark.parametrize(
    ("text", "offsets", "new"),
    [
        ("a { --old: 1; color: var(--old) }", [4, 25], "a { --new: 1; color: var(--new) }"),
        ("--older --old-er x--old", [], None),
        ("a { --old: 1 } mine { }", [], None),
        ("none", [], None),
    ],
)
def test_a_name_in_a_text_is_found_where_it_is_no_part_of_another_or_the_owners_own(
    text: str, offsets: list[int], new: str | None
) -> None:
    rename = TextRename("assets/custom.css", "--old", "--new", "0.4", unless="mine")
    assert (rename.found_in(text), rename.applied_to(text)) == (offsets, new or text)
    assert replace(rename, unless=None).found_in("--old") == [0]
    assert replace(rename, old="--old:").found_in("--old:serif") == [0]
