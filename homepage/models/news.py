"""News: a date and a short text."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.dates import PublicationDate
from homepage.models.text import Text


class NewsItem(Model):
    """An entry of ``content/news.yaml``."""

    date: PublicationDate = Field(description="When it happened: 2025, 2025-07 or 2025-07-01.")
    text: Text = Field(description="What happened, in Markdown.", examples=["A [paper](/publications/a/) at ICML."])
