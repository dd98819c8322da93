"""Files of CSL-JSON, good and bad."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.importers.csl_json.format import CSL_JSON
from homepage.importers.csl_json.source import parse_items, read_items
from homepage.importers.report import UnreadableFileError
from homepage.models.publications import Publication
from homepage.models.settings import Settings


def places(text: str) -> list[tuple[object, int, int]]:
    return [(item.data, item.number, item.line) for item in parse_items(text, "refs.json")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[]", []),
        ('\n [\n {"id": "a"},\n\n {"id": "b"}]\n', [({"id": "a"}, 1, 3), ({"id": "b"}, 2, 5)]),
        ('{"items" : [\n{"id": "[,"}, 7]}', [({"id": "[,"}, 1, 2), (7, 2, 2)]),
        ('{"config": {"items": [1]}, "x": "\\"items\\": [2",\n"items": [{"id": "a"}]}', [({"id": "a"}, 1, 2)]),
        ('\n{"id": "a",\n "items": 3}', [({"id": "a", "items": 3}, 1, 2)]),
    ],
)
def test_every_item_knows_its_number_and_its_line(text: str, expected: list[tuple[object, int, int]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("opening", ['{"items":[', '{"items": [', '{ "items" :\n[ ', "[", " [\n"])
@pytest.mark.parametrize("between", [",", " , ", ",\n"])
def test_spaces_between_items_are_optional(opening: str, between: str) -> None:
    close = "]}" if "items" in opening else "]"
    items = list(parse_items(f'{opening}{{"id": 1}}{between}{{"id": 22}}{close}', "refs.json"))
    assert [(item.data, item.size, item.file) for item in items] == [
        ({"id": 1}, 9, "refs.json"),
        ({"id": 22}, 10, "refs.json"),
    ]


@pytest.mark.parametrize("form", ["[%s]", '{"items": [%s]}', "%s"])
def test_a_repeated_key_has_its_first_value_and_is_noted(form: str) -> None:
    written = '{"id": 1, "author": [{"family": "Berg", "family": "Li"}], "id": 2, "id": 3}'
    (item,) = parse_items(form % written, "refs.json")
    assert (item.data, item.repeated) == ({"id": 1, "author": [{"family": "Berg"}]}, ["family", "id", "id"])


def test_a_file_may_be_a_single_item() -> None:
    (item,) = parse_items('\n{"id": 1}\n', "refs.json")
    assert (item.data, item.number, item.line, item.file, item.size) == ({"id": 1}, 1, 2, "refs.json", 9)


def test_a_byte_order_mark_and_other_ends_of_lines_are_read(tmp_path: Path) -> None:
    (tmp_path / "refs.json").write_bytes(b'\xef\xbb\xbf[\r\n{"id": "a"}]')
    assert [item.line for item in read_items(tmp_path / "refs.json")] == [2]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "refs.json:1: is not JSON: Expecting value (column 1); export it again as CSL-JSON"),
        ('[\n{"id": "a"}\n{"id": "b"}]', "refs.json:3: is not JSON: Expecting ',' delimiter (column 1)"),
        ('[{"id": "a"}', "refs.json:1: is not JSON: Expecting ',' delimiter"),
        ("@misc{a}", "refs.json:1: is not JSON"),
        ("7", "refs.json:1: is JSON, but not CSL-JSON: it contains neither an item nor a list of items"),
        ('\n{"items": [],\n"x": 1,\n"items": []}', "refs.json:4: contains `items` a second time; write all items into"),
        ("[" * 100_000, "refs.json:1: is not CSL-JSON: its lists and objects are nested too deeply"),
        (f"[{'9' * 5000}]", "refs.json:1: contains a number that cannot be read"),
    ],
)
def test_invalid_csl_json_is_reported_with_its_place(text: str, message: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        places(text)
    assert str(error.value).startswith(message)


@given(st.text(alphabet='[]{}":,\\ \nab1') | st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        places(text)
    except UnreadableFileError as error:
        assert str(error).startswith("refs.json:")  # noqa: PT017


def test_an_item_that_is_too_long_does_not_affect_others(tmp_path: Path) -> None:
    file = tmp_path / "refs.json"
    good = '{"id": "a", "title": "T", "author": [{"family": "Berg"}], "issued": {"raw": "2020"}}'
    file.write_text(f'[{{"abstract": "{"x" * 300_000}"}},\n{good}, "x"]', encoding="utf-8")
    records = list(CSL_JSON.read([file]).records)
    assert [record.publication is not None for record in records] == [False, True, False]
    assert [str(reported) for record in records for reported in record.located_remarks()] == [
        f"{file}:1: item 1: is longer than 300,000 characters; it is left out",
        f"{file}:2: item 3: is not an object; it is left out",
    ]


def test_an_exported_work_is_read_again() -> None:
    work = Publication.model_validate({"id": "a", "title": "On Sand", "date": "2020", "authors": ["Ada Berg"]})
    settings = Settings(url="https://a.example", description="A.")
    assert CSL_JSON.reread
    again = CSL_JSON.reread(work, settings)
    assert again
    assert (again.title, again.authors, again.work_url) == (
        "On Sand",
        work.authors,
        "https://a.example/publications/a/",
    )
