"""Allowed links: http(s), ``mailto:``, or a path of this site. Schemes such as ``javascript:`` are rejected."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Annotated, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from homepage.models import addresses
from homepage.models.base import Model
from homepage.models.text import TRANSLATABLE, Text

_MAILBOX = re.compile(r"[^\s@<>\"'/?#]+@[^\s@<>\"'/?#]+\.[^\s@<>\"'/?#]+")
_PHONE = re.compile(r"\+?[0-9(][0-9 ()./\u2010-\u2013-]*[0-9]")
_ON_A_COMPUTER = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:")
_UNSAFE = re.compile(r"[\s\x00-\x20\x7f<>\"\\^`{|}]")


def _refuse_unsafe(value: str) -> None:
    if _ON_A_COMPUTER.match(value):
        name = re.split(r"[\\/]", value)[-1]
        raise ValueError(f"{value} is a path of your computer; put the file into assets/, and write /{name}")
    found = _UNSAFE.search(value)
    if found:
        raise ValueError(
            f"{value!r} holds {found.group()!r}, which is not allowed in an address; percent-encode it or remove it"
        )


def _is_web(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def is_web_address(value: str) -> bool:
    """Whether an address is allowed as a ``WebUrl``."""
    return not _UNSAFE.search(value) and _is_web(value)


def is_site_path(value: str) -> bool:
    """Whether an address is a path of this site: it begins with one slash. Two slashes would name another host."""
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
            f"{value!r} is not an allowed link; write https://…, mailto:name@host or a path of the site such as /cv.pdf"
        )
    return value


def _site_path(value: str) -> str:
    _refuse_unsafe(value)
    if not is_site_path(value) or re.search("[?#]", value):
        example = f"/{value.removeprefix('assets/')}" if re.fullmatch(r"\w[\w./-]*", value) else "/portrait.jpg"
        raise ValueError(
            f"{value!r} is not a path of this site; write one that begins with one slash, such as {example}"
        )
    addresses.segments(value)
    return value


def _mailbox(value: str) -> str:
    if not _MAILBOX.fullmatch(value):
        raise ValueError(f"{value!r} is not an e-mail address; write one such as name@example.org")
    return value


def _phone(value: str) -> str:
    if not _PHONE.fullmatch(value):
        raise ValueError(f"{value!r} is not a telephone number; write one such as +47 55 00 00 00")
    return value


def phone_address(number: str) -> str:
    """The ``tel:`` address of a ``Phone``. The zero in ``+49 (0)30`` is not dialled from abroad, and left out."""
    dialled = number.replace("(0)", "") if number.startswith("+") else number
    return "tel:" + re.sub("[^+0-9]", "", dialled)


WebUrl = Annotated[str, AfterValidator(_web_url), Field(json_schema_extra={"format": "uri"})]
"""An ``http`` or ``https`` address with a host."""

_IS_URL = AfterValidator(_url)

Url = Annotated[str, _IS_URL, Field(json_schema_extra={"format": "uri-reference"})]
"""A web address, a ``mailto:`` address or a path of this site."""

SitePath = Annotated[str, AfterValidator(_site_path)]
"""A path of this site, without query or fragment."""

Mailbox = Annotated[
    str, AfterValidator(_mailbox), Field(examples=["ada@example.edu"], json_schema_extra={"format": "email"})
]
"""An e-mail address."""

Phone = Annotated[Text, AfterValidator(_phone)]
"""A telephone number, as it is shown."""


def addresses_in(model: Model) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every ``Url`` in a model with its place, such as ``("links", 0, "url")``."""
    for name, is_url in _fields_with_addresses(type(model)):
        value = getattr(model, name)
        if value:
            yield from (((name, *place), address) for place, address in _addresses(value, is_url=is_url))
    yield from (((key,), address) for key, address in (model.model_extra or {}).items())  # a PublicationLinks has them


def _addresses(value: object, *, is_url: bool) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, Model):
        yield from addresses_in(value)
    elif isinstance(value, str) and is_url:
        yield (), value
    elif isinstance(value, Mapping | tuple):
        for key, part in value.items() if isinstance(value, Mapping) else enumerate(value):
            yield from (((key, *place), address) for place, address in _addresses(part, is_url=is_url))


@cache
def _fields_with_addresses(model: type[Model]) -> tuple[tuple[str, bool], ...]:
    """The fields of a model that hold a ``Url`` (True) or another model (False)."""
    fields = model.model_fields.items()
    urls = {name for name, field in fields if _IS_URL in field.metadata or _has(field.annotation, _is_url)}
    models = {name for name, field in fields if _has(field.annotation, _is_model)}
    return tuple((name, name in urls) for name, _ in fields if name in urls | models)


def _has(annotation: object, is_wanted: Callable[[object], bool]) -> bool:
    """Whether a type or one of its arguments satisfies a predicate: ``str`` is one in ``tuple[str | None, ...]``."""
    return is_wanted(annotation) or any(_has(part, is_wanted) for part in get_args(annotation))


def _is_url(annotation: object) -> bool:
    return _IS_URL in getattr(annotation, "__metadata__", ())


def _is_model(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


class Link(Model):
    """A link with its label."""

    label: Text = Field(description="The text of the link.", examples=["Our group"])
    url: Url = Field(
        description="Where it leads: https://…, mailto:… or a path of this site.",
        json_schema_extra={"format": "uri-reference", TRANSLATABLE: True},
        examples=["https://group.example"],
    )
