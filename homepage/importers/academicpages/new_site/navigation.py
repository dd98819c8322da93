"""The order of pages in the navigation bar."""

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.menu import menu


def positions(context: MoveContext) -> dict[str, int]:
    """The position of each page in the navigation bar, from 1, by its address."""
    pages = set(context.pages.new.values()) - {"/"}
    found: dict[str, int] = {}
    for entry in menu(context.site):
        address = (context.addresses.now(entry.url) or "").partition("#")[0]
        if address in pages:
            found.setdefault(address, len(found) + 1)
    return found
