"""The owner's texts."""

from homepage.models.site import Html, Site


def markdown_of(site: Site, html: Html | None) -> str:
    """The Markdown of a text, as ``Site.sources`` has it; empty if there is no text."""
    return site.sources[html]() if html else ""
