"""The base class of all models: frozen, without unknown keys; a key without a value counts as missing."""

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


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
