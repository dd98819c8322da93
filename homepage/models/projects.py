"""Projects, with a picture and the publications about them."""

from pydantic import Field

from homepage.models.entries import Entry, Outline
from homepage.models.links import Link, SitePath, Url
from homepage.models.periods import Periods
from homepage.models.text import Markdown, Slug, Text


class Project(Entry):
    """An entry of a section of the kind ``projects``, such as ``content/projects.yaml``."""

    title: Text = Field(description="The name of the project.", examples=["WaveKit"])
    text: Markdown | None = Field(
        None, description="What it is about, in Markdown.", examples=["A toolkit for **waves**."]
    )
    date: Periods = Field((), description="When: a year, or a period such as 2021 – present.")
    picture: SitePath | None = Field(None, description="A picture in assets/.", examples=["/projects/robot.jpg"])
    alt: Text | None = Field(
        None, description="What the picture shows, for people who do not see it.", examples=["A wave that breaks"]
    )
    url: Url | None = Field(
        None, description="The project's page, which the title leads to.", examples=["https://wavekit.example"]
    )
    links: tuple[Link, ...] = Field((), description="Further links: code, data, a demonstration.")
    publications: tuple[Slug, ...] = Field(
        (), description="The ids of its publications, as in publications.yaml.", examples=[["estuaries"]]
    )

    @property
    def outline(self) -> Outline:
        """The entry in the form that all kinds have."""
        return Outline(self.title, self.url, periods=self.date, links=self.links)
