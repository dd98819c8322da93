"""Plural rules of languages: when a plural category applies to a whole number, as in ``n % 10 = 2..4``.

The notation is that of the Unicode CLDR, with ``n`` only: its other operands describe fractions, which no message has.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator

PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]
"""The plural categories of the Unicode CLDR."""

CATEGORIES: tuple[PluralCategory, ...] = get_args(PluralCategory)

_NUMBERS = r"\d{1,9}(?:\.\.\d{1,9})?"
_RELATION = re.compile(rf"n(?: % (?P<modulus>[1-9]\d{{0,8}}))? (?P<sign>!?=) (?P<numbers>{_NUMBERS}(?:,{_NUMBERS})*)")


def plural_category(rules: Mapping[PluralCategory, str], count: int) -> PluralCategory:
    """The plural category of a number.

    Args:
        rules: The rules of the language, by category. ``other`` has none: it is the rest.
        count: A whole number, not negative.
    """
    return next((category for category, rule in rules.items() if _applies(rule, count)), "other")


def _applies(rule: str, count: int) -> bool:
    return any(all(_is_true(each, count) for each in part.split(" and ")) for part in rule.split(" or "))


def _is_true(relation: str, count: int) -> bool:
    parts = _RELATION.fullmatch(relation)
    if parts is None:
        raise ValueError(
            f"{relation!r} is not part of a plural rule; write it such as n = 1 or n % 10 = 2..4 and n % 100 != 12..14"
        )
    number = count % int(parts["modulus"]) if parts["modulus"] else count
    ranges = (numbers.partition("..") for numbers in parts["numbers"].split(","))
    is_in = any(int(first) <= number <= int(last or first) for first, _, last in ranges)
    return is_in == (parts["sign"] == "=")


def _rule(text: str) -> str:
    for part in text.split(" or "):
        for relation in part.split(" and "):
            _is_true(relation, 0)
    return text


def _without_other(rules: Mapping[PluralCategory, str]) -> Mapping[PluralCategory, str]:
    if "other" in rules:
        raise ValueError("has a rule for other, which is every number without a rule; remove it")
    return rules


PluralRule = Annotated[str, AfterValidator(_rule)]

PluralRules = Annotated[Mapping[PluralCategory, PluralRule], AfterValidator(_without_other)]
"""The rules of a language, by category."""
