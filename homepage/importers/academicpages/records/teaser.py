"""The picture of an entry: ``header.teaser`` of its page."""

import re
from urllib.parse import urlsplit

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.jekyll import Page

TEASER_KEYS = frozenset({"header", "teaser", "image", "thumbnail"})
_IN_EXCERPT = re.compile(r"<img\b[^<>]*?\bsrc\s*=\s*[\"']?([^\s\"'<>]+)", re.IGNORECASE)
_KEYS = (("header", "teaser"), ("teaser",), ("image",), ("thumbnail",), ("header", "image"))


def teaser(context: MoveContext, page: Page) -> str | None:
    """The address of the picture in the new site; None if the page has none, or it cannot be shown. It is reported."""
    found: str | None = None
    written_at = [(page.text(*keys), page.at(*keys)) for keys in _KEYS if page.text(*keys)]
    written_at += [(each, page.at("excerpt")) for each in _IN_EXCERPT.findall(page.text("excerpt"))]
    for written, place in written_at:
        address = _address(context, written)
        why = context.addresses.wrong_with_picture(address) if address else "there is no such picture in the site"
        if why or found:
            context.report.left("picture", written, place, why or "it has another picture")
        else:
            context.report.carried("picture", written, place, address or "")
            found = address
    return found


def _address(context: MoveContext, written: str) -> str | None:
    """The address of a picture: a name without a folder is in ``images/``."""
    if "://" in written:
        address = context.addresses.now(written)
        return address if address and address.startswith("/") else None
    name = urlsplit(written).path.lstrip("/")
    return context.addresses.file(f"images/{name}") or context.addresses.file(name)
