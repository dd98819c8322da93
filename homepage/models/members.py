"""Members of a group, and former ones."""

from typing import Self

from pydantic import Field, model_validator

from homepage.models.entries import Entry, Outline
from homepage.models.links import Link, SitePath, Url
from homepage.models.periods import PRESENT, AnyEnd, Period
from homepage.models.terms import AnyMoment
from homepage.models.text import Markdown, Name, Text


class Member(Entry):
    """An entry of a section of the kind ``people``, such as ``content/members.yaml``."""

    name: Name = Field(description="The name.", examples=["Otto Kranz"])
    role: Text | None = Field(None, description="What the person does.", examples=["Ph.D. student"])
    picture: SitePath | None = Field(None, description="A picture in assets/.", examples=["/group/ada.jpg"])
    url: Url | None = Field(
        None, description="The person's page, which the name leads to.", examples=["https://otto.example"]
    )
    links: tuple[Link, ...] = Field((), description="Further links.")
    start: AnyMoment | None = Field(None, description="When the person joined: a year, a month, a term.")
    end: AnyEnd | None = Field(None, description="When the person left.")
    text: Markdown | None = Field(
        None,
        description="More, in Markdown; for alumni, where they are now.",
        examples=["Works on waves. Now at *Example Labs*."],
    )

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        _ = self.period  # raises if it does not
        return self

    @property
    def period(self) -> Period | None:
        """The time of membership as far as it is known; None if nothing is.

        Raises:
            ValueError: If it ends before it starts.
        """
        if self.start is None:
            return None if self.end in (None, PRESENT) else Period(self.end)
        return Period(self.start, self.end or PRESENT)

    @property
    def outline(self) -> Outline:
        """The entry in the form that all kinds have."""
        periods = (self.period,) if self.period else ()
        return Outline(self.name, self.url, (self.role,), periods, links=self.links)
