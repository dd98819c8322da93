"""Changing a YAML file where its data changes, and nowhere else."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from homepage.models.site import Place
from homepage.yaml_files.edit import UnchangeableError, edited, with_renamed_keys
from homepage.yaml_files.reader import read_yaml
from tests.yaml_files.texts import TEXTS, WORDS, yaml_texts

HAND_WRITTEN = """# my papers
- id: cave # the one in all books
  title: 'The Cave'
  authors:
    - { name: Ada, equal: true }   # a star
    # - Glaucon
    - Bob # a friend
  # found at
  links:
    code: https://a.example # mine
    # pdf: soon
  abstract: >- # short
    People in
    a cave.


# older ones
- id: laws
  title: Laws
  authors: [Plato,   Solon ,  # Greeks
     Socrates]

# the end
"""


def change(text: str, how: Callable[[Any], object]) -> str:
    """A text after its data was changed by a function."""
    document, data = read_yaml(text), read_yaml(text).data
    how(data)
    return edited(document, data)


def line_added(text: str, behind: str, line: str) -> str:
    assert text.count(behind) == 1
    return text.replace(behind, behind + line)


def test_unchanged_data_keeps_every_character() -> None:
    assert change(HAND_WRITTEN, lambda _: None) == HAND_WRITTEN


def test_one_new_key_is_one_new_line_behind_the_key_that_it_follows() -> None:
    def add_type(data: list[dict[str, object]]) -> None:
        data[0] = {"id": "cave", "type": "article", **data[0]}

    assert change(HAND_WRITTEN, add_type) == line_added(
        HAND_WRITTEN, "- id: cave # the one in all books\n", "  type: article\n"
    )


def test_a_value_is_changed_in_its_place_and_the_comment_behind_it_stays() -> None:
    assert change(HAND_WRITTEN, lambda data: data[0]["authors"].__setitem__(1, "Eve")) == HAND_WRITTEN.replace(
        "- Bob # a friend", "- Eve # a friend"
    )


def test_a_key_in_brackets_is_added_in_brackets() -> None:
    text = "- { name: Ada, equal: true }   # a star\n"
    assert change(text, lambda data: data[0].update(owner=True)) == text.replace("true }", "true, owner: true }")


def test_an_entry_in_brackets_is_taken_out_and_others_keep_their_spaces() -> None:
    assert change(HAND_WRITTEN, lambda data: data[1]["authors"].remove("Solon")) == HAND_WRITTEN.replace(
        ",   Solon ,", " ,"
    )


def test_an_entry_of_a_list_is_added_behind_the_comments_of_the_list() -> None:
    assert change(HAND_WRITTEN, lambda data: data[0]["authors"].append("Eve")) == line_added(
        HAND_WRITTEN, "    - Bob # a friend\n", "    - Eve\n"
    )
    text = "authors:\n  - Ada\n  # - Bob\nnext: x\n"
    assert change(text, lambda data: data["authors"].append("Eve")) == line_added(text, "  # - Bob\n", "  - Eve\n")


def test_a_new_list_is_indented_as_the_lists_of_the_file() -> None:
    assert "\n  topics:\n    - a\n" in change(HAND_WRITTEN, lambda data: data[1].update(topics=["a"]))


def test_a_new_entry_is_parted_from_the_others_as_they_are() -> None:
    assert change(HAND_WRITTEN, lambda data: data.append({"id": "new"})) == HAND_WRITTEN + "\n- id: new\n"
    assert change("- id: a\n- id: b\n", lambda data: data.append({"id": "c"})) == "- id: a\n- id: b\n- id: c\n"


def test_a_comment_behind_what_is_taken_out_stays() -> None:
    text = "- id: a\n  status: preprint # under review at X\n  title: T\n"
    assert change(text, lambda data: data[0].pop("status")) == text.replace("status: preprint ", "")


def test_a_long_text_in_the_place_of_a_short_one_leaves_the_comment_behind_it() -> None:
    text = "abstract: short # mine\ntitle: T\n"
    new = change(text, lambda data: data.update(abstract="long " * 60 + "x\ny"))
    assert new.startswith("abstract: |- # mine\n")
    assert new.endswith("\ntitle: T\n")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("[]", "- id: a"),
        ("[]  # none yet\n", "# none yet\n\n- id: a\n  t: x\n"),
        ("# first\nnull # none\n...\n", "# first\n# none\n\n- id: a\n  t: x\n...\n"),
        ("---\n", "---\n\n- id: a\n  t: x\n"),
        ("---", "---\n\n- id: a\n  t: x\n"),
        ("--- # none\n...\n", "--- # none\n\n- id: a\n  t: x\n...\n"),
        ("--- []\r\n", "---\r\n\r\n- id: a\r\n  t: x\r\n"),
        ("", "- id: a\n  t: x\n"),
        ("# nothing\n# yet", "# nothing\n# yet\n\n- id: a\n  t: x\n"),
        ("~\n", "- id: a\n  t: x\n"),
        ("[{id: b}]\n", "[{id: b}, {id: a, t: x}]\n"),
        ("[\n  {id: b}, # first\n]\n", "[\n  {id: b}, {id: a, t: x}, # first\n]\n"),
        ("-\n  id: b\n", "-\n  id: b\n\n- id: a\n  t: x\n"),
    ],
)
def test_an_entry_is_added_whatever_the_file_holds(text: str, new: str) -> None:
    data = [*(read_yaml(text).data or []), {"id": "a", "t": "x"}]  # type: ignore[misc]
    assert edited(read_yaml(text), data).startswith(new)


@pytest.mark.parametrize(
    ("text", "data", "new"),
    [
        ("[]\n", ["a", "b"], "- a\n- b\n"),
        ("# c\n", ["a", "b"], "# c\n- a\n- b\n"),
        ("", [{"k": "v", "l": "w"}, {"k": "x"}], "- k: v\n  l: w\n\n- k: x\n"),
        ("[]  # c\n", {"a": "b"}, "# c\na: b\n"),
        ("- a # c\n", [], "# c\n[]\n"),
    ],
)
def test_the_data_of_a_file_is_replaced_as_a_whole(text: str, data: object, new: str) -> None:
    assert edited(read_yaml(text), data) == new


@pytest.mark.parametrize(
    ("text", "data", "new"),
    [
        ("a:\nb: x\n", {"a": "y", "b": "x"}, "a: y\nb: x\n"),
        ("a: # c\nb: x\n", {"a": "y", "b": "x"}, "a: y # c\nb: x\n"),
        ("a: # c\nb: x\n", {"a": {"k": "y"}, "b": "x"}, "a: # c\n  k: y\nb: x\n"),
        ("a: {}\n", {"a": {"k": "y"}}, "a:\n  k: y\n"),
        ("{a, b: }\n", {"a": "x", "b": "y"}, "{a: x, b: y}\n"),
        ("a:\n- x # c\nb: y\n", {"a": "z", "b": "y"}, "a: z\n# c\nb: y\n"),
        ("a: |+\n  x\n\nb: y\n", {"a": "x\n\n", "c": "z", "b": "y"}, "a: |+\n  x\n\nc: z\nb: y\n"),
        ("a: |\n  x\n", {"a": "x\n", "b": "y"}, "a: |\n  x\nb: y\n"),
        ("a: |\n  x", {"a": "x", "b": "y"}, "a: |\n  x\nb: y\n"),
        ("- - a\n  - b\n", [["b"]], "- - b\n"),
        ("- a: x # c\n  b: y\n", [{"b": "y"}], "- # c\n  b: y\n"),
        ("- a: x\n  b: y\n", [{"c": "z", "b": "y"}], "- c: z\n  b: y\n"),
        ("[a, b, # b\n c]", ["c"], "[ # b\n c]"),
        ("[a, b] # c", ["c", "a", "b", "d"], "[c, a, b, d] # c"),
        ("a: b", {"a": "c"}, "a: c"),
        ("a: b\r\nc: d\r\n", {"a": "b", "e": ["x"], "c": "d"}, "a: b\r\ne:\r\n- x\r\nc: d\r\n"),
        ("a: x\n", {"a": "\u2028"}, 'a: "\\L"\n'),
        ("- {k: v, l: w}  # c\n", [{"l": "w"}], "- {l: w}  # c\n"),
        ("a: {k: v, # c\n  l: w}\n", {"a": {"k": "v"}}, "a: {k: v # c\n  }\n"),
        ("- {} # c\n", ["x"], "- x # c\n"),
        ("-\n- b\n", ["a", "b"], "- a\n- b\n"),
        ("-   a\n", [{"k": "v", "l": "w"}], "-   k: v\n    l: w\n"),
        ("a:   x\n", {"a": "y\nz"}, "a:   |-\n  y\n  z\n"),
        ("a:   x\n", {"a": {"k": "v"}}, "a:\n  k: v\n"),
        ("a: |\n  x\nb: y\n", {"a": "z", "b": "y"}, "a: z\nb: y\n"),
        ("\n- a\n", ["b", "a"], "\n- b\n- a\n"),
        ("- a\n- b\n\n- c\n", ["a", "c"], "- a\n\n- c\n"),
        ("a: |+\n  x\n\nb: y\n\nc: z\n", {"a": "x\n\n", "c": "z"}, "a: |+\n  x\n\nc: z\n"),
        ("- |+\n  x\n\n- y\n\n- z\n", ["x\n\n", "n", "y", "z"], "- |+\n  x\n\n- n\n- y\n\n- z\n"),
        ("a: x\n# c\n", {"a": "x", "b": "y"}, "a: x\nb: y\n# c\n"),
        ("- a\n# c\n- b\n", ["a", "n", "b"], "- a\n- n\n# c\n- b\n"),
        ("a:\n  b: c\nd:\n- e\n", {"a": {"b": "c"}, "d": ["e"], "f": ["g"]}, "a:\n  b: c\nd:\n- e\nf:\n- g\n"),
        ("- a\n", ["a", {"k": "v", "l": "w"}], "- a\n\n- k: v\n  l: w\n"),
        ("a:\n- x\n", {"a": ["x", {"k": "v"}]}, "a:\n- x\n- {k: v}\n"),
        ("- {k: v}\n", [{"k": "v"}, {"l": "w"}], "- {k: v}\n- {l: w}\n"),
        ("- k: v\n", [{"k": "v"}, {}], "- k: v\n- {}\n"),
    ],
)
def test_corners_of_yaml(text: str, data: object, new: str) -> None:
    assert read_yaml(text).mistakes == []
    assert edited(read_yaml(text), data) == new


@pytest.mark.parametrize(
    ("text", "data", "new"),
    [
        ("- id: a # 1\n  t: x\n- id: b # 2\n  t: y\n", [{"id": "b", "t": "z"}], "- id: b # 2\n  t: z\n"),
        ("- id: a # 1\n- id: b # 2\n", [{"type": "t", "id": "b"}], "# 1\n- type: t\n  id: b # 2\n"),
        ("- a # 1\n", ["a", "a"], "- a # 1\n- a\n"),
        ("- a # 1\n- b # 2\n- c # 3\n", ["b", "a", "c"], "- b\n- a # 1\n# 2\n- c # 3\n"),
        ("- a # 1\n-\n  t: a # 2\n", [["b"], {"t": "a"}], "- - b # 1\n-\n  t: a # 2\n"),
    ],
)
def test_an_entry_is_known_by_its_first_value_wherever_it_stands(text: str, data: object, new: str) -> None:
    assert edited(read_yaml(text), data) == new


@pytest.mark.parametrize(
    ("text", "data", "place"),
    [
        ("x: y\n? a\n", {"x": "y", "a": "b"}, (2, 3)),
        ("-\n  # c\n  a: [b]", ["c\n"], (3, 3)),
    ],
)
def test_an_unsafe_change_is_rejected_with_its_place(text: str, data: object, place: tuple[int, int]) -> None:
    with pytest.raises(UnchangeableError) as caught:
        edited(read_yaml(text), data)
    assert caught.value.position == place


def test_a_key_is_not_renamed_to_one_that_is_there() -> None:
    with pytest.raises(UnchangeableError) as caught:
        with_renamed_keys(read_yaml("x: y\na: b\nc: d\n"), {("a",): "c"})
    assert caught.value.position == (2, 1)


@st.composite
def edits(draw: st.DrawFn, data: object) -> object:
    """Data with one value changed, inserted or removed."""
    new = draw(TEXTS | st.lists(TEXTS, max_size=2) | st.dictionaries(WORDS, TEXTS, max_size=2))
    if isinstance(data, dict) and data and draw(st.booleans()):
        key = draw(st.sampled_from(sorted(data)))
        kept = {each: value for each, value in data.items() if each != key}
        return draw(
            st.sampled_from([{**data, key: draw(edits(data[key]))}, kept, {**data, "new": new}, {"n": new} | data])
        )
    if isinstance(data, list) and data and draw(st.booleans()):
        number = draw(st.integers(0, len(data) - 1))
        before, value, after = data[:number], data[number], data[number + 1 :]
        changed = draw(edits(value))
        return draw(st.sampled_from([[*before, changed, *after], before + after, [*before, new, value, *after]]))
    return new


def comments(text: str) -> list[str]:
    return re.findall(r"# c\d+ ", text)


@given(st.data())
def test_the_edited_file_has_the_new_data(data: st.DataObject) -> None:
    document = read_yaml(data.draw(yaml_texts()).text)
    meant = data.draw(edits(document.data))
    for _ in range(data.draw(st.integers(0, 2))):
        meant = data.draw(edits(meant))
    assert without_last_ends(read_yaml(edited(document, meant)).data) == without_last_ends(meant)


def without_last_ends(value: object) -> object:
    """A value whose texts have no line ends at their end."""
    if isinstance(value, dict):
        return {key: without_last_ends(each) for key, each in value.items()}
    if isinstance(value, list):
        return list(map(without_last_ends, value))
    return value.rstrip("\n") if isinstance(value, str) else value


@given(st.data())
def test_changing_a_text_changes_no_other_character(data: st.DataObject) -> None:
    written = data.draw(yaml_texts())
    place = data.draw(st.sampled_from([*written.scalars, None]))
    document = read_yaml(written.text)
    if place is None:
        assert edited(document, read_yaml(written.text).data) == written.text
        return
    start, end = written.scalars[place]
    new = edited(document, with_value(document.data, place, "another"))
    assert new == written.text[:start] + "another" + written.text[end:]


def with_value(data: Any, place: Place, value: object) -> Any:  # noqa: ANN401 - of a file
    """Data with another value at a place."""
    if not place:
        return value
    key, *rest = place
    changed = {key: with_value(data[key], tuple(rest), value)}
    return {**data, **changed} if isinstance(data, dict) else [changed.get(n, each) for n, each in enumerate(data)]


@given(st.data(), TEXTS)
def test_an_insertion_changes_no_other_character(data: st.DataObject, new: str) -> None:
    text = data.draw(yaml_texts()).text
    document = read_yaml(text)
    collections = [place for place in document.positions.values if isinstance(at(document.data, place), dict | list)]
    assume(collections)
    place = data.draw(st.sampled_from(collections))
    old = at(document.data, place)
    number = data.draw(st.integers(0, len(old)))
    if isinstance(old, dict):
        items = list(old.items())
        more: object = dict([*items[:number], ("new", new), *items[number:]])
    else:
        more = [*old[:number], f"new {new}", *old[number:]]
    longer = edited(document, with_value(document.data, place, more))
    assert shared(text, longer) + shared(text[::-1], longer[::-1]) >= len(text)


def shared(one: str, other: str) -> int:
    """The length of the common prefix of two texts."""
    pairs = zip(one, other, strict=False)
    return next((number for number, (mine, theirs) in enumerate(pairs) if mine != theirs), min(len(one), len(other)))


@given(st.data())
def test_a_deletion_keeps_every_comment(data: st.DataObject) -> None:
    written = data.draw(yaml_texts())
    document = read_yaml(written.text)
    gone = [place for place in written.scalars if place and len(at(document.data, place[:-1])) > 1]
    assume(gone)
    *parent, key = data.draw(st.sampled_from(gone))
    old = at(document.data, tuple(parent))
    assume(isinstance(old, dict) or old.count(old[key]) == 1)  # of two alike, either may go
    fewer: object = [each for number, each in enumerate(old) if number != key]
    if isinstance(old, dict):
        fewer = {each: value for each, value in old.items() if each != key}
    new = edited(document, with_value(document.data, tuple(parent), fewer))
    assert comments(new) == comments(written.text)


def at(data: Any, place: Place) -> Any:  # noqa: ANN401 - of a file
    """The value at a place."""
    for part in place:
        data = data[part]
    return data


@pytest.mark.parametrize("text", ["a\n\n", "a\nb\n\n\n", "\n", "\n\n"])
def test_a_text_that_ends_with_empty_lines_is_written(text: str) -> None:
    new = edited(read_yaml("x: 1\ny: 2\n"), {"x": text, "y": "2"})
    assert read_yaml(new).data == {"x": text, "y": "2"}
