"""Talks, courses, awards, service, grants, press, software: activities with dates and a place."""

from pydantic import Field

from homepage.models.entries import Entry, Outline
from homepage.models.links import Link, Url
from homepage.models.periods import Period, Periods
from homepage.models.text import Markdown, Name, Text


class Activity(Entry):
    """An entry of a section of the kind ``entries``, such as ``content/talks.yaml``."""

    title: Text = Field(
        description="What the talk, the course or the award is called.", examples=["Introduction to Statistics"]
    )
    date: Periods = Field(
        (),
        description="When it was: a year, month or day such as 2025-07-01, a term such as Spring 2025, a period such "
        "as 2021 – 2024 or 2021 – present, or a list of these.",
    )
    type: Text | None = Field(None, description="What kind it is.", examples=["Invited talk", "Graduate course"])
    venue: Name | None = Field(None, description="The event or the institution.", examples=["Example University"])
    location: Name | None = Field(None, description="The town.", examples=["Zürich, Switzerland"])
    url: Url | None = Field(
        None, description="A page about it, which the title leads to.", examples=["https://example.edu/statistics"]
    )
    links: tuple[Link, ...] = Field((), description="Links that belong to it: slides, a recording, …")
    text: Markdown | None = Field(None, description="More about it, in Markdown.", examples=["With *exercises* in R."])

    @property
    def circumstances(self) -> tuple[str, ...]:
        """Its type, venue and location, without those that are missing."""
        return tuple(filter(None, (self.type, self.venue, self.location)))

    @property
    def period(self) -> Period | None:
        """Its latest period; None if it has no date."""
        return max(self.date, key=Period.sort_key, default=None)

    @property
    def outline(self) -> Outline:
        """The entry in the form that all kinds have."""
        return Outline(self.title, self.url, self.circumstances, self.date, links=self.links)
