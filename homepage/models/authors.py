"""Who wrote a work. Author lists are data: nothing is found by looking for a name in a line of text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from homepage.models.base import Model
from homepage.models.links import Url
from homepage.models.text import Text

SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
"""What stands behind a family name and is no part of it."""


@dataclass(frozen=True)
class NameParts:
    """A name in parts, as CSL calls them.

    Attributes:
        given: Empty for a name that has no parts, such as an organisation's.
        family: With its particles: ``van der Waals``.
        suffix: Such as ``Jr.``, or empty.
    """

    given: str
    family: str
    suffix: str = ""


class Author(Model):
    """One author of a publication. Written as a plain name where that says all."""

    name: Text = Field(description="The name as it is printed on the paper.")
    family: Text | None = Field(
        None,
        description="The family name, where it is not the last word with what is small before it; "
        "the whole name, if it has no parts.",
        examples=["García Márquez", "CERN Collaboration"],
    )
    equal: bool = Field(False, description="Whether this author is marked as having contributed equally.")
    owner: bool | None = Field(
        None, description="Whether this is you. Left out, it is so if the name is spelt exactly like one of yours."
    )
    url: Url | None = Field(None, description="Their page. Left out, it is the one that people.yaml knows.")

    @model_validator(mode="before")
    @classmethod
    def _plain_name(cls, value: Any) -> Any:  # noqa: ANN401 - whatever the author wrote
        return {"name": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _family_in_name(self) -> Self:
        if self.family and self.family not in self.name:
            raise ValueError(
                f"the family name {self.family!r} is no part of {self.name!r}; write it as it stands there"
            )
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Says that a plain name will do."""
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def attributed_to(self, owner_names: Sequence[str], pages: Mapping[str, str]) -> Self:
        """The same person, with everything about them decided. Whose ``owner`` stays None is not the owner.

        Args:
            owner_names: The owner's. Who has no mark is the owner by exactly these spellings.
            pages: Where other people are found, by exactly these spellings.
        """
        is_owner = self.name in owner_names if self.owner is None else self.owner
        url = self.url or (None if is_owner else pages.get(self.name))
        if (bool(self.owner), self.url) == (is_owner, url):
            return self  # as most coauthors are, and a copy takes longer than all else that is done with one
        return self.model_copy(update={"owner": is_owner, "url": url})

    @property
    def parts(self) -> NameParts:
        """The name as bibliographies sort it. What stands before the family name is given; else what stands behind."""
        if self.family:
            before, _, behind = (part.strip(" ,") for part in self.name.rpartition(self.family))
            return NameParts(before, self.family, behind) if before else NameParts(behind, self.family)
        words = self.name.split()
        suffix = words.pop() if len(words) > 2 and words[-1] in SUFFIXES else ""
        small = (index for index, word in enumerate(words[1:-1], start=1) if word[0].islower())
        start = next(small, len(words) - 1)
        return NameParts(" ".join(words[:start]), " ".join(words[start:]), suffix)
