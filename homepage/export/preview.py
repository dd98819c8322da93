"""The site in development: a page or file is rendered when a browser asks for it, so that a save is fast."""

from collections.abc import Callable, Mapping
from itertools import chain

from homepage.export.files import binary_files, defaults, files
from homepage.export.pages import page_with_filter, pages_without_filter
from homepage.export.works import files_of_works
from homepage.models.site import Site
from homepage.page_model.listing import Listing
from homepage.reflex_adapter.output import IN_DEVELOPMENT


def documents(site: Site) -> Mapping[str, Callable[[], str | bytes]]:
    """What renders each page and file, by path; the same as an export writes.

    Args:
        site: The site.
    """
    of_filter = [page_with_filter(each, IN_DEVELOPMENT) for each in site.versions if Listing.of(each).has_filter]
    pages = chain.from_iterable(map(pages_without_filter, site.versions))
    texts = chain(of_filter, pages, files_of_works(site), files(site), defaults(site))
    return {**dict(texts), **dict(binary_files(site))}
