"""Rewords the errors of PyYAML's parser for authors, and finds the line that causes them.

A parser notices a mistake late: a quote that is not closed goes on until the next quote, perhaps in another entry.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_SYNTAX = {
    r"mapping values are not allowed": "this value contains a colon and a space; put the whole value in quotes",
    r"cannot start any token": "a value cannot begin like this; put it in quotes, or indent with spaces, not tabs",
    r"expected ',' or": "a bracket is not closed, or a comma is missing between two values",
    r"unexpected end of stream|found unexpected end": "a quote is not closed; close it",
    r"could not find expected ':'": "this line has no colon; write key: value, or indent it as the value above",
    r"did not find expected key|expected <block end>|expected '-' indicator|block mapping|block collection": (
        "this line does not fit the ones above; indent it as they are, and put values with colons in quotes"
    ),
    r"escape|hexdecimal": "a backslash in double quotes begins an escape sequence; use single quotes or two of them",
    r"control characters|special characters|not allowed": "there is an invisible character here; remove it",
}
_UNEVEN = re.compile(r"mapping values|expected key|block end|'-' indicator|block mapping|block collection")
_BEGINS_WITH_QUOTE = re.compile(r"""\s*(?:- +)*(?:[^\s'"#\[{][^'"#]*?: +)?(["'])""")
UNQUOTED = "{{ is in a value without quotes; put the whole value in quotes"
_ESCAPED = {"'": "''", '"': r"\\."}
_ESCAPE = {"'": "write it twice there: ''", '"': 'write a backslash before it there: \\"'}


class Cause(NamedTuple):
    """What an author did, probably, and what to write instead.

    Attributes:
        line: From 0.
        column: From 0.
        message: In plain words.
    """

    line: int
    column: int
    message: str


def cause(text: str, problem: str, at: tuple[int, int], opened: tuple[int, int] | None = None) -> Cause:
    """Finds the cause of an error.

    Args:
        text: The whole file.
        problem: The parser's message.
        at: Where the parser stopped: line and column, from 0.
        opened: Where it says that the value begins.
    """
    lines = [*text.splitlines(), ""][: at[0] + 1]  # YAML has more line breaks than \n, too
    return (
        _tab(lines)
        or _braces(lines)
        or _foreign_path(lines, problem, opened)
        or _quote(lines, problem, at, opened)
        or _indentation(lines, problem)
        or Cause(*at, in_plain_words(problem))
    )


def in_plain_words(problem: str) -> str:
    """The mistake, and its correction, in plain words.

    Args:
        problem: The parser's message.
    """
    known = (words for pattern, words in _SYNTAX.items() if re.search(pattern, problem))
    return next(known, f"is not YAML: {problem}")


def _tab(lines: Sequence[str]) -> Cause | None:
    found = re.match(" *\t", lines[-1])
    if not found:
        return None
    return Cause(len(lines) - 1, found.end() - 1, "a tab is at the beginning of this line; write spaces instead of it")


def _braces(lines: Sequence[str]) -> Cause | None:
    """Two braces in a value without quotes, which begin a mapping."""
    found = re.match(r"""[^"'#]*?(?={{)""", lines[-1])
    return Cause(len(lines) - 1, found.end(), UNQUOTED) if found else None


def _foreign_path(lines: Sequence[str], problem: str, opened: tuple[int, int] | None) -> Cause | None:
    """A path of Windows in double quotes, where a backslash begins an escape sequence."""
    if opened and re.search("escape|hexdecimal", problem) and re.match(r'"[A-Za-z]:\\', lines[opened[0]][opened[1] :]):
        return Cause(*opened, "is a path of your computer; put the file into assets/, and write /name-of-the-file here")
    return None


def _quote(lines: Sequence[str], problem: str, at: tuple[int, int], opened: tuple[int, int] | None) -> Cause | None:
    """A quote that is not closed in its line, or one inside quotes, which closes them."""
    unclosed = "a quote begins here, and none closes it; write one at the end of the value"
    if opened and "unexpected end" in problem:
        return Cause(*opened, unclosed)
    for number in range(len(lines) - 1, -1, -1):
        found = _BEGINS_WITH_QUOTE.match(lines[number])
        if not found:
            continue
        start, quote = found.end(), found[1]
        end = _end_of_quote(lines[number], start, quote)
        if end is None and number < at[0] and all(_first(quote, line) is None for line in lines[number + 1 : -1]):
            closed = _first(quote, lines[-1])
            return Cause(number, start - 1, unclosed) if closed is not None and closed <= at[1] else None
        if number == at[0] and end is not None and end < at[1] and _UNEVEN.search(problem):
            return Cause(
                number, end, f"this quote ends the value, but more follows; if it belongs to it, {_ESCAPE[quote]}"
            )
        if end is not None and number < at[0]:
            return None
    return None


def _first(quote: str, line: str) -> int | None:
    return _end_of_quote(line, 0, quote)


def _end_of_quote(line: str, start: int, quote: str) -> int | None:
    """Where a quoted text ends that begins at an offset in a line; None if it does not end there."""
    found = re.compile(f"(?:{_ESCAPED[quote]}|[^{quote}])*?({quote})(?!{quote})").match(line, start)
    return found.start(1) if found else None


def _indentation(lines: Sequence[str], problem: str) -> Cause | None:
    """A line that begins with other spaces than the lines that it belongs to, or without a hyphen."""
    if not _UNEVEN.search(problem) or not re.match(r"\s*[^\s#]", lines[-1]):
        return None
    columns, hyphens = _open_columns(lines[:-1])
    own = _indent(lines[-1])
    at = len(lines) - 1, own
    if own in hyphens and not lines[-1].lstrip().startswith("-"):
        deeper = min(column for column in columns if column > own)
        return Cause(
            *at,
            "this line begins without a hyphen; if another entry begins here, write a hyphen and a space before it, "
            f"else begin it with {_spaces(deeper)}",
        )
    if not lines[-1].lstrip().startswith("-"):
        columns = [each for each in columns if each not in hyphens]
    if not columns or own in columns:
        return None
    nearest = min(columns, key=lambda column: (abs(column - own), column))
    return Cause(
        *at,
        f"this line begins with {_spaces(own)}, and the lines that it belongs to with {_spaces(nearest)}; begin it as "
        "they do, or put the value above in quotes if this line is a part of it",
    )


def _open_columns(lines: Sequence[str]) -> tuple[list[int], set[int]]:
    """The columns of the lists and mappings that go on after some lines, and of their hyphens."""
    columns: list[int] = []
    hyphens = set[int]()
    for line in lines:
        found = re.match(r"( *)((?:- +)*)[^\s#]", line)
        if not found:
            continue
        column = len(found[1])
        columns = [each for each in columns if each < column]
        hyphens = {each for each in hyphens if each < column}
        for hyphen in re.findall("- +", found[2]):
            columns.append(column)
            hyphens.add(column)
            column += len(hyphen)
        columns.append(column)
    return columns, hyphens


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _spaces(count: int) -> str:
    return {0: "no space", 1: "1 space"}.get(count, f"{count} spaces")
