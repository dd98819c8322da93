"""Messages with placeholders, in the forms that a language has for a number."""

from collections.abc import Mapping
from typing import Annotated, Any

import pytest
from pydantic import AfterValidator, TypeAdapter, ValidationError

from homepage.models.messages import ForEach, Forms, Word, for_each, message, message_parts, plural


def read(type_: Any, checked: AfterValidator, value: object) -> object:  # noqa: ANN401 - any type
    return TypeAdapter(Annotated[type_, checked]).validate_python(value)


def wrong_with(type_: Any, checked: AfterValidator, value: object) -> str:  # noqa: ANN401 - any type
    with pytest.raises(ValidationError) as raised:
        read(type_, checked, value)
    return str(raised.value.errors()[0]["ctx"]["error"])


def test_a_message_has_its_placeholders_in_any_order() -> None:
    for text in ("{a} {b}", "{b}: {a}"):
        assert read(str, message("a", "b"), text) == text
    assert list(message_parts("{b}: {a}{{!}}", a=1, b=2)) == [2, ": ", 1, "{", "!}"]


@pytest.mark.parametrize(
    "text", ["", "{a}", "{a} {b} {c}", "{a} {a} {b}", "{a} {}", "{a} {b:d}", "{a!r} {b}", "{a.x} {b}"]
)
def test_a_message_with_other_placeholders_is_reported_with_those_that_it_needs(text: str) -> None:
    reported = wrong_with(str, message("a", "b"), text)
    assert reported == f"{text!r} has other placeholders than the page fills in; write it with {{a}} and {{b}}"


@pytest.mark.parametrize("text", ["{a} {b", "{a} {b} }", "{"])
def test_a_brace_that_is_not_closed_is_reported(text: str) -> None:
    said = wrong_with(str, message("a", "b"), text)
    assert said == f"{text!r} has a single brace; write a brace in the text twice: {{{{ or }}}}"


def test_words_have_no_placeholders() -> None:
    assert TypeAdapter(Word).validate_python("Words {{so}}") == "Words {{so}}"
    assert wrong_with(str, message(), "{a}").endswith("; write it with no braces")


@pytest.mark.parametrize("category", ["zero", "one", "two"])
def test_a_form_for_one_number_alone_need_not_say_it(category: str) -> None:
    for text in ("{names}", "{names} {count}"):
        forms = {category: text, "other": "{names} {count}"}
        assert read(Forms, plural("count", "names"), forms) == forms


@pytest.mark.parametrize("category", ["few", "many", "other"])
def test_a_form_for_several_numbers_says_which(category: str) -> None:
    forms = {"other": "{names} {count}", category: "{names}"}
    assert wrong_with(Forms, plural("count", "names"), forms).endswith("; write it with {count} and {names}")


def test_the_number_has_any_name_or_none() -> None:
    forms = {"one": "{shown}", "other": "{shown} {total}"}
    assert read(Forms, plural("total", "shown"), forms) == forms
    forms = {"one": "", "other": "{shown} {total}"}
    assert wrong_with(Forms, plural("total", "shown"), forms).endswith("; write it with {shown}")
    assert wrong_with(Forms, plural(None, "names"), {"other": "{names} {count}"}).endswith("; write it with {names}")


def test_a_form_has_all_other_placeholders_in_any_case() -> None:
    forms = {"one": "one", "other": "{names} {count}"}
    assert wrong_with(Forms, plural("count", "names"), forms).endswith("; write it with {names}")
    assert wrong_with(Forms, plural("count"), {"one": "one"}) == "has no plural form other; add it"


def wrong_keys(checked: ForEach, value: object) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(Annotated[Mapping[str, str], checked]).validate_python(value)
    return [(each["loc"], each["type"]) for each in raised.value.errors()]


def test_there_is_a_word_for_each_kind_and_no_other() -> None:
    checked = for_each("a", "b")
    words = TypeAdapter(Annotated[Mapping[str, str], checked]).validate_python({"b": "B", "a": "A"})
    assert list(words.items()) == [("a", "A"), ("b", "B")]
    assert wrong_keys(checked, {}) == [(("a",), "missing"), (("b",), "missing")]
    assert wrong_keys(checked, {"c": "C", "a": "A", "b": "B"}) == [(("c",), "extra_forbidden")]
    assert wrong_keys(checked, {"a": "{x}", "b": "B"}) == [(("a",), "value_error")]
