"""``_config.yml`` to ``site.yaml``: address, language, description; the sections and the redirects."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from pydantic import TypeAdapter, ValidationError

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.home_page.home import Home
from homepage.importers.academicpages.old_site.jekyll import OldSite
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.links import WebUrl

_LONGEST = 160  # characters of a description
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_WEB_URL: TypeAdapter[str] = TypeAdapter(WebUrl)
_SERVICES = (("analytics", "provider"), ("analytics", "google", "tracking_id"), ("comments", "provider"))
_SAFE = "%!$&'()*+,;=:@~-._"
_NOBODY = "https://example.org"


def address(site: OldSite) -> tuple[str, str]:
    """Where the old site was published: scheme and host, and the path below it."""
    written = site.config.text("url")
    written = written if "://" in written or not written else f"https://{written}"
    if not _is_web(written):
        written = _github_pages(site.config.text("repository"))
    parts = urlsplit(written)
    host = parts.netloc.rpartition("@")[2]
    path, below = _path(parts.path), _path(urlsplit(site.config.text("baseurl")).path)
    # People write the path into both settings; Jekyll would join them.
    return f"{parts.scheme}://{host}", path if path.endswith(below) else path + below


def _github_pages(repository: str) -> str:
    """Where GitHub Pages publishes a repository, such as ``ada/homepage``."""
    owner, _, name = repository.partition("/")
    found = f"https://{name}" if name.endswith(".github.io") else f"https://{owner}.github.io/{name}"
    return found if owner and _is_web(found) else _NOBODY


def _path(written: str) -> str:
    """A path as an address ends with it: empty, or such as ``/me``."""
    names = [name for name in written.split("/") if name and name != "."]
    path = "".join(f"/{quote(name, safe=_SAFE)}" for name in names)
    return path if ".." not in names and _is_web(f"{_NOBODY}{path}") else ""


def settings(context: MoveContext, home: Home, has: Mapping[str, bool], tagline: str | None) -> dict[str, object]:
    """What ``site.yaml`` holds, but for the redirects.

    Args:
        context: The move.
        home: The old home page.
        has: Whether there is something for each section.
        tagline: What the owner is, for a site that does not describe itself.
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
        "sections": _sections(home, has),
    }


def _leave_services(context: MoveContext) -> None:
    """Lists what the old site had others do for it: counting visitors, taking comments."""
    config = context.site.config
    for keys in _SERVICES:
        written = config.text(*keys)
        if written and written != "false":
            context.report.left("service", f"{keys[0]} {written}", config.at(*keys), "no page loads anything of others")


def _language(context: MoveContext) -> str | None:
    config = context.site.config
    key = next((key for key in ("locale", "lang") if config.text(key)), "locale")
    written = config.text(key)
    tag = written.replace("_", "-").partition(".")[0]
    if not written:
        return None
    if not _LANGUAGE.fullmatch(tag):
        context.report.left("language", written, config.at(key), "it is no language tag")
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
    told = plain(config.text("description"))
    if not told:
        return _shortened(f"{name}, {tagline}" if tagline else title or name)
    short = _shortened(told)
    report.compared("description", config.text("description"), short, config.at("description"))
    return short


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:.") + "…" if " " in text[:_LONGEST] else text[:_LONGEST]


def _sections(home: Home, has: Mapping[str, bool]) -> dict[str, str]:
    """The sections that have something, as the old home page called and ordered them; the others behind."""
    usual: dict[str, str] = {"research": "Research", "news": "News", "internships": "Experience"}
    usual |= {"publications": "Publications", "talks": "Talks", "teaching": "Teaching"}
    return {name: heading for name, heading in (home.headings | usual | home.headings).items() if has.get(name)}


def _is_web(value: str) -> bool:
    try:
        _WEB_URL.validate_python(value)
    except ValidationError:
        return False
    return True
