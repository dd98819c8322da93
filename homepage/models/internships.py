"""Where the person worked for a while."""

from typing import Self

from pydantic import Field, model_validator

from homepage.models.base import Model
from homepage.models.dates import Month
from homepage.models.links import Url
from homepage.models.text import Text


class Internship(Model):
    """An entry of ``content/internships.yaml``."""

    organisation: Text = Field(description="Who it was with.")
    role: Text = Field(description="What you were there.")
    start: Month = Field(description="The first month, such as 2025-06.")
    end: Month | None = Field(None, description="The last month. Without one it goes on.")
    done: tuple[Text, ...] = Field((), description="What was done there, a line each.")
    url: Url | None = Field(None, description="The organisation's or team's page.")

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end and self.end.order() < self.start.order():
            raise ValueError(f"ends ({self.end}) before it starts ({self.start}); exchange start and end, or mend one")
        return self
