"""The paths for which hosts send the policy of the pages.

It is sent for every path, unless the owner publishes HTML of their own, such as slides, whose scripts and styles it
would block. Then it is sent for the paths of the site's own pages: hosts apply all rules that match a path, and no
syntax that all of them know takes a header back. Every page has its policy in a ``meta`` element too.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from homepage.models import addresses
from homepage.models.site import Site

EVERYWHERE = "/*"
_HTML = (".html", ".htm", ".xhtml")
_MOST = 80
"""Cloudflare Pages reads 100 rules of ``_headers``, and there are others."""


def policy_paths(site: Site, assets: Iterable[str]) -> tuple[str, ...]:
    """Path patterns, relative to the site's base path: a path, or a folder with ``*`` for all that is in it.

    Args:
        site: The site.
        assets: The owner's files, as paths relative to assets/.
    """
    of_owner = {path.partition("/")[0] for path in assets if path.lower().endswith(_HTML)}
    if not of_owner:
        return (EVERYWHERE,)
    pages = (f"/{each.settings.folder}{page[1:]}" for each in site.versions for page in _own_pages(each))
    patterns = dict.fromkeys(_pattern(address, of_owner) for address in pages)
    return tuple(patterns)[:_MOST]


def _own_pages(site: Site) -> Iterator[str]:
    """The addresses of the pages, the most visited first."""
    yield from (page.address for page in site.pages)
    yield "/404.html"
    yield from (post.address for post in site.posts)
    yield from (addresses.record(work.id) for work in site.publications)


def _pattern(address: str, of_owner: set[str]) -> str:
    """The whole top folder of a page, or only the page if the owner has HTML in that folder."""
    top, *below = addresses.segments(address)
    if below and top not in of_owner:
        return f"/{quote(top)}/*"
    return "/" + "/".join(map(quote, (top, *below)))
