"""Recognizes the pages of the template that contain its own guide, policy and examples, by their text."""

import re

from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.texts.plain_text import plain

_PAGES = {
    r"page not found|404.*": r"sorry, but the page you were trying to view does not exist",
    r"terms(?: and privacy policy)?": r"the privacy of my visitors is extremely important",
    r"sitemap": r"a list of all the posts and pages found on the site",
    r"markdown(?: guide)?": r"basic config options: _config\.yml",
    r"archive layout with content": r"a variety of common markup showing how the theme styles them",
    r"talk ?map": r"this map is generated from a jupyter notebook|/talkmap/map\.html",
    r"page not in menu": r"this is a page not in the menu",
}
"""The title of each page, and words that are only in it."""


def is_template_page(page: Page) -> bool:
    """Whether a page is one of the template's own, with its text unchanged or shortened."""
    title, body = plain(page.text("title")), f"{plain(page.body)} {page.body}"
    return any(
        re.fullmatch(name, title, re.IGNORECASE) and re.search(words, body, re.IGNORECASE)
        for name, words in _PAGES.items()
    )
