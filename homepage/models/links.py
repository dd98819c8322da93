"""Where a link may lead: the web, a mailbox, or a path of this site. ``javascript:`` and its kin never pass."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from homepage.models import addresses
from homepage.models.base import Model
from homepage.models.text import Text

_MAILBOX = re.compile(r"[^\s@<>\"'/?#]+@[^\s@<>\"'/?#]+\.[^\s@<>\"'/?#]+")
_UNSAFE = re.compile(r"[\s\x00-\x20\x7f<>\"\\^`{|}]")


def _refuse_unsafe(value: str) -> None:
    found = _UNSAFE.search(value)
    if found:
        raise ValueError(
            f"{value!r} holds {found.group()!r}, which no address may; write it percent-encoded or remove it"
        )


def _is_web(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False


def is_site_path(value: str) -> bool:
    """Whether an address is a path of this site: one slash, then anything. Two would name another host."""
    return value.startswith("/") and not value.startswith("//")


def _web_url(value: str) -> str:
    _refuse_unsafe(value)
    if not _is_web(value):
        raise ValueError(f"{value!r} is not a web address; write one that begins with https:// and names a host")
    return value


def _url(value: str) -> str:
    _refuse_unsafe(value)
    mailbox = value.removeprefix("mailto:").split("?")[0] if value.startswith("mailto:") else ""
    if not (_is_web(value) or is_site_path(value) or _MAILBOX.fullmatch(mailbox)):
        raise ValueError(
            f"{value!r} is not a link this site can carry; "
            "write https://…, mailto:name@host or a path of the site such as /cv.pdf"
        )
    return value


def _site_path(value: str) -> str:
    _refuse_unsafe(value)
    if not is_site_path(value) or re.search("[?#]", value):
        raise ValueError(f"{value!r} is not a path of this site; write one slash and the rest, such as /portrait.jpg")
    addresses.segments(value)
    return value


def _mailbox(value: str) -> str:
    if not _MAILBOX.fullmatch(value):
        raise ValueError(f"{value!r} is not an e-mail address; write one such as name@example.org")
    return value


WebUrl = Annotated[str, AfterValidator(_web_url), Field(json_schema_extra={"format": "uri"})]
"""An ``http`` or ``https`` address with a host."""

Url = Annotated[str, AfterValidator(_url), Field(json_schema_extra={"format": "uri-reference"})]
"""A web address, a ``mailto:`` address or a path of this site."""

SitePath = Annotated[str, AfterValidator(_site_path)]
"""A path of this site, without query or fragment."""

Mailbox = Annotated[str, AfterValidator(_mailbox), Field(json_schema_extra={"format": "email"})]
"""An e-mail address."""


class Link(Model):
    """A link and the words it is read by."""

    label: Text = Field(description="What the link is called.", examples=["Google Scholar"])
    url: Url = Field(description="Where it leads: https://…, mailto:… or a path of this site.")
