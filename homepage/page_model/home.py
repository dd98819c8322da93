"""The sections of the home page."""

from dataclasses import dataclass

from homepage.models.site import Site
from homepage.page_model.kinds import KINDS
from homepage.page_model.sections import Content


@dataclass(frozen=True)
class Section:
    """A section of a page.

    Attributes:
        id: Its element id.
        heading: Its heading.
        content: Its content.
    """

    id: str
    heading: str
    content: Content


def home_sections(site: Site) -> tuple[Section, ...]:
    """The sections of the home page that have content, in the order of site.yaml."""
    contents = ((source, KINDS[source.kind].content(site, source)) for source in site.sections)
    return tuple(Section(source.name, source.heading, content) for source, content in contents if content)
