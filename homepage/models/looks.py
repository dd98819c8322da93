"""How the pages look, chosen by one word each: accent colour, type, layout and density."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from homepage.models.base import Model

PALETTES: Mapping[str, tuple[str, str]] = {
    "teal": ("#0f5c63", "#82cbd3"),
    "indigo": ("#3b3f9e", "#aab4f5"),
    "crimson": ("#8f1d2c", "#f2a1a8"),
    "forest": ("#1f5d36", "#8fd0a4"),
    "amber": ("#7a4a00", "#e8bd7a"),
    "plum": ("#6a2c70", "#dcaae2"),
    "slate": ("#3a4a5a", "#b3c1cf"),
    "graphite": ("#2b2b2b", "#d6d6d6"),
}
"""The accent colours with a name: on light and on dark pages."""

_HEX = "#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})"


def _accent(value: str) -> str:
    """Checks that it is the name of a palette or a colour."""
    if not value:
        raise ValueError('is empty; after a space, # begins a comment: write a colour in quotes, such as "#7a2e2e"')
    if value in PALETTES or re.fullmatch(_HEX, value):
        return value
    raise ValueError(
        f'{value!r} is not known here; write {", ".join(PALETTES)}, or a colour in quotes, such as "#7a2e2e"'
    )


Accent = Annotated[
    str, AfterValidator(_accent), Field(json_schema_extra={"pattern": f"^(?:{'|'.join(PALETTES)}|{_HEX})$"})
]
"""The name of a palette, or a colour of the owner's own, such as ``#7a2e2e``."""


class Look(Model):
    """The choices of an owner about the look of the site; other values are tokens in ``assets/custom.css``."""

    accent: Accent = Field(
        "teal",
        description='The colour of links: teal, indigo, crimson, forest, amber, plum, slate, graphite, or "#7a2e2e".',
        examples=["indigo", "#7a2e2e"],
    )
    type: Literal["serif", "sans", "humanist"] = Field("serif", description="The typeface of the text to read.")
    layout: Literal["side", "top", "single"] = Field(
        "side",
        description="On wide screens: side, the card beside the text; top, the card above it; single, one column, also "
        "for dates.",
    )
    density: Literal["comfortable", "compact"] = Field("comfortable", description="The size of type and spaces.")

    @model_validator(mode="before")
    @classmethod
    def _commented_accent(cls, data: Any) -> Any:  # noqa: ANN401 - any YAML value
        """Keeps an accent without a value, which else counts as missing: ``accent: #7a2e2e`` is a comment in YAML."""
        return {**data, "accent": ""} if isinstance(data, dict) and data.get("accent", "") is None else data

    @property
    def look(self) -> "Look":
        """The choices alone, without the settings that a subclass adds."""
        return Look(accent=self.accent, type=self.type, layout=self.layout, density=self.density)
