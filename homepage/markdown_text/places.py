"""Lines and columns of a text, written into it, because Python-Markdown keeps no positions.

A place is between two noncharacters of Unicode, which no text contains.
"""

import re

PLACE = "\ufdd0[0-9]+:[0-9]+\ufdd1"
"""The pattern of a place."""

_PLACE = re.compile("\ufdd0([0-9]+):([0-9]+)\ufdd1")

_MARKED = re.compile(
    r"(?:\]\(\s*(?:<(?=[^<>]*>\s*(?:'[^']*'\s*|\"[^\"]*\"\s*)?\)))?"
    r"|^[ ]{0,3}\[(?!\^)[^\[\]]*\]:[ ]*(?:\n(?!#|[ ]{0,3}>)[ ]*)?(?=[^\s<]|<\S)<?)(?P<address>)"
    r"|<(?P<autolink>)[A-Za-z][A-Za-z0-9+.-]*://[^<>]*(?=>)"
    r"|<[^\s<>!]+@[^\s<>@]+(?P<mail>)(?=>)"
    r"|(?P<html></?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|<!--)",
    re.MULTILINE,
)
"""The start of an address in a link, a picture, a reference definition, or an autolink; the end of a mail address in
angle brackets; and the start of an HTML tag."""


def marked(source: str) -> str:
    """Writes line and column before each address, in an autolink after it, and after the name of each HTML tag.

    After a mail address in angle brackets, it is visible in the result only in code, for Markdown obfuscates the rest.
    """

    def with_place(found: re.Match[str]) -> str:
        kind = str(found.lastgroup)
        start, end = found.start(kind), found.end() if kind == "autolink" else found.end(kind)
        return f"{source[found.start() : end]}{place_at(source, start)}{source[end : found.end()]}"

    return _MARKED.sub(with_place, source)


def place_at(source: str, index: int) -> str:
    """The place of an index, as ``marked`` writes it."""
    line, column = _line_and_column(source, index)
    return f"\ufdd0{line}:{column}\ufdd1"


def index_of(source: str, line: int, column: int) -> int:
    """The index in a text of a line and a column, from 1."""
    before = source.split("\n", line - 1)[: line - 1]
    return sum(map(len, before)) + len(before) + column - 1


def unmarked(text: str) -> str:
    """A text without places."""
    return _PLACE.sub("", text)


def place_in(text: str) -> tuple[int, int]:
    """The first place in a text, line and column; the beginning of the text if there is none."""
    found = _PLACE.search(text)
    return (int(found[1]), int(found[2])) if found else (1, 1)


def first_place(source: str, part: str) -> tuple[int, int]:
    """The place where a part of a text begins for the first time, line and column.

    Args:
        source: The text, without places.
        part: The part. Only its first line is looked for, because the others may be indented in the text.
    """
    return _line_and_column(source, max(source.find(part.partition("\n")[0]), 0))


def _line_and_column(source: str, index: int) -> tuple[int, int]:
    return source.count("\n", 0, index) + 1, index - source.rfind("\n", 0, index)
