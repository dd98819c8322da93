"""Ordinal numbers in a language."""

import pytest
from pydantic import ValidationError

from homepage.models.ordinals import Ordinals

ENGLISH = {
    "rules": {"one": "n % 10 = 1 and n % 100 != 11"},
    "forms": {"one": "{number}st", "other": "{number}th"},
    "words": ["first", "second"],
}


@pytest.mark.parametrize(
    ("number", "in_digits", "in_words"),
    [(1, "1st", "first"), (2, "2th", "second"), (3, "3th", "3th"), (11, "11th", "11th"), (21, "21st", "21st")],
)
def test_a_number_has_the_form_of_its_rule_and_a_word_if_there_is_one(
    number: int, in_digits: str, in_words: str
) -> None:
    ordinals = Ordinals.model_validate(ENGLISH)
    assert (ordinals.in_digits(number), ordinals.in_words(number)) == (in_digits, in_words)


@pytest.mark.parametrize("forms", [{"other": "{number}"}, {"one": "{number}"}, {"one": "x", "two": "x", "other": "x"}])
def test_there_is_a_form_for_each_rule_and_for_the_rest(forms: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Ordinals.model_validate({**ENGLISH, "forms": forms})
    with pytest.raises(ValidationError, match="write one, other"):
        Ordinals.model_validate({**ENGLISH, "forms": {"other": "{number}"}})
