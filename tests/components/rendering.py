"""Renders the component of a kind of section for a test."""

from homepage.models.base import Model
from homepage.models.pictures import Picture
from homepage.models.profile import Profile
from homepage.models.settings import Settings
from homepage.models.site import Html, Rendered, Site
from homepage.page_model.section_content import Content
from homepage.pages.sections import component
from homepage.reflex_adapter.static_html import static_html
from tests.words import WORDS

SITE = Site.assemble(Settings(url="https://example.org/me", description="Me."), Profile(name="Ada"), words=WORDS)


def rendered(kind: str, content: Content, site: Site = SITE) -> str:
    """The HTML of a section's content."""
    return static_html(component(kind)(content, site))


def entry(
    model: type[Model], fields: dict[str, object], text: str | None = None, picture: Picture | None = None
) -> Rendered[Model]:
    """A validated entry with its text as HTML."""
    return Rendered(model.model_validate(fields), Html(text) if text else None, picture)
