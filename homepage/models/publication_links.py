"""Links of a publication, by kind."""

from pydantic import Field

from homepage.models.base import Model
from homepage.models.links import Url


class PublicationLinks(Model):
    """Links to the work and to its resources, by kind."""

    paper: Url | None = Field(None, description="The publisher's page of the work.")
    pdf: Url | None = None
    code: Url | None = None
    slides: Url | None = None
    poster: Url | None = None
    video: Url | None = None
    project: Url | None = None
    dataset: Url | None = None
    blog: Url | None = None
