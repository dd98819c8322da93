"""Reads the navigation bar of the old site, ``_data/navigation.yml``."""

from collections.abc import Iterator
from typing import NamedTuple

from homepage.importers.academicpages.old_site.jekyll import OldSite
from homepage.importers.academicpages.texts.plain_text import plain


class MenuEntry(NamedTuple):
    """An entry of the navigation bar.

    Attributes:
        title: Its text.
        url: Its address, as it is written.
        place: Its place, for the report.
    """

    title: str
    url: str
    place: str


def menu(site: OldSite) -> Iterator[MenuEntry]:
    """The entries, in order. Those of a menu inside the bar follow their heading."""
    bar = site.navigation
    entries = bar.value("main")
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        yield from _entries(entry, bar.at("main", index))


def _entries(entry: object, place: str) -> Iterator[MenuEntry]:
    if not isinstance(entry, dict):
        return
    title, url = entry.get("title"), entry.get("url")
    if isinstance(title, str) and isinstance(url, str) and url.strip():
        yield MenuEntry(plain(title), url.strip(), place)
    for key in ("children", "sublinks", "links"):
        inner = entry.get(key)
        for each in inner if isinstance(inner, list) else ():
            yield from _entries(each, place)
