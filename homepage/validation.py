"""Validates data with pydantic models, and rewords pydantic's errors for authors."""

import re
from collections.abc import Container, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from homepage.models.key_synonyms import key_instead
from homepage.models.renames import Renamed, renamed_in
from homepage.models.site import Place
from homepage.models.text import LANGUAGE

AnyModel = TypeVar("AnyModel", bound=BaseModel)


class Mistake(NamedTuple):
    """A mistake in a value.

    Attributes:
        place: The value's place.
        message: The mistake and its correction.
        of_key: Whether it is in the key, not in the value.
    """

    place: Place
    message: str
    of_key: bool


# The messages for authors, by pydantic's error types.
_LIST = "is {found}; write a list, each entry on a line of its own that begins with a hyphen and a space"
_MAPPING = "is {found}; write keys and values, each on a line of its own, such as key: value"
_BOOLEAN = "{input!r} is neither yes nor no; write true or false"
_IN_LANGUAGES = "is keys and values; write text. For several languages, site.yaml needs languages, such as [en, de]"
_TOO_LONG = "is too long; write at most {max_length} characters"
_MESSAGES = {
    "missing": "is missing; add it",
    "string_type": "is {found}; write text",
    "model_type": _MAPPING,
    "dict_type": _MAPPING,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "bool_type": _BOOLEAN,
    "bool_parsing": _BOOLEAN,
    "literal_error": "{input!r} is not known here; write {expected}",
    "string_too_long": _TOO_LONG,
    "too_long": _TOO_LONG,
    "string_too_short": "is empty; write text",
    "too_short": "is empty; write at least one entry",
    "value_error": "{error}",
}
_CLOSE = 0.7  # image is not close to pages
_KINDS = {dict: "keys and values", list: "a list", str: "text", type(None): "nothing"}


def validate(model: type[AnyModel], data: object) -> tuple[AnyModel | None, list[Mistake]]:
    """Makes a model from data; returns None and all mistakes if it is not valid."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        renamed = {each.place: each for each in renamed_in(model, data)}
        written = {each.new_place for each in renamed.values()}
        return None, [
            _renamed(renamed[each["loc"]]) if each["loc"] in renamed else _mistake(model, each)
            for each in error.errors()
            if each["type"] != "missing" or each["loc"] not in written
        ]


def _renamed(each: Renamed) -> Mistake:
    return Mistake(each.place, each.message, of_key=True)


def _mistake(model: type[BaseModel], details: ErrorDetails) -> Mistake:
    place = tuple(part for part in details["loc"] if part != "[key]")
    of_key = place != details["loc"] or details["type"] in {"extra_forbidden", "key"}
    return Mistake(place, _message(model, details, place), of_key)


def _message(model: type[BaseModel], details: ErrorDetails, place: Place) -> str:
    if details["type"] == "extra_forbidden":
        return _unknown_key(model, place)
    found = details["input"]
    if (
        details["type"] == "string_type"
        and isinstance(found, dict)
        and all(re.fullmatch(LANGUAGE, key) for key in found)
    ):
        return _IN_LANGUAGES
    template = _MESSAGES.get(details["type"])
    if template is None:
        return details["msg"]
    found = _KINDS.get(type(details["input"]), "something else")
    return template.format(found=found, input=details["input"], **details.get("ctx", {}))


def _unknown_key(model: type[BaseModel], place: Place) -> str:
    known = _keys_at(model, place[:-1])
    if above := next((key for key, keys in _mappings_at(model, place[:-1]) if place[-1] in keys), None):
        return f"is not a key of this file at this place; write it under {above}"
    near = [f"did you mean {each}?" for each in get_close_matches(str(place[-1]), known, cutoff=_CLOSE)]
    alternatives = f"write one of {', '.join(known)}, or remove it" if known else "remove it"
    advice = key_instead(str(place[-1]), known) or next(iter(near), alternatives)
    return f"is not a key of this file at this place; {advice}"


def _keys_at(model: type[BaseModel], place: Place) -> list[str]:
    """The allowed keys of a mapping at a place, from the JSON Schema."""
    return sorted(_properties_at(model, place))


def _mappings_at(model: type[BaseModel], place: Place) -> Iterator[tuple[str, Container[str | int]]]:
    """The keys at a place whose value is a mapping of its own kind, such as ``services``, each with the keys there."""
    for key, value in _properties_at(model, place).items():
        if "properties" in value:
            yield key, value["properties"]


def _properties_at(model: type[BaseModel], place: Place) -> Mapping[str, Any]:
    schema = json_schema(model)
    at: Any = schema
    for part in place:
        at = _resolved(schema, at)
        if isinstance(part, int):
            at = at.get("items", {})
        else:
            any_key = next(iter(at.get("patternProperties", {}).values()), at.get("additionalProperties"))
            at = at.get("properties", {}).get(part) or any_key or {}
    properties: Mapping[str, Any] = _resolved(schema, at).get("properties", {})
    return properties


def _resolved(schema: Mapping[str, Any], at: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema of a list or a mapping, with references and alternatives resolved."""
    if "$ref" in at:
        return _resolved(schema, schema["$defs"][at["$ref"].rpartition("/")[2]])
    alternatives = (_resolved(schema, each) for each in at.get("anyOf", ()))
    return next((each for each in alternatives if each.get("type") in {"object", "array"}), at)


@cache
def json_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of a model."""
    return model.model_json_schema()
