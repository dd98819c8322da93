"""Where each page of the old site was, and where it is now."""

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit

from homepage.importers.academicpages.addresses import file_path, is_path
from homepage.importers.academicpages.carried_files import carried_file
from homepage.importers.academicpages.jekyll import OldSite, Page
from homepage.importers.academicpages.moving import dated
from homepage.importers.academicpages.plain_text import plain
from homepage.models import addresses
from homepage.models.publications import RESERVED_IDS
from homepage.models.text import slug

PUBLICATIONS = {"_publications": False, "_preprints": True}
"""The folders of works, and whether they are preprints."""
ACTIVITIES = {"_talks": "talks", "_teaching": "teaching"}
"""The folders of talks and courses, and the sections that they are in now."""
_OF_SECTIONS = {
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
        home: The page at the site's root; None if there is none.
        ids: The id of each work's record, by its file.
        paths: Where each page was found, by its file.
        now: Where each old path leads now; not those of pages that are left.
        places: Where each of these paths stands in the old site's files.
        sections: The pages that have become a section of the home page, or lead to the CV, each with where it leads.
        left: The pages that have no place in the new site, each with the reason.
    """

    home: Page | None = None
    ids: dict[str, str] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    sections: list[tuple[Page, str]] = field(default_factory=list)
    left: list[tuple[Page, str]] = field(default_factory=list)


def moved_pages(site: OldSite) -> MovedPages:
    """Decides where every page goes."""
    moved = MovedPages()
    pages = [*site.pages.get("_pages", ()), *site.pages.get(".", ())]
    moved.home = next((page for page in pages if _path(page, site) == "/"), None) or next(
        (page for page in pages if page.name in {"about", "index"} and page.file.rpartition("/")[0] in {"", "_pages"}),
        None,
    )
    for folder in PUBLICATIONS:
        for page in site.pages.get(folder, ()):
            if _is_published(page, moved) and _has_date(page, moved):
                moved.ids[page.file] = _free_id(page, moved)
                _lead(moved, site, page, addresses.record(moved.ids[page.file]))
    for folder, section in ACTIVITIES.items():
        for page in site.pages.get(folder, ()):
            if _is_published(page, moved) and _has_date(page, moved):
                _lead(moved, site, page, f"/#{section}")
    for page in pages:
        if page is moved.home:
            _lead(moved, site, page, "/")
        elif _is_published(page, moved):
            _sort(moved, page, site)
    for page, target in moved.sections:
        _lead(moved, site, page, target)
    others = [name for name in site.pages if name not in {*PUBLICATIONS, *ACTIVITIES, "_pages", "."}]
    for page in (page for name in others for page in site.pages[name]):
        moved.left.append((page, f"this site has no such kind of content as {page.file.partition('/')[0]}"))
    return moved


def _is_published(page: Page, moved: MovedPages) -> bool:
    if page.text("published") != "false":
        return True
    moved.left.append((page, "published: false kept it off the old site too"))
    return False


def _has_date(page: Page, moved: MovedPages) -> bool:
    if dated(page):
        return True
    moved.left.append((page, "it has no date"))
    return False


def _sort(moved: MovedPages, page: Page, site: OldSite) -> None:
    """A page of its own leads to the section that holds the same now; a CV, to its file."""
    name = slug(_path(page, site).strip("/").removesuffix(".html"))
    section = _OF_SECTIONS.get(name)
    has = {"publications": "_publications", "talks": "_talks", "teaching": "_teaching"}.get(section or "")
    if section and (has is None or site.pages.get(has) or (has == "_publications" and site.pages.get("_preprints"))):
        moved.sections.append((page, f"/#{section}"))
    elif name in _CV:
        moved.sections.append((page, cv_file(site) or "/"))
    else:
        moved.paths[page.file] = _path(page, site)
        moved.left.append((page, "this site has no such page"))


def cv_file(site: OldSite) -> str | None:
    """The path of the file that is the author's CV: what the bar at the top calls so, else what is named so."""
    bar = site.navigation.value("main")
    for entry in bar if isinstance(bar, list) else ():
        url = entry.get("url") if isinstance(entry, dict) else None
        file = unquote(urlsplit(url).path).lstrip("/") if isinstance(url, str) and url.endswith(".pdf") else ""
        if carried_file(site.folder, file):
            return file_path(file)
    named = (path for path in site.folder.paths if _CV_IN_FILES.fullmatch(path) and _FILE_OF_CV.search(path))
    return next((file_path(path) for path in named if carried_file(site.folder, path)), None)


def _lead(moved: MovedPages, site: OldSite, page: Page, target: str) -> None:
    path = _path(page, site)
    moved.paths[page.file] = path
    others = {_from_root(old): page.at_text_of("redirect_from", old) for old in page.texts("redirect_from")}
    for old, place in {path: page.at("permalink"), **others}.items():
        if is_path(old) and old not in moved.now:
            moved.now[old], moved.places[old] = target, place


def _path(page: Page, site: OldSite) -> str:
    """Where a page was found: as it says, else as its collection says, else as the template does."""
    permalink = page.text("permalink")
    if permalink:
        return _from_root(permalink)
    folder, _, rest = page.file.rpartition("/")
    if folder in {"", "_pages"}:
        return "/" if rest in {"index.md", "index.html"} else _from_root(f"{page.name}/")
    if not folder.startswith("_"):
        return _from_root(f"{folder}/" if page.name == "index" else f"{folder}/{page.name}.html")
    collection, _, below = folder.removeprefix("_").partition("/")
    form = site.config.text("collections", collection, "permalink") or "/:collection/:path/"
    names = {"collection": collection, "path": f"{below}/{page.name}".strip("/"), "output_ext": ".html"}
    names |= dict.fromkeys(("name", "title", "slug"), page.name)
    return _from_root(re.sub(r":(\w+)", lambda match: names.get(match[1], ""), form))


def _from_root(path: str) -> str:
    parts = urlsplit(path) if "://" in path[:8] else None
    whole = "/" + (parts.path if parts else path).strip().lstrip("/")
    whole = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", whole)
    return whole if is_path(whole) else quote(whole, safe="/%:@!$&'()*+,;=~-._")


def _free_id(page: Page, moved: MovedPages) -> str:
    """An id of the file's name without its date; of the title, if no id can be made of that."""
    taken = set(moved.ids.values()) | RESERVED_IDS
    name = _DATE.sub("", page.name)
    base = slug(name) or slug(plain(page.text("title"))) or "work"
    dated = f"{base}-{page.name[:4]}" if page.name[:4].isdigit() else base
    numbered = (f"{base}-{number}" for number in range(2, 10_000))
    return next(each for each in (base, dated, *numbered) if each not in taken)
