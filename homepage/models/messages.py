"""Messages of the interface, with placeholders such as ``{count}`` and plural forms."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field

PluralCategory = Literal["zero", "one", "two", "few", "many", "other"]
"""The plural categories of the Unicode CLDR."""

Forms = Mapping[PluralCategory, str]
"""The plural forms of a message; ``other`` is required."""

_EXACT_CATEGORIES = {"zero", "one", "two"}

ValueT = TypeVar("ValueT")


def plural_category(count: int) -> PluralCategory:
    """The plural category of a number by the rule of English. The CLDR has a rule for each language."""
    return "one" if count == 1 else "other"


def plural_form(forms: Forms, count: int) -> str:
    """Selects the plural form of a message for a number."""
    return forms.get(plural_category(count), forms["other"])


def message_parts(message: str, **values: ValueT) -> Iterator[str | ValueT]:
    """The literal texts of a message and the values of its placeholders, in the order of the message.

    Used for values that are not strings, such as components; for strings there is ``str.format``.
    """
    for text, name, _, _ in Formatter().parse(message):
        if text:
            yield text
        if name:
            yield values[name]


def message(*names: str) -> AfterValidator:
    """Validates that a ``str`` is a message with exactly these placeholders, in any order."""
    return AfterValidator(lambda text: _with_placeholders(text, names))


def plural(*names: str) -> AfterValidator:
    """Validates that every plural form in ``Forms`` has exactly these placeholders.

    A form that is used for one number only, such as ``one`` or ``two`` in Arabic, may omit ``{count}``.
    """

    def checked(forms: Forms) -> Forms:
        if "other" not in forms:
            raise ValueError("has no plural form other; add it")
        for category, text in forms.items():
            says_number = category not in _EXACT_CATEGORIES or "{count}" in text
            _with_placeholders(text, names if says_number else tuple(name for name in names if name != "count"))
        return forms

    return AfterValidator(checked)


def for_each(*kinds: str) -> AfterValidator:
    """Validates that a ``Mapping[str, Word]`` has exactly these keys, and puts them into this order."""

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
"""A message without placeholders."""
