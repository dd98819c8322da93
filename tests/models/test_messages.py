"""Messages with placeholders, in the forms that a language has for a number."""

from collections.abc import Mapping
from typing import Annotated, Any

import pytest
from pydantic import AfterValidator, TypeAdapter, ValidationError

from homepage.models.messages import Forms, Word, for_each, message, message_parts, plural, plural_category, plural_form


def read(type_: Any, checked: AfterValidator, value: object) -> object:  # noqa: ANN401 - any type
    return TypeAdapter(Annotated[type_, checked]).validate_python(value)


def wrong_with(type_: Any, checked: AfterValidator, value: object) -> str:  # noqa: ANN401 - any type
    with pytest.raises(ValidationError) as raised:
        read(type_, checked, value)
    return str(raised.value.errors()[0]["ctx"]["error"])


def test_english_has_a_form_for_one() -> None:
    assert [plural_category(count) for count in (0, 1, 2)] == ["other", "one", "other"]


def test_a_form_that_is_missing_is_that_of_other_numbers() -> None:
    assert plural_form({"other": "x"}, 1) == "x"
    assert plural_form({"one": "a", "other": "x"}, 1) == "a"


def test_a_message_has_its_placeholders_in_any_order() -> None:
    for text in ("{a} {b}", "{b}: {a}"):
        assert read(str, message("a", "b"), text) == text
        assert set(message_parts(text, a=1, b=2)) >= {1, 2}


@pytest.mark.parametrize("text", ["", "{a}", "{a} {b} {c}", "{a} {a} {b}", "{a} {}"])
def test_a_message_with_other_placeholders_is_told_with_those_that_it_needs(text: str) -> None:
    told = wrong_with(str, message("a", "b"), text)
    assert told == f"{text!r} has other placeholders than the page fills in; write it with {{a}} and {{b}}"


def test_words_have_no_placeholders() -> None:
    assert TypeAdapter(Word).validate_python("Words {{so}}") == "Words {{so}}"
    assert wrong_with(str, message(), "{a}").endswith("; write it with no braces")


@pytest.mark.parametrize("category", ["zero", "one", "two"])
def test_a_form_for_one_number_alone_need_not_say_it(category: str) -> None:
    forms = {category: "{names}", "other": "{names} {count}"}
    assert read(Forms, plural("count", "names"), forms) == forms
    forms = {category: "{names} {count}", "other": "{names} {count}"}
    assert read(Forms, plural("count", "names"), forms) == forms


@pytest.mark.parametrize("category", ["few", "many", "other"])
def test_a_form_for_several_numbers_says_which(category: str) -> None:
    forms = {"other": "{names} {count}", category: "{names}"}
    assert wrong_with(Forms, plural("count", "names"), forms).endswith("; write it with {count} and {names}")


def test_a_form_has_all_other_placeholders_in_any_case() -> None:
    forms = {"one": "one", "other": "{names} {count}"}
    assert wrong_with(Forms, plural("count", "names"), forms).endswith("; write it with {names}")
    assert wrong_with(Forms, plural("count"), {"one": "one"}) == "has no plural form other; add it"


def test_there_is_a_word_for_each_kind_and_no_other() -> None:
    checked = for_each("a", "b")
    assert list(read(Mapping[str, str], checked, {"b": "B", "a": "A"}).items()) == [("a", "A"), ("b", "B")]  # type: ignore[attr-defined]
    assert wrong_with(Mapping[str, str], checked, {}) == "has no word for a, b; add it"
    told = wrong_with(Mapping[str, str], checked, {"c": "C", "a": "A", "d": "D", "b": "B"})
    assert told == "has a word for c, d, which nothing shows; remove it"
