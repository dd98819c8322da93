"""Research topics."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.text import Slug, Text


class Topic(Model):
    """A research topic: an entry of ``content/topics.yaml``."""

    id: Slug = Field(description="The id that publications and links use.", examples=["model-merging"])
    name: Text = Field(description="The name of the topic.", examples=["Ocean currents"])
