"""What all models share."""

import pytest
from pydantic import Field, ValidationError

from homepage.models.base import Model


class Thing(Model):
    """A thing."""

    name: str = "none"
    kind: str = Field("misc", alias="type")


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
