"""The base class of all models: frozen, without unknown keys; a key without a value counts as missing."""

from functools import cache
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class Model(BaseModel):
    """A piece of content. An unknown key is a validation error."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)  # most commands need few

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, data: Any) -> Any:  # noqa: ANN401 - any YAML value
        if not isinstance(data, dict) or None not in data.values():
            return data
        return {key: value for key, value in data.items() if value is not None or key not in cls.content_keys()}

    @classmethod
    @cache
    def content_keys(cls) -> tuple[str, ...]:
        """The keys that content may have (aliases, else names), in the order of the fields."""
        return tuple(field.alias or name for name, field in cls.model_fields.items())


class TextOrModel(Model):
    """A model that is written as a plain text if only one key is needed."""

    text_key: ClassVar[str]
    """The key that a plain text is the value of."""

    @model_validator(mode="before")
    @classmethod
    def _plain_text(cls, value: Any) -> Any:  # noqa: ANN401 - any YAML value
        return {cls.text_key: value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Allows a plain string in the JSON Schema."""
        extra = cls.model_fields[cls.text_key].json_schema_extra
        return {"anyOf": [{"type": "string", **(extra if isinstance(extra, dict) else {})}, handler(schema)]}


class Translated(Model):
    """A model that may have its equal in the first language of a site. This is no field, because no content has it."""

    @property
    def original(self) -> Self:
        """The same in the first language of the site."""
        original: Self = self.__dict__.get("original", self)
        return original

    def translated_from(self, original: Self) -> Self:
        """A copy with its equal in the first language of the site."""
        return self.model_copy(update={"original": original})


def as_list(value: object) -> object:
    """A value that may be written without the list around it, as a list; for validation before its type."""
    return value if isinstance(value, list | tuple) else [value]
