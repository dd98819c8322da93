"""Talks and courses: activities with a date and a place."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.dates import PublicationDate
from homepage.models.links import Link, Url
from homepage.models.text import Markdown, Text


class Activity(Model):
    """An entry of ``content/talks.yaml`` or ``content/teaching.yaml``."""

    title: Text = Field(description="What the talk or the course is called.")
    date: PublicationDate = Field(description="When it was, or began: 2025, 2025-07 or 2025-07-01.")
    type: Text | None = Field(None, description="What kind it is.", examples=["Invited talk", "Graduate course"])
    venue: Text | None = Field(None, description="The event or the institution.", examples=["Example University"])
    location: Text | None = Field(None, description="The town.", examples=["Zürich, Switzerland"])
    url: Url | None = Field(None, description="A page about it, which the title leads to.")
    links: tuple[Link, ...] = Field((), description="Links that belong to it: slides, a recording, …")
    text: Markdown | None = Field(None, description="More about it, in Markdown.")

    @property
    def circumstances(self) -> tuple[str, ...]:
        """Its type, venue and location, without those that are missing."""
        return tuple(filter(None, (self.type, self.venue, self.location)))
