"""Messages of the interface, with placeholders such as ``{count}`` and plural forms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core.core_schema import typed_dict_field, typed_dict_schema

from homepage.models.plural_rules import PluralCategory

Forms = Mapping[PluralCategory, str]
"""The plural forms of a message; ``other`` is required."""

_EXACT_CATEGORIES = {"zero", "one", "two"}

ValueT = TypeVar("ValueT")


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


def plural(number: str | None, *names: str) -> AfterValidator:
    """Validates that every plural form in ``Forms`` has exactly these placeholders.

    Args:
        number: The placeholder of the number that selects the form; None if the message does not contain it. A form
            for one number only, such as ``one`` or ``two`` in Arabic, may omit it.
        *names: The other placeholders.
    """

    def checked(forms: Forms) -> Forms:
        if "other" not in forms:
            raise ValueError("has no plural form other; add it")
        for category, text in forms.items():
            if number is None or (category in _EXACT_CATEGORIES and f"{{{number}}}" not in text):
                _with_placeholders(text, names)
            else:
                _with_placeholders(text, (number, *names))
        return forms

    return AfterValidator(checked)


@dataclass(frozen=True)
class ForEach:
    """Gives a ``Mapping[str, Word]`` exactly these keys, in this order, in its validation and in its JSON Schema."""

    kinds: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Makes the mapping a dict with known keys."""
        word = handler.generate_schema(Word)
        return typed_dict_schema({kind: typed_dict_field(word) for kind in self.kinds}, extra_behavior="forbid")


def for_each(*kinds: str) -> ForEach:
    """Validates that a ``Mapping[str, Word]`` has exactly these keys, and puts them into this order."""
    return ForEach(kinds)


def _with_placeholders(text: str, names: tuple[str, ...]) -> str:
    if sorted(_fields(text)) != sorted(names):
        expected = " and ".join(f"{{{name}}}" for name in names) if names else "no braces"
        raise ValueError(f"{text!r} has other placeholders than the page fills in; write it with {expected}")
    return text


def _fields(text: str) -> Iterator[str]:
    """The replacement fields of a format string, with their conversion and format, which no message needs."""
    try:
        for _, name, form, conversion in Formatter().parse(text):
            if name is not None:
                yield name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
    except ValueError:
        raise ValueError(f"{text!r} has a single brace; write a brace in the text twice: {{{{ or }}}}") from None


Word = Annotated[str, Field(min_length=1), message()]
"""A message without placeholders."""
