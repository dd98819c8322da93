"""The look that the owner chose."""

import pytest

from homepage.models.looks import PALETTES, Look
from homepage.models.settings import Settings
from homepage.validation import validate


@pytest.mark.parametrize("accent", [*PALETTES, "#7a2e2e", "#ABC", "#0f5C63"])
def test_an_accent_is_a_palette_or_a_colour(accent: str) -> None:
    assert Look.model_validate({"accent": accent}).accent == accent


@pytest.mark.parametrize("accent", ["red", "7a2e2e", "#7a2e2", "#7a2e2e2e", "#ggg", "Teal"])
def test_another_accent_is_a_mistake(accent: str) -> None:
    ((place, message, _),) = validate(Look, {"accent": accent})[1]
    assert place == ("accent",)
    assert message.startswith(f"{accent!r} is not known here; write teal, ")


@pytest.mark.parametrize("accent", [None, ""])
def test_a_colour_that_yaml_takes_for_a_comment_is_explained(accent: str | None) -> None:
    ((place, message, _),) = validate(Look, {"accent": accent})[1]
    assert place == ("accent",)
    assert message.startswith("is empty; after a space, # begins a comment: write a colour in quotes")


def test_the_look_is_the_choices_without_other_settings() -> None:
    chosen = {"accent": "plum", "type": "sans", "layout": "top", "density": "compact"}
    settings = Settings.model_validate({"url": "https://a.example", "description": "Me.", **chosen})
    assert settings.look == Look.model_validate(chosen)
    assert type(settings.look) is Look
    assert Look() == Look.model_validate(
        {"accent": "teal", "type": "serif", "layout": "side", "density": "comfortable"}
    )
