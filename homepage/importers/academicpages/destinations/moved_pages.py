"""Computes the old path and the new address of each page."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from homepage.importers.academicpages.destinations.addresses import file_path
from homepage.importers.academicpages.destinations.carried_files import carried_file
from homepage.importers.academicpages.destinations.old_paths import from_root, path_of
from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.old_site.page_date import date_of_page
from homepage.importers.academicpages.old_site.template_collections import (
    ACTIVITIES,
    PUBLICATIONS,
    is_press,
    is_talk,
    unshown,
)
from homepage.importers.academicpages.old_site.template_collections import is_hidden as says_hidden
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models import addresses
from homepage.models.text import slugify
from homepage.page_model.kinds import RESERVED_IDS

_OF_SECTIONS: dict[str, str] = {
    "publications": "publications",
    "papers": "publications",
    "preprints": "publications",
    "talks": "talks",
    "teaching": "teaching",
    "research": "research",
    "news": "news",
    "experience": "internships",
    "internships": "internships",
    "bio": "biography",
}
_CV = {"cv", "cv-json", "resume", "vita", "curriculum-vitae"}
_FILE_OF_CV = re.compile(r"(?:^|[\W_])(?:cv|resume|vitae?)(?:[\W_]|$)", re.IGNORECASE)
_CV_IN_FILES = re.compile(r"files/[^/]+\.pdf")
_DATE = re.compile(r"^\d{4}(?:[-_]\d{1,2}){0,2}[-_]")


@dataclass
class MovedPages:
    """The pages of the old site.

    Attributes:
        home: The page at the site's root, or None.
        works: The pages of works, each with its folder.
        ids: The id of each work, by the file of its page.
        activities: The pages of talks and courses, by their new section.
        unshown: The folders of collections that the old site did not list.
        paths: The old path of each page, by its file.
        now: The new address of each old path, without the paths of pages that are left out.
        places: The place of each of these paths in the old site's files.
        sections: The pages that are now a section of the home page, or the CV, each with its new address.
        left: The pages that are left out, each with the reason.
    """

    home: Page | None = None
    works: list[tuple[Page, str]] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    activities: dict[str, list[Page]] = field(default_factory=dict)
    unshown: set[str] = field(default_factory=set)
    paths: dict[str, str] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    sections: list[tuple[Page, str]] = field(default_factory=list)
    left: list[tuple[Page, str]] = field(default_factory=list)

    def shows(self, section: str) -> bool:
        """Whether the old site listed the entries of a section. Prose needs no list."""
        if section == "publications":
            return any(folder not in self.unshown for _, folder in self.works)
        pages = self.activities.get(section, ())
        is_prose = section not in ACTIVITIES.values()
        return is_prose or any(page.file.partition("/")[0] not in self.unshown for page in pages)


def moved_pages(site: OldSite) -> MovedPages:
    """Computes the new address of every page."""
    moved = MovedPages()
    pages = [*site.pages.get("_pages", ()), *site.pages.get(".", ())]
    moved.home = next((page for page in pages if path_of(page, site) == "/"), None) or next(
        (page for page in pages if page.name in {"about", "index"} and page.file.rpartition("/")[0] in {"", "_pages"}),
        None,
    )
    moved.unshown = unshown(site, moved.home, {page.file: path_of(page, site) for page in pages})
    for folder in PUBLICATIONS:
        for page in site.pages.get(folder, ()):
            if _is_published(page, moved) and _has_date(page, moved):
                _sort_work(moved, site, page, folder)
    for folder, section in ACTIVITIES.items():
        for page in site.pages.get(folder, ()):
            if _is_published(page, moved) and _has_date(page, moved) and not _is_hidden(page, moved):
                moved.activities.setdefault(section, []).append(page)
    for section in moved.activities:
        _lead_activities(moved, site, section)
    for page in pages:
        if page is moved.home:
            _lead(moved, site, page, "/")
        elif _is_published(page, moved):
            _sort(moved, page, site)
    for page, target in moved.sections:
        _lead(moved, site, page, target)
    others = [name for name in site.pages if name not in {*PUBLICATIONS, *ACTIVITIES, "_pages", "."}]
    for page in (page for name in others for page in site.pages[name]):
        moved.left.append((page, f"this site has no kind of content like {page.file.partition('/')[0]}"))
    return moved


def _sort_work(moved: MovedPages, site: OldSite, page: Page, folder: str) -> None:
    """Sorts a page of a work. It is a record, unless its front matter has another type."""
    if is_press(page):
        moved.left.append((page, "it is press coverage, not a work of the owner"))
    elif is_talk(page):
        moved.activities.setdefault("talks", []).append(page)
    else:
        moved.works.append((page, folder))
        moved.ids[page.file] = _free_id(page, moved)
        _lead(moved, site, page, addresses.record(moved.ids[page.file]))


def _lead_activities(moved: MovedPages, site: OldSite, section: str) -> None:
    """Maps the pages of a section to it, if the old site listed them; other pages are left out."""
    if not moved.shows(section):
        moved.paths |= {page.file: path_of(page, site) for page in moved.activities[section]}
        return
    for page in [page for page in moved.activities[section] if page.file.partition("/")[0] in moved.unshown]:
        moved.activities[section].remove(page)
        moved.left.append((page, "no page and no menu of the old site shows its list"))
    for page in moved.activities[section]:
        _lead(moved, site, page, f"/#{section}")


def _is_published(page: Page, moved: MovedPages) -> bool:
    if page.text("published") != "false":
        return True
    moved.left.append((page, "it was not on the old site either (published: false)"))
    return False


def _is_hidden(page: Page, moved: MovedPages) -> bool:
    if says_hidden(page):
        moved.left.append((page, "the old site did not list it either, because of its type"))
        return True
    return False


def _has_date(page: Page, moved: MovedPages) -> bool:
    if date_of_page(page):
        return True
    moved.left.append((page, "it has no date"))
    return False


def _sort(moved: MovedPages, page: Page, site: OldSite) -> None:
    """Maps a separate page to the section with the same content, and a CV to its file."""
    name = slugify(path_of(page, site).strip("/").removesuffix(".html"))
    section = _OF_SECTIONS.get(name)
    if section and moved.shows(section):
        moved.sections.append((page, f"/#{section}"))
    elif name in _CV:
        moved.sections.append((page, cv_file(site) or "/"))
    else:
        moved.paths[page.file] = path_of(page, site)
        moved.left.append((page, "this site has no such page"))


def cv_file(site: OldSite) -> str | None:
    """The path of the CV file: by its label in the navigation bar, else by its file name."""
    bar = site.navigation.value("main")
    for entry in bar if isinstance(bar, list) else ():
        url = entry.get("url") if isinstance(entry, dict) else None
        file = unquote(urlsplit(url).path).lstrip("/") if isinstance(url, str) and url.endswith(".pdf") else ""
        if carried_file(site.folder, file):
            return file_path(file)
    candidates = (path for path in site.folder.paths if _CV_IN_FILES.fullmatch(path) and _FILE_OF_CV.search(path))
    return next((file_path(path) for path in candidates if carried_file(site.folder, path)), None)


def _lead(moved: MovedPages, site: OldSite, page: Page, target: str) -> None:
    path = path_of(page, site)
    moved.paths[page.file] = path
    others = {from_root(old): page.at_text_of("redirect_from", old) for old in page.texts("redirect_from")}
    for old, place in {path: page.at("permalink"), **others}.items():
        if old not in moved.now:
            moved.now[old], moved.places[old] = target, place


def _free_id(page: Page, moved: MovedPages) -> str:
    """An unused id from the file's name without its date, or else from the title."""
    taken = set(moved.ids.values()) | RESERVED_IDS
    name = _DATE.sub("", page.name)
    base = slugify(name) or slugify(plain(page.text("title"))) or "work"
    dated = f"{base}-{page.name[:4]}" if page.name[:4].isdigit() else base
    numbered = (f"{base}-{number}" for number in range(2, 10_000))
    return next(each for each in (base, dated, *numbered) if each not in taken)
