"""Picks the texts of one language from data with texts in several: ``{en: Waves, zh-Hans: 波浪}``.

It is applied between YAML and the models, which know nothing of translations. The JSON Schemas of the models say which
values may be translated (``models.text.TRANSLATABLE``).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import BaseModel

from homepage.models.site import Place
from homepage.models.text import LANGUAGE, NAME, TRANSLATABLE
from homepage.validation import Mistake, json_schema


@dataclass(frozen=True)
class Shape:
    """Where a value of a content file may be translated.

    Attributes:
        is_translatable: Whether the value itself may.
        is_address: Whether it is an address, which visitors do not read.
        is_name: Whether it is a proper name.
        keys: The shapes of the values of a mapping, by key; those without translations are left out.
        other_keys: The shape of its other values.
        items: The shape of the items of a list.
    """

    is_translatable: bool = False
    is_address: bool = False
    is_name: bool = False
    keys: Mapping[str, "Shape"] = field(default_factory=dict)
    other_keys: "Shape | None" = None
    items: "Shape | None" = None


@cache
def shape(model: type[BaseModel]) -> Shape:
    """Where the texts of a model may be translated."""
    schema = json_schema(model)
    return _shape(schema, schema) or Shape()


@dataclass
class PickedTexts:
    """The texts that were picked for one language, by their place in a file or in a part of it.

    Attributes:
        picked: The places of translated values, each with the language that was picked.
        fallbacks: The places of texts that are in another language than their page, or than the work that they belong
            to; with the text and its language.
        missing: The places of translated texts that have no text in this language.
        names: The places of proper names among the fallbacks.
    """

    picked: dict[Place, str] = field(default_factory=dict)
    fallbacks: dict[Place, tuple[str, str]] = field(default_factory=dict)
    missing: set[Place] = field(default_factory=set)
    names: set[Place] = field(default_factory=set)

    def add(self, part: "PickedTexts", place: Place) -> None:
        """Adds what was picked from the part at a place."""
        self.picked |= {(*place, *at): language for at, language in part.picked.items()}
        self.fallbacks |= {(*place, *at): text for at, text in part.fallbacks.items()}
        self.missing |= {(*place, *at) for at in part.missing}
        self.names |= {(*place, *at) for at in part.names}

    def replace(self, keys: Iterable[str]) -> None:
        """Forgets the values of keys, which are not taken from this file."""
        replaced = {*keys}
        self.picked = {place: each for place, each in self.picked.items() if place[0] not in replaced}
        self.fallbacks = {place: each for place, each in self.fallbacks.items() if place[0] not in replaced}
        self.missing = {place for place in self.missing if place[0] not in replaced}
        self.names = {place for place in self.names if place[0] not in replaced}


@dataclass(kw_only=True)
class Translation(PickedTexts):
    """What was picked from a value for one language.

    Attributes:
        languages: The languages of the site, the first one first.
        language: The language of the texts that are picked.
        data: The value with these texts.
        mistakes: Keys that are not languages of the site.
    """

    languages: Sequence[str]
    language: str
    data: Any = None
    mistakes: list[Mistake] = field(default_factory=list)

    @classmethod
    def of(cls, data: object, model: type[BaseModel], languages: Sequence[str], language: str) -> "Translation":
        """Picks the texts of a language, or else those of the first language that has one.

        Args:
            data: A value from YAML.
            model: The model of the value.
            languages: The languages of the site.
            language: One of them.
        """
        translation = cls(languages=languages, language=language)
        translation.data = translation._value(data, shape(model), (), languages[0])
        return translation

    def _value(self, data: Any, at: Shape | None, place: Place, written_in: str) -> Any:  # noqa: ANN401 - any YAML value
        if at is None:
            return data
        if isinstance(data, dict):
            if at.is_translatable and data and (not at.keys or data.keys() <= {*self.languages}):
                return self._text(data, at, place, written_in)
            written_in = str(data.get("language") or written_in)  # of a work, or of the site
            parts = ((key, part, at.keys.get(key, at.other_keys)) for key, part in data.items())
            return {key: self._value(part, inner, (*place, key), written_in) for key, part, inner in parts}
        if isinstance(data, list):
            return [self._value(part, at.items, (*place, index), written_in) for index, part in enumerate(data)]
        if at.is_translatable and isinstance(data, str) and written_in != self.language:
            self._note(data, written_in, at, place)
        return data

    def _text(self, texts: Mapping[str, Any], at: Shape, place: Place, written_in: str) -> Any:  # noqa: ANN401 - the same
        for key in texts:
            if key not in self.languages:
                message = f"is no language of this site; write one of {', '.join(self.languages)}, or text in quotes"
                self.mistakes.append(Mistake((*place, key), message, of_key=True))
        written = [key for key in (self.language, *self.languages, *texts) if texts.get(key) is not None]
        if not written:
            return None
        self.picked[place] = language = written[0]
        if language != self.language:
            self.missing.add(place)
        if language != self.language or written_in != self.languages[0]:
            self._note(texts[language], language, at, place)
        return texts[language]

    def _note(self, text: object, language: str, at: Shape, place: Place) -> None:
        if not at.is_address and isinstance(text, str):
            self.fallbacks[place] = (text, language)
            if at.is_name:
                self.names.add(place)


def _shape(schema: Mapping[str, Any], at: Mapping[str, Any]) -> Shape | None:
    """The shape of a part of a JSON Schema; None if nothing in it may be translated."""
    if "$ref" in at:
        return _shape(schema, schema["$defs"][at["$ref"].rpartition("/")[2]])
    if "anyOf" in at:
        found = [each for part in at["anyOf"] if (each := _shape(schema, part))]
        return _merged(found) if found else None
    keys = {key: each for key, part in at.get("properties", {}).items() if (each := _shape(schema, part))}
    others = [*at.get("patternProperties", {}).values(), at.get("additionalProperties")]
    other_keys = next((each for part in others if isinstance(part, dict) and (each := _shape(schema, part))), None)
    items = _shape(schema, at["items"]) if "items" in at else None
    is_translatable, is_address = TRANSLATABLE in at, at.get("format") == "uri-reference"
    if not (is_translatable or keys or other_keys or items):
        return None
    return Shape(is_translatable, is_address, at.get(TRANSLATABLE) == NAME, keys, other_keys, items)


def _merged(shapes: Iterable[Shape]) -> Shape:
    """The shape of a value that has one of several shapes."""
    merged = Shape()
    for each in shapes:
        merged = Shape(
            merged.is_translatable or each.is_translatable,
            merged.is_address or each.is_address,
            merged.is_name or each.is_name,
            {**merged.keys, **each.keys},
            merged.other_keys or each.other_keys,
            merged.items or each.items,
        )
    return merged


def written_publication_language(settings: object) -> str | None:
    """The ``publication_language`` in the data of site.yaml, before it is validated; None if it is no language tag."""
    language = settings.get("publication_language") if isinstance(settings, dict) else None
    return language if isinstance(language, str) and re.fullmatch(LANGUAGE, language) else None


def written_languages(settings: object) -> tuple[str, ...]:
    """The ``languages`` in the data of site.yaml, before it is validated; none if they are not a list of several."""
    languages = settings.get("languages") if isinstance(settings, dict) else None
    if not isinstance(languages, list) or len(languages) < 2:
        return ()
    return tuple(languages) if all(isinstance(each, str) for each in languages) else ()
