"""The source of a text as it may be published: Markdown, with whole addresses, and without what no page shows."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown.blockprocessors import ReferenceProcessor

from homepage.markdown_text.conversion import Conversion
from homepage.markdown_text.converter import convert
from homepage.markdown_text.formulas import sources
from homepage.markdown_text.html_tags import tag_at
from homepage.markdown_text.places import index_of, marked, place_at, place_in, unmarked
from homepage.models.text import character_references

_COMMENT = re.compile(r"^[ \t]*<!--.*?-->[ \t]*|<!--.*?(?<!\\)-->", re.MULTILINE | re.DOTALL)
"""A comment; at the beginning of a line with the spaces around it. Inside a line, its end may be escaped."""

_MAIL = re.compile(r"<((?:mailto:)?[^\s<>!]+@[^\s<>@]+)>")
_MEDIA = re.compile("<(?:audio|video) (\ufdd0[0-9:]+\ufdd1)")


class _Edit(NamedTuple):
    """A change of the source: the text between two indexes is replaced."""

    start: int
    end: int
    text: str = ""


def published_source(source: str, absolute: Callable[[str], str]) -> str:
    """The source without comments and without definitions of links that no link uses.

    Mail addresses between angle brackets are written in character references, as in pages.

    Args:
        source: The Markdown.
        absolute: Makes the whole URL from an address.
    """
    found, defined = list[str](), list[str]()

    def note(element: Element) -> None:
        found.append(element.get("href") or element.get("src") or "")

    html = convert(marked(source), Conversion(note, note, note, definition=defined.append))
    shown = "".join(found) + html + "".join(sources(html))
    edits = [*_comments(source, shown), *_definitions(source, shown, "".join(defined)), *_mails(source, shown)]
    edits += _links(source, found, absolute)
    edits += _media(source, html, absolute)
    return _edited(source, edits).strip("\n")


def _edited(source: str, edits: list[_Edit]) -> str:
    parts, done = [], 0
    for edit in sorted(set(edits)):
        if edit.start >= done:  # else it is in a part that is left out
            parts += [source[done : edit.start], edit.text]
            done = edit.end
    return "".join([*parts, source[done:]])


def _comments(source: str, shown: str) -> Iterator[_Edit]:
    for found in _COMMENT.finditer(source):
        if place_at(source, source.index("<!--", found.start())) not in shown:  # else it is in code or in a formula
            yield _Edit(*found.span())


def _definitions(source: str, shown: str, defined: str) -> Iterator[_Edit]:
    """The definitions that no link uses: some people write comments as such."""
    for found in ReferenceProcessor.RE.finditer(source):
        begin = found.start(2) + source.startswith("<", found.start(2))
        place = place_at(source, begin)
        if place in defined and place not in shown:
            yield _Edit(found.start(), found.end())


def _mails(source: str, shown: str) -> Iterator[_Edit]:
    """The mail addresses, in an element, because the angle brackets also separate them from the text beside them."""
    for found in _MAIL.finditer(source):
        if place_at(source, found.end(1)) not in shown:  # else it is in code
            address = character_references(found[1].removeprefix("mailto:"))
            yield _Edit(found.start(), found.end(), f"<span>{address}</span>")


def _links(source: str, found: list[str], absolute: Callable[[str], str]) -> Iterator[_Edit]:
    for address in found:
        written = unmarked(address)
        if written != address:
            start = index_of(source, *place_in(address))
            yield _made_absolute(source, start, written, absolute)


def _media(source: str, html: str, absolute: Callable[[str], str]) -> Iterator[_Edit]:
    for found in _MEDIA.finditer(html):
        start = index_of(source, *place_in(found[1]))
        tag = tag_at(source, start)
        address = tag.attributes.get("src", "") if tag else ""
        if tag and address:
            yield _made_absolute(source, start + tag.text.index(address), address, absolute)


def _made_absolute(source: str, start: int, address: str, absolute: Callable[[str], str]) -> _Edit:
    """Replaces an address. If it is written in another way, as with entities, only what is missing is added before."""
    whole = absolute(address)
    if source.startswith(address, start):
        return _Edit(start, start + len(address), whole)
    return _Edit(start, start, whole.removesuffix(address) if whole.endswith(address) else "")
