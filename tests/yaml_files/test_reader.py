"""Parsing YAML to text, lists and mappings with positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.models.site import Place
from homepage.yaml_files.document import Position
from homepage.yaml_files.reader import read_foreign_yaml, read_yaml


def mistakes(text: str) -> list[str]:
    return [f"{at.line}:{at.column}: {message}" for _, at, message in read_yaml(text).mistakes]


@pytest.mark.parametrize(
    "scalar", ["no", "yes", "true", "1", "1e3", "0x1f", "2025-07-01", "12:30:45", "1_000", ".5", "<<", "="]
)
def test_a_scalar_stays_what_was_written(scalar: str) -> None:
    assert read_yaml(f"key: {scalar}").data == {"key": scalar}


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_none(nothing: str) -> None:
    assert read_yaml(f"key: {nothing}").data == {"key": None}


@pytest.mark.parametrize("text", ['""', "''", '"null"', "'~'"])
def test_a_quoted_value_is_text(text: str) -> None:
    assert isinstance(read_yaml(f"key: {text}").data, dict)
    assert read_yaml(f"key: {text}").data == {"key": text[1:-1]}


def test_every_value_and_key_knows_its_place() -> None:
    document = read_yaml("a:\n  - b: 1\n    c: 2\n")
    assert document.position(("a", 0, "c")) == Position(3, 8)
    assert document.position(("a", 0, "c"), of_key=True) == Position(3, 5)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("a: b  # c\n", {("a",): 4}),
        ("ü: [x, 'ö y' ]\r\n", {("ü",): 14, ("ü", 0): 5, ("ü", 1): 12}),
        ("- a:\n    {b: c}\n", {(0, "a"): 15, (0, "a", "b"): 14}),
        ("a:\n# c\nb: |\n  d\n\n# e\n", {("a",): 2, ("b",): 17}),
    ],
)
def test_every_value_but_a_collection_without_brackets_knows_its_end(text: str, ends: dict[Place, int]) -> None:
    assert read_yaml(text).positions.ends == ends


def test_the_place_of_a_list_item_is_that_of_its_value() -> None:
    assert read_yaml("a:\n  - b\n").position(("a", 0), of_key=True) == (2, 5)


@pytest.mark.parametrize("of_key", [False, True])
@pytest.mark.parametrize("place", [("b",), ("b", 0), ("b", 0, "c")])
def test_a_place_of_which_nothing_exists_is_that_of_the_whole_document(place: Place, of_key: bool) -> None:
    assert read_yaml("\n# c\n\n  a: 1\n").position(place, of_key=of_key) == (4, 3)
    assert read_yaml("").position(place, of_key=of_key) == (1, 1)


@pytest.mark.parametrize("place", [("a", 0, "c"), ("a", 0, "c", "d")])
def test_the_place_of_a_missing_value_is_that_of_its_parent(place: Place) -> None:
    assert read_yaml("a:\n  - b: 1\n").position(place) == Position(2, 5)


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("a: 1\nb: 2\na: 3\n", "3:1: is written twice; keep one"),
        ("a: &x 1\n", "1:4: & names a value"),
        ("a: *x\n", "1:4: * refers to another value"),
        ("a: !!int 1\n", "1:4: ! sets a type"),
        ("a: !x 1\n", "1:4: ! sets a type"),
        ("a: 1\n---\nb: 2\n", "2:1: a second document begins here"),
        ("? [a]\n: 1\n", "1:3: is not a key"),
        ("a: b: c\n", "1:5: this value contains a colon and a space"),
        ("a:\n\t- b\n", "2:1: a tab is at the beginning of this line"),
        ("a: [1, 2\n", "2:1: a bracket is not closed"),
        ("a: 'b\n", "1:4: a quote begins here, and none closes it"),
        ("a: 1\nb\n", "3:1: this line has no colon"),
        ("a: 1\n  b: 2\n", "2:3: this line begins with 2 spaces"),
        ('a: "b" c\n', "1:6: this quote ends the value, but more follows"),
        ("a: @b\n", "1:4: a value cannot begin like this"),
        ("a: \x00\n", "1:4: there is an invisible character"),
        ("a: 1\nbb: 2\nccc: \x00\n", "3:6: there is an invisible character"),
        ("a: &x [1]\n", "1:4: & names a value"),
        ("a: !x {b: 1}\n", "1:4: ! sets a type"),
        ("%YAML 9.9\n---\na: 1\n", "1:1: is not YAML"),
    ],
)
def test_ambiguous_yaml_is_rejected_with_its_place(text: str, mistake: str) -> None:
    assert [found[: len(mistake)] for found in mistakes(text)] == [mistake]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [1, &x 2]\n", ("a", 1)),
        ("- a: !x 1\n", (0, "a")),
        ("- a: *x\n", (0, "a")),
        ("- &x a: 1\n", (0,)),
        ("- a: 1\n  a: 2\n", (0, "a")),
        ("- ? [a]\n  : 1\n", (0,)),
        ("a: 1\n---\nb: 2\n", ()),
        ("a: 'b\n", ()),
    ],
)
def test_a_mistake_knows_its_place_in_the_data(text: str, place: Place) -> None:
    assert [found for found, _, _ in read_yaml(text).mistakes] == [place]


def test_of_several_documents_the_first_is_read_and_the_others_are_one_mistake() -> None:
    document = read_yaml("a: 1\n---\nb: *x\n---\nc: 3\n")
    assert (document.data, len(document.mistakes)) == ({"a": "1"}, 1)


def test_several_mistakes_are_all_reported() -> None:
    assert len(mistakes("a: 1\na: *x\nb: &y 1\n")) == 3


@pytest.mark.parametrize("text", ["[" * 10_000, "- " * 10_000, "{a: " * 10_000, "[" * 10_000 + "]" * 10_000])
def test_deep_nesting_is_refused_at_once(text: str) -> None:
    assert "levels deep" in mistakes(text)[0]


def test_sixteen_levels_are_read_and_no_more() -> None:
    assert mistakes("[" * 16 + "]" * 16) == []
    assert mistakes("[" * 17 + "]" * 17) == ["1:17: is nested more than 16 levels deep; no content needs that"]


@given(st.text("a:-#[]{}'\"&*!|> \n"))
def test_any_text_is_read_or_refused_at_places_inside_it(text: str) -> None:
    document = read_yaml(text)
    lines = [*f"{text} ".split("\n"), ""]  # what is missing at the end is reported behind it
    places = [
        document.position(place, of_key=of_key) for place in document.positions.values for of_key in (False, True)
    ]
    places += [at for _, at, _ in document.mistakes]
    assert all(1 <= at.column <= len(lines[at.line - 1]) + 1 for at in places)


@given(st.dictionaries(st.text(max_size=100), st.text(), max_size=5))  # YAML has no key over 1,024 characters
def test_quoted_text_is_kept_to_the_letter(data: dict[str, str]) -> None:
    # With a question mark before it a key may be longer than the 1,024 characters that YAML gives a simple one.
    text = "{" + ", ".join(f"? {quoted(key)} : {quoted(value)}" for key, value in data.items()) + "}"
    document = read_yaml(text)
    if "" not in data:
        assert (document.data, document.mistakes) == (data, [])


def quoted(text: str) -> str:
    return '"' + "".join(f"\\U{ord(character):08X}" for character in text) + '"'


def test_foreign_yaml_may_hold_what_its_own_program_takes() -> None:
    document = read_foreign_yaml("a: &name Ada\nb: *name\nc: !!str 1\nd: 1\nd: 2\n")
    assert (document.data, document.mistakes) == ({"a": "Ada", "b": "Ada", "c": "1", "d": "2"}, [])


def test_an_alias_of_a_list_is_a_mistake_in_foreign_yaml_too() -> None:
    document = read_foreign_yaml("a: &x [1, 2]\nb: [*x, *x]\n")
    assert [(place, position.line) for place, position, _ in document.mistakes] == [(("b", 0), 2), (("b", 1), 2)]
