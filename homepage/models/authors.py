"""The authors and editors of a work. An author list is data; names are never searched for in text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from pydantic import Field, model_validator

from homepage.models.base import TextOrModel
from homepage.models.identifiers import orcid_address
from homepage.models.links import Url
from homepage.models.text import FixedText

SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
"""Suffixes that follow a family name and are not part of it."""


@dataclass(frozen=True)
class NameParts:
    """The parts of a name, with CSL's terms.

    Attributes:
        given: Empty for a name without parts, such as that of an organisation.
        family: With its particles: ``van der Waals``.
        suffix: Such as ``Jr.``, or empty.
    """

    given: str
    family: str
    suffix: str = ""


class Author(TextOrModel):
    """One author or editor of a publication. Written as a plain string if only the name is given."""

    text_key = "name"

    name: FixedText = Field(description="The name as it is printed on the paper.", examples=["Ada García Márquez"])
    family: FixedText | None = Field(
        None,
        description="The family name, if it is not the last word with the lower-case particles before it; "
        "the whole name, if it has no parts.",
        examples=["García Márquez", "CERN Collaboration"],
    )
    equal: bool = Field(False, description="Whether this author is marked as having contributed equally.")
    owner: bool | None = Field(
        None, description="Whether this is you. Default: whether the name is spelt exactly like one of yours."
    )
    url: Url | None = Field(
        None, description="Their page. Default: the one in people.yaml.", examples=["https://ada.example"]
    )

    @model_validator(mode="after")
    def _family_in_name(self) -> Self:
        if self.family and self.family not in self.name:
            raise ValueError(
                f"the family name {self.family!r} is not part of {self.name!r}; write it exactly as in the name"
            )
        return self

    def attributed_to(self, owner_names: Sequence[str], pages: Mapping[str, str]) -> Self:
        """A copy with ``owner`` and ``url`` resolved. Whose ``owner`` stays None is not the owner.

        Args:
            owner_names: All spellings of the owner's name. An author without ``owner`` is the owner if spelt so.
            pages: The pages of other people, by the exact spelling of their names.
        """
        is_owner = self.name in owner_names if self.owner is None else self.owner
        url = self.url or (None if is_owner else pages.get(self.name))
        if (bool(self.owner), self.url) == (is_owner, url):
            return self  # as most coauthors are, and a copy takes longer than all else that is done with one
        return self.model_copy(update={"owner": is_owner, "url": url})

    @property
    def orcid(self) -> str | None:
        """The URL of their ORCID iD, if it is their page."""
        return orcid_address(self.url) if self.url else None

    @property
    def parts(self) -> NameParts:
        """The name split into the parts that bibliographies sort by."""
        if self.family:
            before, _, behind = (part.strip(" ,") for part in self.name.rpartition(self.family))
            return NameParts(before, self.family, behind) if before else NameParts(behind, self.family)
        words = self.name.split()
        suffix = words.pop() if len(words) > 2 and words[-1] in SUFFIXES else ""
        small = (index for index, word in enumerate(words[1:-1], start=1) if word[0].islower())
        start = next(small, len(words) - 1)
        return NameParts(" ".join(words[:start]), " ".join(words[start:]), suffix)
