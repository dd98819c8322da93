"""When what a page tells of was."""

from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.texts.dates import date_of

DATE_KEYS = ("date", "year")
"""Where a front matter has a date, the surest first."""


def date_of_page(page: Page) -> str | None:
    """When it was: as the front matter says, else as the name of the file does; None if neither does."""
    written = (*map(page.text, DATE_KEYS), page.name.replace("_", "-"))
    return next(filter(None, map(date_of, written)), None)
