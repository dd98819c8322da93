"""Pages that no other page links to, so that visitors do not find them."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from homepage.models import addresses
from homepage.models.settings import Settings
from homepage.models.site import Html, Page, Place, Site
from homepage.page_model.listing import Listing
from homepage.page_model.pages import navigation, steps_to

_HREF = re.compile(' href="([^"]*)"')
_ANY_RECORD = addresses.record("any")


def unlinked_pages(site: Site, in_yaml: Iterable[tuple[Place, str]]) -> tuple[Page, ...]:
    """The pages that no other page links to. The home page is not one of them: it is where visitors begin.

    Args:
        site: The site.
        in_yaml: Every address in a YAML file, with its place.
    """
    settings = site.settings
    waiting = {addresses.page_file(page.address): page for page in site.pages if page is not site.home}
    for address in _generated_links(site):
        waiting.pop(settings.page_file(address) or "", None)
    if not waiting:
        return ()
    redirects = {addresses.page_file(old): new for old, new in site.redirects.items()}
    for page, address in _written_links(site, in_yaml):
        file = settings.page_file(address)
        while file in redirects:
            file = settings.page_file(redirects[file])
        if file and file != addresses.page_file(page):
            waiting.pop(file, None)
    return tuple(waiting.values())


def _generated_links(site: Site) -> Iterator[str]:
    """The navigation bar, and the links from pages, posts and publications to what is above them."""
    yield from (page.address for page in navigation(site))
    for below in [page.address for page in site.pages] + [post.address for post in site.posts]:
        yield from (address for _, address in steps_to(site, below))
    listing = Listing.of(site)
    if listing.address:
        yield listing.address


def _written_links(site: Site, in_yaml: Iterable[tuple[Place, str]]) -> Iterator[tuple[str, str]]:
    """The address of each page, with every address that its content links to."""
    for page in site.pages:
        texts = [page.html]
        for section in page.sections:
            texts += [section.html, *(each.html for each in section.entries)]
        yield from ((page.address, address) for address in _hrefs(texts, site.settings))
    for post in site.posts:
        yield from ((post.address, address) for address in _hrefs([post.html], site.settings))
    shown_on = {"profile": addresses.HOME, **{section.name: section.page for section in site.sections}}
    for (file, *_), address in in_yaml:
        if file == "publications":
            yield _ANY_RECORD, address
        elif file in shown_on:
            yield shown_on[file], address


def _hrefs(texts: Iterable[Html | None], settings: Settings) -> Iterator[str]:
    """The addresses of the links in texts."""
    for text in texts:
        for href in _HREF.findall(text or ""):
            yield unescape(href).removeprefix(settings.base_path)
