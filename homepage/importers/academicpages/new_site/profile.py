"""Converts the author block of ``_config.yml`` and the navigation bar to ``profile.yaml``."""

import re
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.destinations.carried_files import why_left
from homepage.importers.academicpages.new_site import social_links
from homepage.importers.academicpages.old_site.menu import menu
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.links import Mailbox

_OF_ITS_OWN = {"name", "avatar", "bio", "location", "employer", "pronouns", "email", "links", "home"}
_FOREIGN = re.compile(
    r"(?P<japanese>[\u3040-\u30ff][\u3040-\u30ff\u4e00-\u9fff]*)|(?P<korean>[\uac00-\ud7af]+)"
    r"|(?P<chinese>[\u3400-\u9fff]+(?:[ ·]?[\u3400-\u9fff]+)*)"
)
_LANGUAGES = {"japanese": "ja", "korean": "ko", "chinese": "zh"}
_MAILBOX: TypeAdapter[str] = TypeAdapter(Mailbox)


def names(context: MoveContext) -> tuple[str, dict[str, str] | None]:
    """The name of the site's owner, and the name in another script if it is written with it."""
    config = context.site.config
    key = next((key for key in (("author", "name"), ("name",), ("title",)) if config.text(*key)), ("author", "name"))
    written = plain(config.text(*key))
    foreign = _FOREIGN.search(written)
    latin = _FOREIGN.sub(" ", written).strip(" ()[]/,|\uff08\uff09-") if foreign else written
    if foreign and latin:
        native = {"text": foreign[0], "lang": _LANGUAGES[foreign.lastgroup or "chinese"]}
        name = " ".join(latin.split())
        context.report.changed(
            "name", written, config.at(*key), f"now {name}, and {foreign[0]} as the name in another script"
        )
        return name, native
    if written:
        context.report.compared("name", config.text(*key), written, config.at(*key))
    return written or "Anonymous", None


def profile(context: MoveContext, name: str, native: dict[str, str] | None) -> dict[str, object]:
    """What ``profile.yaml`` holds."""
    return {
        "name": name,
        "native_name": native,
        "tagline": _tagline(context) or None,
        "email": _email(context),
        "picture": _picture(context),
        "links": [*_links(context), *_top_bar(context)] or None,
    }


def _tagline(context: MoveContext) -> str:
    """Position, employer and location of the author, as one line."""
    config, tagline = context.site.config, ""
    for key in ("bio", "employer", "location"):
        words = plain(config.text("author", key))
        if words:
            if words.casefold() not in tagline.casefold():
                tagline = ", ".join(filter(None, (tagline, words)))
            context.report.compared(key, config.text("author", key), words, config.at("author", key))
    pronouns = plain(config.text("author", "pronouns"))
    if pronouns:
        context.report.carried("pronouns", pronouns, config.at("author", "pronouns"), "the tagline")
        tagline = f"{tagline} ({pronouns})" if tagline else pronouns
    return tagline


def _email(context: MoveContext) -> str | None:
    config = context.site.config
    written = config.text("author", "email")
    if not written:
        return None
    try:
        mailbox = _MAILBOX.validate_python(written.removeprefix("mailto:"))
    except ValidationError:
        context.report.left("email", written, config.at("author", "email"), "it is not an e-mail address")
        return None
    context.report.carried("email", written, config.at("author", "email"))
    return mailbox


def _picture(context: MoveContext) -> str | None:
    config = context.site.config
    written, place = config.text("author", "avatar"), config.at("author", "avatar")
    if not written:
        return None
    name = urlsplit(written).path.lstrip("/") if "://" not in written else ""
    found = next((path for file in (f"images/{name}", name) if name and (path := context.addresses.file(file))), None)
    if found:
        why = context.addresses.wrong_with_picture(found)
    else:
        why = "pages load nothing from other hosts" if "://" in written else _why_no_file(context, name)
    if found is None or why:
        context.report.left("picture", written, place, why or "")
        return None
    context.report.carried("picture", written, place, found)
    return found


def _why_no_file(context: MoveContext, name: str) -> str:
    folder = context.site.folder
    there = next((path for path in (f"images/{name}", name) if folder.file(path)), None)
    return (why_left(folder, there) if there else None) or "there is no such file"


def _links(context: MoveContext) -> list[dict[str, str]]:
    """The links of the author block, in its order."""
    config, report = context.site.config, context.report
    author = config.value("author")
    found = []
    for key, value in author.items() if isinstance(author, dict) else ():
        written = value.strip() if isinstance(value, str) else ""
        if not written or key in _OF_ITS_OWN:
            continue
        address = social_links.address(key, written) or (context.addresses.now(written) if "/" in written else None)
        if address is None:
            report.left("link", f"{key} {written}", config.at("author", key), "it gives no address")
            continue
        note = report.carried if address == written else report.changed
        note("link", f"{key} {written}", config.at("author", key), "" if address == written else f"now {address}")
        found.append({"label": social_links.label(key), "url": address})
    return found + _listed(context)


def _listed(context: MoveContext) -> list[dict[str, str]]:
    """The links in a separate list, each with its label."""
    config, found = context.site.config, []
    entries = config.value("author", "links")
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        label, url = (entry.get(key) if isinstance(entry, dict) else None for key in ("label", "url"))
        address = context.addresses.now(url) if isinstance(url, str) else None
        if not address or not isinstance(label, str) or not plain(label):
            context.report.left(
                "link",
                str(url or label),
                config.at("author", "links", index),
                "its target is not in the new site",
            )
            continue
        context.report.carried("link", f"{label} {url}", config.at("author", "links", index))
        found.append({"label": plain(label), "url": address})
    return found


def _top_bar(context: MoveContext) -> list[dict[str, str]]:
    """The entries of the navigation bar for files and for other sites. Those for pages are in the new bar too."""
    found, pages = [], set(context.pages.new.values()) - {"/"}
    empty = {context.pages.path(page).strip("/") for page in context.pages.template}
    for title, url, place in menu(context.site):
        address = context.addresses.now(url)
        if address is None and url.strip("/") in empty:
            context.report.template("link", f"{title} {url}", place, "its page has no text of its own")
        elif address is None:
            context.report.left("link", f"{title} {url}", place, "its target is not in the new site")
        elif address in pages:
            context.report.carried("link", f"{title} {url}", place, f"the navigation bar, {address}")
        elif address.partition("#")[0] in {"", "/"} or "/#" in address:
            context.report.changed("link", f"{title} {url}", place, f"now {address}")
        else:
            context.report.carried("link", f"{title} {url}", place, address)
            found.append({"label": title or address, "url": address})
    return found
