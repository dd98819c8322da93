"""Converts ``_config.yml`` to ``site.yaml``: address, language, description, sections."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from pydantic import TypeAdapter, ValidationError

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.home_page.home import Home
from homepage.importers.academicpages.new_site.listing_pages import ListingPages
from homepage.importers.academicpages.old_site.jekyll import OldSite
from homepage.importers.academicpages.records.lists import HEADINGS
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.links import WebUrl

_LONGEST = 160  # characters of a description
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_WEB_URL: TypeAdapter[str] = TypeAdapter(WebUrl)
_SERVICES = (("analytics", "provider"), ("analytics", "google", "tracking_id"), ("comments", "provider"))
_SAFE = "%!$&'()*+,;=:@~-._"
_NOBODY = "https://example.org"


def address(site: OldSite) -> tuple[str, str]:
    """The address of the old site: scheme and host, and its base path."""
    written = site.config.text("url") or (site.include("CNAME") or "").strip()
    written = written if "://" in written or not written else f"https://{written}"
    if not _is_web(written):
        written = _github_pages(site.config.text("repository"))
    parts = urlsplit(written)
    host = parts.netloc.rpartition("@")[2]
    path, below = _path(parts.path), _path(urlsplit(site.config.text("baseurl")).path)
    # The path is often in both settings, and Jekyll would join them.
    return f"{parts.scheme}://{host}", path if path.endswith(below) else path + below


def _github_pages(repository: str) -> str:
    """The address of a repository such as ``ada/homepage`` on GitHub Pages."""
    owner, _, name = repository.partition("/")
    found = f"https://{name}" if name.endswith(".github.io") else f"https://{owner}.github.io/{name}"
    return found if owner and _is_web(found) else _NOBODY


def _path(written: str) -> str:
    """A base path in its normal form: empty, or such as ``/me``."""
    names = [name for name in written.split("/") if name and name != "."]
    path = "".join(f"/{quote(name, safe=_SAFE)}" for name in names)
    return path if ".." not in names and _is_web(f"{_NOBODY}{path}") else ""


def settings(
    context: MoveContext, home: Home, has: Mapping[str, bool], listed: ListingPages, tagline: str | None
) -> dict[str, object]:
    """The data of ``site.yaml``, without the redirects.

    Args:
        context: The context of the import.
        home: The old home page.
        has: Whether each section has content.
        listed: The pages with sections.
        tagline: The tagline of the profile, used for a site without a description.
    """
    config, report = context.site.config, context.report
    url = context.addresses.url + context.addresses.base
    written = config.text("url").rstrip("/") + config.text("baseurl").rstrip("/")
    if written == url:
        report.carried("address", written, config.at("url"))
    else:
        report.changed("address", written or "none", config.at("url"), f"now {url}")
    _leave_services(context)
    return {
        "url": url,
        "language": _language(context),
        "description": _description(context, tagline),
        "sections": _sections(home, has, listed),
        "pages": listed.pages or None,
    }


def _leave_services(context: MoveContext) -> None:
    """Reports external services of the old site, such as analytics and comments."""
    config = context.site.config
    for keys in _SERVICES:
        written = config.text(*keys)
        if written and written != "false":
            context.report.left(
                "service", f"{keys[0]} {written}", config.at(*keys), "pages load nothing from other hosts"
            )


def _language(context: MoveContext) -> str | None:
    config = context.site.config
    key = next((key for key in ("locale", "lang") if config.text(key)), "locale")
    written = config.text(key)
    tag = written.replace("_", "-").partition(".")[0]
    if not written:
        return None
    if not _LANGUAGE.fullmatch(tag):
        context.report.left("language", written, config.at(key), "it is not a language tag")
        return None
    context.report.compared("language", written, tag, config.at(key))
    return tag


def _description(context: MoveContext, tagline: str | None) -> str:
    config, report, name = context.site.config, context.report, context.names[0]
    title = plain(config.text("title"))
    if title and title != name:
        report.changed("title", title, config.at("title"), "the name is the page's title")
    elif title:
        report.carried("title", title, config.at("title"))
    description = plain(config.text("description"))
    if not description:
        return _shortened(f"{name}, {tagline}" if tagline else title or name)
    short = _shortened(description)
    report.compared("description", config.text("description"), short, config.at("description"))
    return short


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:.") + "…" if " " in text[:_LONGEST] else text[:_LONGEST]


def _sections(home: Home, has: Mapping[str, bool], listed: ListingPages) -> dict[str, object]:
    """The sections with content, with the headings and the order of the old home page; the others follow."""
    headings = {**home.headings, **HEADINGS, **home.headings}
    of_home = {name: heading for name, heading in headings.items() if has.get(name) and name not in listed.sections}
    return {**of_home, **listed.sections}


def _is_web(value: str) -> bool:
    try:
        _WEB_URL.validate_python(value)
    except ValidationError:
        return False
    return True
