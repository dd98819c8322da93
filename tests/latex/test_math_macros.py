"""The characters that macros without arguments show."""

import pytest

from homepage.latex.math_macros import is_symbol, symbol


@pytest.mark.parametrize(
    ("macro", "character"),
    [("alpha", "α"), ("sim", "∼"), ("Box", "□"), ("sharp", "♯"), ("acute", None), ("sqrt", None), ("unknown", None)],
)
def test_a_macro_shows_a_character_if_it_has_no_effect_on_others(macro: str, character: str | None) -> None:
    assert symbol(macro) == character


@pytest.mark.parametrize("character", ["Ω", "ω", "ℵ", "٣", "∑", "°", "€", "—", "(", ")", "!"])
def test_letters_digits_and_signs_show_themselves(character: str) -> None:
    assert is_symbol(character)


@pytest.mark.parametrize("character", [" ", "\u0301", "\u200b", "\u202e", "\n", "ʰ", "\ue000"])
def test_spaces_accents_and_controls_do_not_show_themselves(character: str) -> None:
    assert not is_symbol(character)
