"""Computes the paths at which Jekyll published the pages of the old site."""

import re
from urllib.parse import quote, urlsplit

from homepage.importers.academicpages.destinations.addresses import is_path
from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.old_site.page_date import date_of_page

_STYLES = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "none": "/:categories/:title.html",
}
"""Jekyll's names for the paths of posts; ``date`` is the default."""
_DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-")


def path_of(page: Page, site: OldSite) -> str:
    """The path of a page: from its permalink, else from that of its collection, else from the template's default."""
    permalink = page.text("permalink")
    if permalink:
        return from_root(permalink)
    folder, _, rest = page.file.rpartition("/")
    if folder in {"", "_pages"}:
        return "/" if rest in {"index.md", "index.html"} else from_root(f"{page.name}/")
    if not folder.startswith("_"):
        return from_root(f"{folder}/" if page.name == "index" else f"{folder}/{page.name}.html")
    if folder.partition("/")[0] == "_posts":
        return _path_of_post(page, site)
    collection, _, below = folder.removeprefix("_").partition("/")
    form = site.config.text("collections", collection, "permalink") or "/:collection/:path/"
    names = {"collection": collection, "path": f"{below}/{page.name}".strip("/"), "output_ext": ".html"}
    names |= dict.fromkeys(("name", "title", "slug"), page.name)
    return from_root(re.sub(r":(\w+)", lambda match: names.get(match[1], ""), form))


def _path_of_post(page: Page, site: OldSite) -> str:
    """The path of a post, by the setting ``permalink`` of the site."""
    form = site.config.text("permalink") or "date"
    title = page.text("slug") or _DATED.sub("", page.name, count=1)
    year, month, day = [*(date_of_page(page) or "").split("-"), "", "", ""][:3]
    categories = page.texts("categories") or page.text("category").split()
    names = {"categories": "/".join(each.replace(" ", "-").lower() for each in categories)}
    names |= {"year": year, "month": month, "day": day, "title": title, "slug": title, "output_ext": ".html"}
    path = re.sub(r":(\w+)", lambda match: names.get(match[1], ""), _STYLES.get(form, form))
    return from_root(re.sub(r"/{2,}", "/", path))


def from_root(path: str) -> str:
    """A path with a leading slash, from the site's root."""
    parts = urlsplit(path) if "://" in path[:8] else None
    whole = "/" + (parts.path if parts else path).strip().lstrip("/")
    whole = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", whole)
    return whole if is_path(whole) else quote(whole, safe="/%:@!$&'()*+,;=~-._")
