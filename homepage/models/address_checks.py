"""Checks of the addresses of a site: its sitemap, its redirects, the folders of its languages."""

from collections.abc import Iterable, Iterator, Sequence

from homepage.models import addresses
from homepage.models.parts import Parts, possible_files
from homepage.models.settings import Settings
from homepage.models.site import Place


def in_sitemap(parts: Parts, settings: Settings) -> Iterator[tuple[Place, str]]:
    """Paths in ``sitemap`` that are no files of the owner."""
    for index, path in enumerate(settings.sitemap):
        if parts.is_asset(path):
            continue
        found = next((parts.published[file] for file in possible_files(path) if file in parts.published), None)
        if found is None:
            message = "is not a page in assets/; put it there or correct the path"
        elif found.path in parts.assets:
            message = f"is a folder in assets/; write {path}/"
        else:
            message = f"is {found.description}, not a page in assets/; remove it: the sitemap has the site's own pages"
        yield ("site", "sitemap", index), f"{path!r} {message}"


def redirect_loops(redirects: Sequence[tuple[str, str, Place]], settings: Settings) -> Iterator[tuple[Place, str]]:
    """Redirects that lead back to themselves, directly or through others."""
    leads = {addresses.page_file(old): settings.page_file(new) for old, new, _ in redirects}
    for old, _, place in redirects:
        file = addresses.page_file(old)
        passed: set[str | None] = set()
        at = leads[file]
        while at in leads and at not in passed and at != file:
            passed.add(at)
            at = leads[at]
        if at == file:
            yield place, "leads back to itself; write where the page is now"


def in_folders_of_languages(
    pages: Iterable[tuple[str, Place]], languages: Sequence[str]
) -> Iterator[tuple[Place, str]]:
    """Pages with an address in the folder of the pages in another language.

    Args:
        pages: The addresses of the pages, each with its place in the content.
        languages: The languages of the site.
    """
    folders = {tag.lower() for tag in languages[1:]}
    for address, place in pages:
        if (folder := addresses.segments(address)[0]).lower() in folders:
            yield place, f"begins with /{folder}/, where the pages in this language are; choose another address"
