"""Links of a publication: by kind, or by a label of the owner's."""

import re
from difflib import get_close_matches
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, JsonValue
from pydantic_core import PydanticCustomError

from homepage.models.base import Model
from homepage.models.links import Url
from homepage.models.text import Text

LINK_KINDS = ("paper", "pdf", "code", "slides", "poster", "video", "project", "dataset", "blog", "supplement")
"""The kinds of links that have a word in every language."""

_KIND = r"[a-z0-9_-]+"
"""How a kind is written. Anything else is a label."""


def _label(key: str) -> str:
    """Rejects misspelt kinds; they would be published as labels.

    Raises:
        PydanticCustomError: If the key looks like a kind, or is the name of one with capital letters.
    """
    name = key.casefold().replace(" ", "")
    if name in LINK_KINDS:
        raise PydanticCustomError("key", f"is a known kind of link; write {name}")
    if re.fullmatch(_KIND, key):
        near = get_close_matches(key, LINK_KINDS, n=1)
        advice = f"did you mean {near[0]}?" if near else f"known are {', '.join(LINK_KINDS)}."
        label = re.sub("[_-]", " ", key).capitalize()
        raise PydanticCustomError(
            "key", f"is not a known kind of link; {advice} Any other link has its label as key, such as {label}"
        )
    return key


_KEYS: JsonValue = {"anyOf": [{"enum": [*LINK_KINDS]}, {"not": {"pattern": f"^{_KIND}$"}}]}
"""The JSON Schema of the keys."""

LinkLabel = Annotated[Text, AfterValidator(_label)]
"""A label that the owner wrote: not in lower-case letters only, as kinds are."""


class PublicationLinks(Model):
    """Links to the work and to its resources: by kind, or any others by the label that pages show."""

    model_config = ConfigDict(extra="allow", json_schema_extra={"propertyNames": _KEYS})
    __pydantic_extra__: dict[LinkLabel, Url] = Field(init=False)

    paper: Url | None = Field(
        None,
        description="The work itself: the publisher's page, or a file in assets/.",
        examples=["https://journal.example/estuaries"],
    )
    pdf: Url | None = Field(None, description="The full text as PDF.", examples=["/papers/estuaries.pdf"])
    code: Url | None = Field(None, description="The source code.", examples=["https://code.example/estuaries"])
    slides: Url | None = Field(None, description="The slides of a talk.", examples=["/slides/estuaries.pdf"])
    poster: Url | None = Field(None, description="The poster.", examples=["/posters/estuaries.pdf"])
    video: Url | None = Field(None, description="A recording.", examples=["https://video.example/estuaries"])
    project: Url | None = Field(None, description="The page of the project.", examples=["https://wavekit.example"])
    dataset: Url | None = Field(None, description="The data.", examples=["https://data.example/estuaries"])
    blog: Url | None = Field(None, description="A text about it for more readers.", examples=["/posts/estuaries/"])
    supplement: Url | None = Field(None, description="Supplementary material.", examples=["/papers/estuaries-data.pdf"])
