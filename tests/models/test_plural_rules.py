"""Plural rules in the notation of the CLDR."""

import pytest
from pydantic import TypeAdapter, ValidationError

from homepage.models.plural_rules import PluralCategory, PluralRules, plural_category

RULES: TypeAdapter[PluralRules] = TypeAdapter(PluralRules)


@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        ("n = 1", [1]),
        ("n != 1", [0, *range(2, 13)]),
        ("n = 0..1", [0, 1]),
        ("n = 0,2..3,12", [0, 2, 3, 12]),
        ("n % 10 = 1 and n % 100 != 11", [1]),
        ("n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..12", [0, 5, 6, 7, 8, 9, 10, 11, 12]),
        ("n = 1 or n != 2 and n % 4 = 2", [1, 6, 10]),
    ],
)
def test_a_rule_selects_its_numbers(rule: str, numbers: list[int]) -> None:
    assert [number for number in range(13) if plural_category({"one": rule}, number) == "one"] == numbers


def test_the_first_rule_that_applies_counts_and_the_rest_is_other() -> None:
    rules: dict[PluralCategory, str] = {"one": "n = 1", "few": "n = 1..3"}
    assert [plural_category(rules, number) for number in (0, 1, 2, 4)] == ["other", "one", "few", "other"]
    assert plural_category({}, 1) == "other"


@pytest.mark.parametrize("rule", ["n = 1", "n % 10 = 2..4 and n % 100 != 12..14 or n = 0,7"])
def test_a_rule_is_one_of_the_cldr(rule: str) -> None:
    assert RULES.validate_python({"few": rule}) == {"few": rule}


@pytest.mark.parametrize("rule", ["", "n", "n < 1", "i = 1", "n % 0 = 1", "n = 1 or", "n = 1 and v = 0", "n = 0 or x"])
def test_another_rule_is_a_mistake(rule: str) -> None:
    with pytest.raises(ValidationError, match="is not part of a plural rule"):
        RULES.validate_python({"few": rule})


def test_other_has_no_rule() -> None:
    with pytest.raises(ValidationError, match="has a rule for other"):
        RULES.validate_python({"other": "n = 1"})
