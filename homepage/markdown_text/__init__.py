"""Renders Markdown as sanitized HTML, and finds the mistakes in it."""

from homepage.markdown_text.conversion import IN_SECTION
from homepage.markdown_text.published_source import published_source
from homepage.markdown_text.text import Mistake, addresses_in, mistakes, to_html, with_values

__all__ = ["IN_SECTION", "Mistake", "addresses_in", "mistakes", "published_source", "to_html", "with_values"]
