"""Internships: an organisation, a role and a period of months."""

from typing import Self

from pydantic import Field, model_validator

from homepage.models.base import Model
from homepage.models.dates import Month
from homepage.models.links import Url
from homepage.models.text import Text


class Internship(Model):
    """An entry of ``content/internships.yaml``."""

    organisation: Text = Field(description="The organisation.")
    role: Text = Field(description="Your role.")
    start: Month = Field(description="The first month, such as 2025-06.")
    end: Month | None = Field(None, description="The last month. Left out while it is ongoing.")
    done: tuple[Text, ...] = Field((), description="What you did there, one line for each item.")
    url: Url | None = Field(None, description="The organisation's or team's page.")

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end and self.end.sort_key() < self.start.sort_key():
            raise ValueError(
                f"ends ({self.end}) before it starts ({self.start}); exchange start and end, or correct one of them"
            )
        return self
