"""Where a publication and what belongs to it can be found."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.links import Url


class PublicationLinks(Model):
    """Where the work and what belongs to it can be found, by kind."""

    paper: Url | None = Field(None, description="The page of the work at its publisher.")
    pdf: Url | None = None
    code: Url | None = None
    slides: Url | None = None
    poster: Url | None = None
    video: Url | None = None
    project: Url | None = None
    dataset: Url | None = None
    blog: Url | None = None
