"""Entries of a timeline: an organisation, a role and a period. Internships, employment, education."""

from typing import Self

from pydantic import Field, model_validator

from homepage.models.entries import Entry, Outline
from homepage.models.links import SitePath, Url
from homepage.models.periods import PRESENT, AnyEnd, Period
from homepage.models.terms import AnyMoment
from homepage.models.text import Markdown, Name, Text


class TimelineEntry(Entry):
    """An entry of a section of the kind ``timeline``, such as ``content/education.yaml``."""

    organisation: Name = Field(description="The organisation.", examples=["Example University"])
    role: Text = Field(description="Your role or degree.", examples=["Research intern", "Ph.D. in Mathematics"])
    start: AnyMoment = Field(
        description="When it began: a year, a month such as 2025-06, a day, or a term such as Fall 2025."
    )
    end: AnyEnd | None = Field(None, description="When it ended. Left out while it is ongoing.")
    location: Name | None = Field(None, description="The town.", examples=["Zürich, Switzerland"])
    url: Url | None = Field(None, description="The organisation's or team's page.", examples=["https://example.edu"])
    logo: SitePath | None = Field(
        None, description="A picture in assets/ of the organisation's logo.", examples=["/logos/example.png"]
    )
    done: tuple[Text, ...] = Field(
        (),
        description="What you did there, one line for each item.",
        examples=[["Built a model of estuaries", "Taught two courses"]],
    )
    text: Markdown | None = Field(
        None, description="More about it, in Markdown.", examples=["More about it, in **Markdown**."]
    )

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        _ = self.period  # raises if it does not
        return self

    @property
    def period(self) -> Period:
        """From its start to its end, or until now.

        Raises:
            ValueError: If it ends before it starts.
        """
        return Period(self.start, self.end or PRESENT)

    @property
    def outline(self) -> Outline:
        """The entry in the form that all kinds have."""
        return Outline(self.organisation, self.url, (self.role, self.location), (self.period,), self.done)
