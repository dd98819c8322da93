"""Content as YAML that people can edit."""

import pytest

from homepage.yaml_files.reader import read_yaml
from homepage.yaml_files.writer import as_entry, block_lines, entry_yaml, indented, inline_yaml, mapping_yaml

LONG = "A text of several words, " * 8 + "it ends."


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Ada", "Ada"),
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024-05-01", "2024-05-01"),
        ("12", "'12'"),
        ("20245", "'20245'"),
        ("no", "'no'"),
        (True, "true"),
        ("许靖", "许靖"),
        ("x\ny\n", "|\n  x\n  y"),
        ("x\ry", r'"x\ry"'),
        ("x\u2028\ny", r'"x\L\ny"'),
        ([], "[]"),
        (["x"], "\n- x"),
        ({"k": "v"}, "\n  k: v"),
        ([{"k": "v", "l": "w"}, "x"], "\n- {k: v, l: w}\n- x"),
        ([{"k": ["v"]}], "\n- k:\n  - v"),
    ],
)
def test_a_value_is_written_as_people_write_it(value: object, written: str) -> None:
    assert mapping_yaml({"b": "x", "a": value}) == f"b: x\na: {written}\n".replace(": \n", ":\n")


@pytest.mark.parametrize(
    ("text", "first_line"),
    [
        (LONG, "text: >-"),
        (LONG.replace("several", "several "), "text: A text of several  words, A text"),
        ("w" * 201, "text: >-"),
        ("w " * 99 + "ww", "text: w w w w"),
        (f"{LONG}\n{LONG}", "text: |-"),
    ],
)
def test_a_long_text_is_folded_unless_it_would_lose_spaces(text: str, first_line: str) -> None:
    written = mapping_yaml({"text": text})
    assert written.startswith(first_line)
    assert read_yaml(written).data == {"text": text}


def test_a_value_that_is_none_is_left_out() -> None:
    assert mapping_yaml({"a": None, "b": "x"}) == "b: x\n"
    assert entry_yaml({"a": None, "b": "x", "c": ["y"]}) == "- b: x\n  c:\n  - y\n"


def test_lines_are_indented_unless_they_are_empty() -> None:
    assert as_entry(["a: |-", "  x", "", "  y"]) == ["- a: |-", "    x", "", "    y"]
    assert indented(["a", "", "b"], 3) == ["   a", "", "   b"]


def test_lists_have_the_indent_of_those_in_the_file() -> None:
    data = {"a": ["b", "x\n\ny"], "d": "e", "f": ["g"]}
    assert block_lines(data) == ["a:", "- b", "- |-", "  x", "", "  y", "d: e", "f:", "- g"]
    assert block_lines(data, 2) == ["a:", "  - b", "  - |-", "    x", "", "    y", "d: e", "f:", "  - g"]
    assert block_lines(["a", None], 2) == ["- a", "- null"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a", "a"),
        ("2024-05", "2024-05"),
        (None, "null"),
        (True, "true"),
        ({"b": ["c", "d, e"], "a": "x: y"}, "{b: [c, 'd, e'], a: 'x: y'}"),
        ("x\ny", r'"x\ny"'),
        ("w " * 200 + "许", f'"{"w " * 200}许"'),
    ],
)
def test_a_value_in_brackets_is_on_one_line(value: object, written: str) -> None:
    assert inline_yaml(value) == written
