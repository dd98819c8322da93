"""Makes a page with the section of publications of an old page that listed them in prose."""

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.new_site.listing_pages import ListingPages
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.records.prose_list import OF_PUBLICATIONS, take_publications
from homepage.importers.academicpages.texts.chunks import chunks
from homepage.importers.academicpages.texts.plain_text import plain

_SECTION = "publications"


def publication_page(context: MoveContext, page: Page, navigation: int | None, listed: ListingPages) -> bool:
    """Adds a page, if publications in its prose became records; returns whether they did.

    Args:
        context: The context of the import.
        page: A page with a text.
        navigation: Its position in the navigation bar; None if it is not in it.
        listed: The pages with sections.
    """
    is_placed = context.pages.shows(_SECTION) or _SECTION in listed.sections
    if is_placed or not OF_PUBLICATIONS.fullmatch(plain(page.text("title"))):
        return False
    reported = len(context.report.items)
    converter = context.converter(page, context.pages.path(page))
    pieces = list(chunks(converter.markdown(page.body)))
    rest = take_publications(context, page, pieces)
    if len(rest) == len(pieces):
        del context.report.items[reported:]  # it is converted again, as a text
        context.works.unread.clear()
        return False
    before = next((index for index, (old, new) in enumerate(zip(pieces, rest, strict=False)) if old != new), len(rest))
    listed.add_text(context, page, _SECTION, (rest[:before], rest[before:]), navigation)
    context.pages.on_page[_SECTION] = context.pages.new[page.file]
    return True
