"""Words, and messages with placeholders such as ``{count}``, in the forms that a language has for a number."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field

PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]
"""The Unicode CLDR's names for the forms of a word that depend on a number."""

Forms = Mapping[PluralCategory, str]
"""A message in the forms that its language has; ``other`` is always among them."""

_OF_ONE_NUMBER = {"zero", "one", "two"}

ValueT = TypeVar("ValueT")


def plural_category(count: int) -> PluralCategory:
    """Which form a number asks for. This is the rule of English; the CLDR has one for each language."""
    return "one" if count == 1 else "other"


def form(forms: Forms, count: int) -> str:
    """The form of a message for a number."""
    return forms.get(plural_category(count), forms["other"])


def parts(message: str, **values: ValueT) -> Iterator[str | ValueT]:
    """The texts of a message and the values of its placeholders, in its order.

    For values that are no text, such as components; ``str.format`` does the same for text.
    """
    for text, name, _, _ in Formatter().parse(message):
        if text:
            yield text
        if name:
            yield values[name]


def message(*names: str) -> AfterValidator:
    """Makes ``str`` the type of a message with these placeholders: all of them, in any order."""
    return AfterValidator(lambda text: _with_placeholders(text, names))


def plural(*names: str) -> AfterValidator:
    """Makes ``Forms`` the type of a message with these placeholders, which depends on a number.

    A form for one number alone, as Arabic has them, need not say it: it may leave ``{count}`` out.
    """

    def checked(forms: Forms) -> Forms:
        if "other" not in forms:
            raise ValueError("has no form other; add it")
        for category, text in forms.items():
            says_number = category not in _OF_ONE_NUMBER or "{count}" in text
            _with_placeholders(text, names if says_number else tuple(name for name in names if name != "count"))
        return forms

    return AfterValidator(checked)


def for_each(*kinds: str) -> AfterValidator:
    """Makes ``Mapping[str, Word]`` the type of words for these kinds of things: one for each, in this order."""

    def checked(words: Mapping[str, str]) -> Mapping[str, str]:
        if missing := [kind for kind in kinds if kind not in words]:
            raise ValueError(f"has no word for {', '.join(missing)}; add it")
        if unknown := [kind for kind in words if kind not in kinds]:
            raise ValueError(f"has a word for {', '.join(unknown)}, which nothing shows; remove it")
        return {kind: words[kind] for kind in kinds}

    return AfterValidator(checked)


def _with_placeholders(text: str, names: tuple[str, ...]) -> str:
    found = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    if sorted(found) != sorted(names):
        expected = " and ".join(f"{{{name}}}" for name in names) if names else "no braces"
        raise ValueError(f"{text!r} has other placeholders than the page fills in; write it with {expected}")
    return text


Word = Annotated[str, Field(min_length=1), message()]
"""Words without placeholders."""
