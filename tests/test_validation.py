"""What is wrong with data, in an author's words."""

from typing import Literal

import pytest
from pydantic import BaseModel, Field

from homepage.models.base import Model
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.validation import Mistake, validate


class Part(Model):
    """A part of a thing."""

    name: str
    size: int = Field(1, ge=1)


class Thing(Model):
    """A thing with parts."""

    parts: tuple[Part, ...] = ()
    words: tuple[str, ...] = Field(("a",), min_length=1)
    best: Part | None = None
    tags: list[str] = Field(default=[])
    facts: dict[str, str] = Field(default={})


class Plan(Model):
    """Things in every place where data has mappings."""

    best: Thing | None = None
    others: tuple[Thing, ...] | None = None
    named: dict[str, Part] | None = None
    size: tuple[Part, int] | None = None


class Choice(Model):
    """Values with bounds."""

    code: str = Field("ab", min_length=1, max_length=3)
    words: list[str] = Field(default=[], max_length=1)
    color: Literal["red", "blue"] = "red"
    shown: bool = True


def mistakes(model: type[BaseModel], data: object) -> list[Mistake]:
    value, found = validate(model, data)
    assert (value is None) == bool(found)
    return found


def test_data_without_mistakes_is_a_model() -> None:
    assert validate(Part, {"name": "a"}) == (Part(name="a"), [])


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        ([], (), "is a list; write keys and values, each on a line of its own, such as key: value"),
        (None, (), "is nothing; write keys and values, each on a line of its own, such as key: value"),
        ({"best": {}}, ("best", "name"), "is missing; add it"),
        ({"best": {"name": ["a"]}}, ("best", "name"), "is a list; write text"),
        ({"best": {"name": 5}}, ("best", "name"), "is something else; write text"),
        ({"best": {"name": {"first name": "a"}}}, ("best", "name"), "is keys and values; write text"),
        (
            {"best": {"name": {"en": "a", "zh-Hans": "b"}}},
            ("best", "name"),
            "is keys and values; write text. For several languages, site.yaml needs languages, such as [en, de]",
        ),
        ({"words": []}, ("words",), "is empty; write at least one entry"),
        ({"facts": "a"}, ("facts",), "is text; write keys and values, each on a line of its own, such as key: value"),
        (
            {"tags": {"a": "b"}},
            ("tags",),
            "is keys and values; write a list, each entry on a line of its own that begins with a hyphen and a space",
        ),
        ({"best": {"name": "a", "size": "0"}}, ("best", "size"), "Input should be greater than or equal to 1"),
    ],
)
def test_a_mistake_has_its_place_and_says_what_to_write(data: object, place: tuple[str, ...], message: str) -> None:
    assert mistakes(Thing, data) == [Mistake(place, message, of_key=False)]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("code", "", "is empty; write text"),
        ("code", "abcd", "is too long; write at most 3 characters"),
        ("words", ["a", "b"], "is too long; write at most 1 characters"),
        ("color", "green", "'green' is not known here; write 'red' or 'blue'"),
        ("shown", "maybe", "'maybe' is neither yes nor no; write true or false"),
        ("shown", ["yes"], "['yes'] is neither yes nor no; write true or false"),
    ],
)
def test_a_value_out_of_its_bounds_is_reported_with_them(key: str, value: object, message: str) -> None:
    assert mistakes(Choice, {key: value}) == [Mistake((key,), message, of_key=False)]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"best": {"best": {"name": "a", "sise": "1"}}}, ("best", "best", "sise")),
        ({"others": [{"best": {"name": "a", "sise": "1"}}]}, ("others", 0, "best", "sise")),
        ({"named": {"any": {"name": "a", "sise": "1"}}}, ("named", "any", "sise")),
    ],
)
def test_keys_are_known_however_deep_a_mapping_is(data: object, place: tuple[str | int, ...]) -> None:
    message = "is not a key of this file at this place; did you mean size?"
    assert mistakes(Plan, data) == [Mistake(place, message, of_key=True)]


def test_a_key_where_no_key_is_known_is_to_be_removed() -> None:
    message = "is not a key of this file at this place; remove it"
    data = {"size": [{"name": "a", "sise": "1"}, 2]}
    assert mistakes(Plan, data) == [Mistake(("size", 0, "sise"), message, of_key=True)]


@pytest.mark.parametrize(
    ("data", "place", "advice"),
    [
        ({"part": "a"}, ("part",), "did you mean parts?"),
        ({"x": "a"}, ("x",), "write one of best, facts, parts, tags, words, or remove it"),
        ({"parts": [{"name": "a", "sise": "1"}]}, ("parts", 0, "sise"), "did you mean size?"),
        ({"best": {"name": "a", "x": "1"}}, ("best", "x"), "write one of name, size, or remove it"),
    ],
)
def test_a_key_that_is_not_known_is_reported_with_those_that_are(
    data: object, place: tuple[str | int, ...], advice: str
) -> None:
    message = f"is not a key of this file at this place; {advice}"
    assert mistakes(Thing, data) == [Mistake(place, message, of_key=True)]


@pytest.mark.parametrize(
    ("model", "data", "place", "advice"),
    [
        (Profile, {"name": "A", "links": [{"label": "B", "url": "/b", "lable": "C"}]}, ("links", 0, "lable"), "label"),
        (
            Profile,
            {"name": "A", "native_name": {"text": "B", "lang": "zh", "langs": "C"}},
            ("native_name", "langs"),
            "lang",
        ),
        (
            Publication,
            {"id": "a", "title": "A", "date": "2025", "authors": ["A", {"name": "B", "famly": "C"}]},
            ("authors", 1, "famly"),
            "family",
        ),
    ],
)
def test_keys_are_known_behind_references_and_alternatives(
    model: type[BaseModel], data: object, place: tuple[str | int, ...], advice: str
) -> None:
    ((found, message, of_key),) = mistakes(model, data)
    assert (found, of_key) == (place, True)
    assert message.endswith(f"did you mean {advice}?")


def test_of_several_keys_that_are_near_the_nearest_is_meant() -> None:
    ((_, message, _),) = mistakes(Publication, {"id": "a", "title": "A", "date": "2025", "authors": ["A"], "venu": "B"})
    assert message.endswith("; did you mean venue?")


def test_a_key_of_a_mapping_that_is_wrong_is_reported_at_the_key() -> None:
    data = {"url": "https://a.example", "description": "A.", "redirects": {"a": "/b", "/c": "d"}}
    assert [(found.place, found.of_key) for found in mistakes(Settings, data)] == [
        (("redirects", "a"), True),
        (("redirects", "/c"), False),
    ]


def test_every_mistake_is_reported() -> None:
    found = mistakes(Thing, {"x": "a", "best": {"size": "0"}, "tags": [["b"], "c", None]})
    assert [each.place for each in found] == [("best", "name"), ("best", "size"), ("tags", 0), ("tags", 2), ("x",)]
