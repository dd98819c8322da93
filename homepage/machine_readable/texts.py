"""The owner's texts, and links in them."""

from homepage.machine_readable.markdown import link
from homepage.models.settings import Settings
from homepage.models.site import Html, Site


def markdown_of(site: Site, html: Html | None) -> str:
    """The Markdown of a text, as ``Site.sources`` has it; empty if there is no text."""
    return site.sources[html]() if html else ""


def linked(text: str, address: str | None, settings: Settings) -> str:
    """A text in Markdown, as a link if there is an address."""
    return link(text, settings.absolute(address)) if address else text
