"""What the person works on."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.text import Slug, Text


class Topic(Model):
    """A research topic: an entry of ``content/topics.yaml``."""

    id: Slug = Field(description="What publications and links name it by.", examples=["model-merging"])
    name: Text = Field(description="What it is called.", examples=["Scalable model merging"])
