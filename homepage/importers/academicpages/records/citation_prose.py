"""Reads a citation in prose: the authors, and volume, number and pages."""

import re
from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from homepage.importers.academicpages.people.author_prose import AuthorLine, ReadAuthors
from homepage.importers.academicpages.texts.plain_text import plain

_AUTHORS_END = re.compile(r"\(\s*\d{4}\b[^()]*\)|[\"\u201c\u00ab]|(?<=[.,])\s*(?:19|20)\d\d\b")
_PAGES = re.compile(
    r"(?:\bpp?\.?|\bpages)\s*(\d+\s*[-–—]+\s*\d+)|(?<![\d/.-])(\d+\s*[-–—]+\s*\d+)(?![\d/-])", re.IGNORECASE
)
_VOLUME = re.compile(
    r"\bvol(?:ume|\.)?\s*(\d+)"
    r"|(?<![\d/.–-])(\d{1,4})\s*\(\s*(?!(?:19|20)\d\d\b)(\d+(?:\s*[-–]\s*\d+)?)\s*\)"
    r"|^\W*(\d{1,4})\s*[,:]",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b(?:no|num|issue|number)\.?\s*(\d+)", re.IGNORECASE)
DOI = re.compile(r"(?<![\w/])10\.\d{4,9}/[^\s\"'<>\u201d]+")
_SAYS_NOTHING = re.compile(
    r"https?://\S+|\bdoi\b\S*|\b(?:19|20)\d\d\b|\b(?:in|and|the|of|vol|no|pp|arxiv|preprint)\b", re.IGNORECASE
)


class Citation(NamedTuple):
    """The data in a citation.

    Attributes:
        authors: The authors, or None.
        unread: The names, if there are any and they are ambiguous; else empty.
        fields: Volume, number and pages, if it has them.
        rest: Other text in it, or empty.
    """

    authors: AuthorLine | None
    unread: str
    fields: dict[str, str]
    rest: str


def read_citation(written: str, title: str, known: Iterable[str], authors_in: ReadAuthors) -> Citation:
    """Reads a citation.

    Args:
        written: The citation, in Markdown or HTML.
        title: The title of the work.
        known: Texts of the record's other fields, such as the venue.
        authors_in: Reads a line of authors.
    """
    text = unescape(written)
    at = text.casefold().find(title.casefold()) if title else -1
    before = text[:at] if at > 0 else text
    end = _AUTHORS_END.search(before)
    names = (before[: end.start()] if end else before).strip().rstrip("(\"\u201c' ") if at > 0 or end else ""
    line = authors_in(names)
    rest = text[at + len(title) :] if at >= 0 else text[end.end() :] if end else text
    rest = plain(rest)
    for each in known:
        rest = re.sub(re.escape(each), " ", rest, flags=re.IGNORECASE) if each else rest
    fields: dict[str, str] = {}
    for name, pattern in (("volume", _VOLUME), ("number", _NUMBER), ("pages", _PAGES)):
        match = pattern.search(rest)
        if match:
            fields[name] = next(group for group in match.groups() if group)
            if name == "volume" and match[3]:
                fields["number"] = match[3]
            rest = rest.replace(match[0], " ")
    if "pages" in fields:
        fields["pages"] = re.sub(r"\s*[-–—]+\s*", "–", fields["pages"])
    return Citation(line, "" if line else plain(names), fields, _remaining_text(rest))


def _remaining_text(rest: str) -> str:
    """The remaining text of a citation, if it contains any information."""
    telling = _SAYS_NOTHING.sub(" ", rest)
    return rest.strip(" .,;:()\"'\u201c\u201d") if re.search(r"[^\W_]", telling) else ""
