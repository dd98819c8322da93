"""The checks of a finished site. Each yields findings: a file, a line, and what is wrong."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from homepage.verification.built_site import BuiltSite
from homepage.verification.page import Page, Reference

_BIGGEST_FILE = 25 * 1024 * 1024  # bytes; Cloudflare Pages takes no larger ones
_BIGGEST_PAGE = 2_000_000  # bytes
_MOST_FILES = 20_000  # that Cloudflare Pages takes


class Finding(NamedTuple):
    """Something that is wrong with a finished site.

    Attributes:
        file: The path of the file.
        line: From 1.
        message: What is wrong.
        address: The address that is wrong, as the page has it; empty if it is something else.
    """

    file: str
    line: int
    message: str
    address: str = ""

    def __str__(self) -> str:
        """The format of compilers."""
        return f"{self.file}:{self.line}: {self.message}"


def findings(site: BuiltSite) -> list[Finding]:
    """All that is wrong with a site, sorted by file and line."""
    found = {*_sizes(site), *_addresses_in_files(site)}
    for path, page in site.own_pages:
        found |= {*_links(site, path, page), *_policy(path, page), *_texts(path, page), *_address(site, path, page)}
    return sorted(found)


def external_links(site: BuiltSite) -> dict[str, Finding]:
    """The addresses of other hosts that the site links to, each with the first place of it."""
    found: dict[str, Finding] = {}
    for path, page in site.own_pages:
        for reference in page.references:
            address = reference.address.partition("#")[0]
            if urlsplit(address).scheme in {"http", "https"} and site.local_path(address) is None:
                found.setdefault(address, Finding(path, reference.line, address, reference.address))
    return found


def _links(site: BuiltSite, path: str, page: Page) -> Iterator[Finding]:
    for reference in page.references:
        wrong = _problem(site, path, reference)
        if wrong:
            yield Finding(path, reference.line, wrong, reference.address)


def _problem(site: BuiltSite, path: str, reference: Reference) -> str | None:
    """Why an address in a page is wrong; None if it is not."""
    address = reference.address
    if urlsplit(address).scheme == "data":
        return None
    absolute = urljoin(site.address(path), address)
    parts = urlsplit(absolute)
    local = site.local_path(absolute)
    if local is None:
        return f"{address} would be loaded from another host, which the policy forbids" if reference.is_loaded else None
    target = site.file_at(local)
    if target is None:
        return f"{address} leads to nothing"
    anchor = unquote(parts.fragment.partition(":~:")[0])
    if anchor and anchor != "top" and target in site.pages and anchor not in site.pages[target].ids:
        return f"{address} leads to no element: {target} has no id {anchor!r}"
    return None


def _policy(path: str, page: Page) -> Iterator[Finding]:
    """The page runs and shows nothing that its policy does not name."""
    if not page.policy:
        yield Finding(path, 1, "has no Content-Security-Policy")
        return
    for kind, texts in (("script", page.scripts), ("style", page.styles)):
        if any(_hash(text) not in page.policy for text in texts):
            yield Finding(path, 1, f"has an inline {kind} that its policy does not allow, so that browsers ignore it")
    for name, line in page.forbidden:
        yield Finding(path, line, f"has the attribute {name}, which its policy does not allow")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _texts(path: str, page: Page) -> Iterator[Finding]:
    """What screen readers and search engines need."""
    if not page.title:
        yield Finding(path, 1, "has no title")
    if not page.language:
        yield Finding(path, 1, "does not say its language")
    for line in page.without_text:
        yield Finding(path, line, "has a picture without alt")
    for id_, count in Counter(page.ids).items():
        if count > 1:
            yield Finding(path, 1, f"has {count} elements with the id {id_!r}")


def _address(site: BuiltSite, path: str, page: Page) -> Iterator[Finding]:
    """The page tells search engines its own address, unless it leads to another one."""
    if page.canonical and not page.is_redirect and unquote(page.canonical) != unquote(site.address(path)):
        yield Finding(path, 1, f"says that its address is {page.canonical}, and it is {site.address(path)}")


def _addresses_in_files(site: BuiltSite) -> Iterator[Finding]:
    """The sitemap, the feeds and robots.txt name addresses of this site that exist."""
    feeds = [path for path in site.files if path.rpartition("/")[2] == "feed.xml" and path not in site.owned]
    for path, pattern in (
        ("sitemap.xml", "<loc>(.*?)</loc>"),
        *((feed, r'<link[^>]* href="(.*?)"') for feed in feeds),
        ("robots.txt", r"Sitemap: (\S+)"),
        ("llms.txt", r"\]\((\S+)\)"),
    ):
        if path not in site.files or path in site.owned:
            continue
        for number, line in enumerate(site.files[path].read_text(encoding="utf-8").split("\n"), 1):
            for address in map(unescape, re.findall(pattern, line)):
                local = site.local_path(address)
                if local is None and path not in feeds:
                    yield Finding(path, number, f"{address} is not on this site, whose url is {site.settings.url}")
                elif local is not None and site.file_at(local) is None:
                    yield Finding(path, number, f"{address} leads to nothing")


def _sizes(site: BuiltSite) -> Iterator[Finding]:
    """No file and no number of files that hosts reject, and no page that takes long to load."""
    if len(site.files) > _MOST_FILES:
        yield Finding(".", 1, f"has {len(site.files):,} files; some hosts take {_MOST_FILES:,}")
    for path, file in site.files.items():
        size = file.stat().st_size
        if size > _BIGGEST_FILE:
            yield Finding(path, 1, f"has {size / 1024**2:.0f} MiB; some hosts take {_BIGGEST_FILE // 1024**2}")
        elif size > _BIGGEST_PAGE and path.endswith(".html") and path not in site.owned:
            yield Finding(path, 1, f"is a page of {size / 1e6:.1f} MB, which takes long to load; divide it")
