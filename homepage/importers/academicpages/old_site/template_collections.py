"""The collections of the template: their content, and whether the old site listed them."""

import re
from collections.abc import Iterable, Mapping
from posixpath import join

from homepage.importers.academicpages.old_site.jekyll import OldSite, Page

PUBLICATIONS = {"_publications": False, "_preprints": True}
"""The folders of works, and whether these are preprints."""
ENTRIES: Mapping[str, str] = {
    "_talks": "talks",
    "_teaching": "teaching",
    "_portfolio": "projects",
    "_posts": "posts",
}
"""The folders of talks, courses, projects and posts, and their new sections."""
SECTIONS: Mapping[str, str] = {**dict.fromkeys(PUBLICATIONS, "publications"), **ENTRIES}
"""The sections of all known folders."""

_KINDS = ("category", "type", "pubtype", "pub_type", "publication_type")
_HIDDEN = re.compile(r"hide|hidden", re.IGNORECASE)
_PRESS = re.compile(r"(?:in the )?(?:press|media|news)(?: coverage)?|interviews?", re.IGNORECASE)
_TALK = re.compile(r"(?:invited |oral )?(?:talks?|presentations?)|keynotes?", re.IGNORECASE)
_INCLUDE = re.compile(r"\{%-?\s*include\s+([\w./-]+)")
_LAYOUT = re.compile(r"^layout:\s*[\"']?([\w-]+)", re.MULTILINE)


def folder_of(page: Page) -> str:
    """The folder of a page's collection, such as ``_talks``."""
    return page.file.partition("/")[0]


def is_hidden(page: Page) -> bool:
    """Whether a page's front matter excludes it from all lists."""
    return _says(page, _HIDDEN)


def is_press(page: Page) -> bool:
    """Whether a page in a folder of works is press coverage."""
    return _says(page, _PRESS)


def is_talk(page: Page) -> bool:
    """Whether a page in a folder of works is a talk."""
    return _says(page, _TALK)


def _says(page: Page, pattern: "re.Pattern[str]") -> bool:
    return any(pattern.fullmatch(page.text(key)) for key in _KINDS)


def unshown(site: OldSite, home: Page | None, addresses: Mapping[str, str]) -> set[str]:
    """The folders of collections that the old site did not list.

    Lists are searched on the home page, in layouts and includes, and on pages that these or the menu link to. Without
    menu and home page, all collections count as listed.

    Args:
        site: The old site.
        home: Its home page.
        addresses: The old path of each page, by its file.
    """
    if home is None and site.navigation.values == {}:
        return set()
    pages = [page for name in ("_pages", ".") for page in site.pages.get(name, ())]
    found = _with_includes(site, [*_layouts(site, "default"), *([_text(site, home)] if home else [])])
    found += str(site.navigation.values)
    collections = [name for name in site.pages if name not in {"_pages", "."}]
    reached: set[str] = set()
    while new := [page for page in pages if page.file not in reached and _leads_to(found, addresses[page.file])]:
        reached |= {page.file for page in new}
        found += _with_includes(site, [_text(site, page) for page in new])
    return {
        name for name in collections if not re.search(rf"\bsite\.{name[1:]}\b|\bcollection: *[\"']?{name[1:]}\b", found)
    }


def _leads_to(text: str, address: str) -> bool:
    path = address.strip("/")
    return bool(path) and re.search(rf"[/(\"'<]{re.escape(path)}(?![\w-])", text) is not None


def whole_text(site: OldSite, page: Page) -> str:
    """A page with its own layouts and includes, which contain the lists that it shows."""
    return _with_includes(site, [page.source, *_layouts(site, page.text("layout"), end="default")])


def _text(site: OldSite, page: Page) -> str:
    """A page with its layouts."""
    return "\n".join([page.source, *_layouts(site, page.text("layout"))])


def _layouts(site: OldSite, name: str, end: str = "") -> list[str]:
    """A layout, and its own layouts up to the one that all pages have."""
    texts: list[str] = []
    names: set[str] = {end}
    while name and name not in names:
        names.add(name)
        texts.append(site.include(f"_layouts/{name}.html") or "")
        outer = _LAYOUT.search(texts[-1])
        name = outer[1] if outer else ""
    return texts


def _with_includes(site: OldSite, texts: Iterable[str]) -> str:
    """Texts with their includes, each once."""
    waiting, taken, whole = list(texts), set[str](), ""
    while waiting:
        text = waiting.pop()
        whole += f"\n{text}"
        new = {path for path in _INCLUDE.findall(text) if path not in taken}
        taken |= new
        waiting += [site.include(join("_includes", path)) or "" for path in sorted(new)]
    return whole
