"""Reads the date of a page."""

from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.texts.dates import date_of

DATE_KEYS = ("date", "year")
"""The keys of a front matter with a date, the most reliable first."""


def date_of_page(page: Page) -> str | None:
    """The date of a page: from the front matter, else from the file name; None if neither has one."""
    written = (*map(page.text, DATE_KEYS), page.name.replace("_", "-"))
    return next(filter(None, map(date_of, written)), None)
