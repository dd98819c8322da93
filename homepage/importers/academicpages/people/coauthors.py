"""Reads the people that a site refers to by key, from ``_data/coauthors.yml`` and similar files."""

import re
from collections.abc import Iterable, Iterator, Mapping

from homepage.importers.academicpages.old_site.jekyll import OldSite
from homepage.importers.academicpages.people.author_prose import ProseAuthor
from homepage.importers.academicpages.texts.plain_text import plain

_PAGES = ("url", "website", "homepage", "link", "page", "uri")
_KEY = re.compile(r"[a-z][a-z0-9_-]*")


def looks_like_a_key(name: str) -> bool:
    """Whether an entry of a list of authors may be a key instead of a name."""
    return bool(_KEY.fullmatch(name))


def people(site: OldSite) -> dict[str, ProseAuthor]:
    """The person for each key."""
    found: dict[str, ProseAuthor] = {}
    for page in site.people:
        for key, value in page.values.items() if page.values else _listed(page.front.data):
            name, url = _name(value), _url(value)
            if name:
                found.setdefault(key, ProseAuthor(name, url=url))
    return found


def _listed(data: object) -> Iterator[tuple[str, object]]:
    for each in data if isinstance(data, list) else ():
        key = _text(each, ("key", "id", "slug", "username"))
        if key:
            yield key, each


def _name(value: object) -> str:
    whole = value if isinstance(value, str) else _text(value, ("name", "full_name", "display_name"))
    parts = (_text(value, keys) for keys in (("first", "firstname", "given"), ("last", "lastname", "family")))
    return plain(whole) or plain(" ".join(filter(None, parts)))


def _url(value: object) -> str:
    return _text(value, _PAGES)


def _text(value: object, keys: Iterable[str]) -> str:
    found = (value.get(key) for key in keys) if isinstance(value, Mapping) else ()
    return next((each.strip() for each in found if isinstance(each, str) and each.strip()), "")
