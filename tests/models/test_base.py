"""What all models share."""

import pytest
from pydantic import Field, ValidationError

from homepage.models.base import Model, TextOrModel, Translated, as_list


class Thing(Model):
    """A thing."""

    name: str = "none"
    kind: str = Field("misc", alias="type")


class Word(Translated):
    """A word."""

    text: str


def test_a_key_without_a_value_is_left_out() -> None:
    assert Thing.model_validate({"name": None, "type": None}) == Thing()
    assert Thing.model_validate({"name": "a", "type": None}).name == "a"


def test_an_empty_text_does_not_count_as_missing() -> None:
    assert Thing.model_validate({"name": "", "type": None}).name == ""


@pytest.mark.parametrize("data", [{"nam": None}, {"kind": None}, {"nam": "a"}, "name", None])
def test_a_key_that_is_not_known_is_reported_even_without_a_value(data: object) -> None:
    with pytest.raises(ValidationError):
        Thing.model_validate(data)


def test_the_keys_of_content_are_those_that_people_write() -> None:
    assert Thing.content_keys() == ("name", "type")


def test_a_model_is_not_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Thing().name = "a"  # type: ignore[misc]


class Place(TextOrModel):
    """A place."""

    text_key = "name"

    name: str = Field(json_schema_extra={"translatable": True})
    size: int = 1


def test_a_text_is_a_model_with_one_key() -> None:
    assert Place.model_validate("Rome") == Place(name="Rome")
    assert Place.model_validate({"name": "Rome", "size": 2}) == Place(name="Rome", size=2)
    text, _ = Place.model_json_schema()["anyOf"]
    assert text == {"type": "string", "translatable": True}


def test_a_translation_knows_itself_in_the_first_language() -> None:
    first, other = Word(text="Welle"), Word(text="wave")
    assert (other.original, other.translated_from(first).original) == (other, first)
    assert other.translated_from(first).text == "wave"


@pytest.mark.parametrize(("value", "found"), [("a", ["a"]), (["a"], ["a"]), (("a",), ("a",)), (None, [None])])
def test_one_value_may_be_written_without_a_list(value: object, found: object) -> None:
    assert as_list(value) == found
