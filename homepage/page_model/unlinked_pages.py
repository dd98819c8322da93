"""Pages that no other page links to, so that visitors do not find them."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from homepage.models import addresses
from homepage.models.base import Model
from homepage.models.links import addresses_in
from homepage.models.settings import Settings
from homepage.models.site import Html, Page, Site
from homepage.page_model.listing import Listing
from homepage.page_model.pages import navigation, steps_to

_HREF = re.compile(' href="([^"]*)"')


def unlinked_pages(site: Site) -> tuple[Page, ...]:
    """The pages that no other page links to. The home page is not one of them: it is where visitors begin."""
    settings = site.settings
    waiting = {addresses.page_file(page.address): page for page in site.pages if page is not site.home}
    for address in _generated_links(site):
        waiting.pop(settings.page_file(address) or "", None)
    redirects = {addresses.page_file(old): new for old, new in site.redirects.items()}
    for page, address in _written_links(site):
        if not waiting:
            break
        file = settings.page_file(address)
        while file in redirects:
            file = settings.page_file(redirects[file])
        if file and file != addresses.page_file(page):
            waiting.pop(file, None)
    return tuple(waiting.values())


def _generated_links(site: Site) -> Iterator[str]:
    """The navigation bar, and the links from pages, posts and publications to what is above them."""
    yield from (page.address for page in navigation(site))
    for below in (*site.pages, *site.posts):
        yield from (address for _, address in steps_to(site, below.address))
    listing = Listing.of(site)
    if listing.address:
        yield listing.address


def _written_links(site: Site) -> Iterator[tuple[str, str]]:
    """The address of each page, with every address that its content links to."""
    yield from _of_page(addresses.HOME, [site.profile], (), site.settings)
    for page in site.pages:
        rendered = [each for section in page.sections for each in section.entries]
        texts = [page.html, *(section.html for section in page.sections), *(each.html for each in rendered)]
        yield from _of_page(page.address, (each.entry for each in rendered), texts, site.settings)
    for post in site.posts:
        yield from _of_page(post.address, (), [post.html], site.settings)
    for work in site.publications:
        yield from _of_page(addresses.record(work.id), [work], (), site.settings)


def _of_page(
    page: str, entries: Iterable[Model], texts: Iterable[Html | None], settings: Settings
) -> Iterator[tuple[str, str]]:
    for entry in entries:
        yield from ((page, address) for _, address in addresses_in(entry))
    for text in texts:
        for href in _HREF.findall(text or ""):
            yield page, _without_base_path(unescape(href), settings.base_path)


def _without_base_path(href: str, base_path: str) -> str:
    return href.removeprefix(base_path) if href.startswith(f"{base_path}/") else href
