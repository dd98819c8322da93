"""Splits a ``.bib`` file into its entries, and removes its comments.

BibTeX has no character for comments, but ``%`` is in common use. It begins a comment only outside of values; in braces
or quotes it is text. So an entry is read token by token: values in braces or quotes, and everything else.
"""

import re
from collections.abc import Iterator

from homepage.importers.bibtex.regular_entry import regular_entry

_ENTRY = re.compile(r"[ \t]*@[ \t]*(?P<name>[A-Za-z]+)(?:[ \t]*\{|\()")
_LINE_OF_ENTRY = re.compile(rf"^{_ENTRY.pattern}", re.MULTILINE)
_TOKEN = re.compile(r"[%{}\"),]")
# Text, and braces without inner braces, which cannot close a value. A regular expression skips them fast.
# Its groups are not possessive: after one, Python 3.11.2 goes on at a wrong place.
_IN_BRACES = re.compile(r"(?:[^{}]++|\{[^{}]*+\})*")
_IN_QUOTES = re.compile(r"(?:[^{}\"]++|\{[^{}]*+\})*")
_COMMENT = re.compile(r"%[^\n]*")


def split_entries(text: str) -> Iterator[str]:
    """Yields the parts of a file: the text before the first entry, then each entry with the text after it.

    Comments, by ``%`` or ``@comment{…}``, are removed, but their line ends are kept, so that the joined parts have the
    lines of the file. A line that begins an entry always ends the entry before it, also one that is not closed.

    Args:
        text: The whole file, with line feeds as line ends.
    """
    at = bound = _next_line(text, 0)
    yield _without_comments(text[:at])
    is_all_closed = True
    while begin := _ENTRY.match(text, at):
        end = None
        if begin["name"].lower() == "comment" and is_all_closed:
            end = _closed(text, begin.end(), len(text), "}")
            is_all_closed = end is not None
            entry = "\n" * text.count("\n", at, end or at)
        if end is None:
            bound = bound if bound >= begin.end() else _next_line(text, begin.end())
            if regular_entry(part := text[at:bound]):
                yield part
                at = bound
                continue
            entry, end = _entry(text, begin, bound)
        bound = bound if bound >= end else _next_line(text, end)
        at = end if _ENTRY.match(text, end) else bound
        yield entry + _without_comments(text[end:at])


def _next_line(text: str, at: int) -> int:
    """The offset of the next line that begins an entry; the end of the text if there is none."""
    found = _LINE_OF_ENTRY.search(text, at)
    return found.start() if found else len(text)


def _without_comments(text: str) -> str:
    return _COMMENT.sub("", text)


def _entry(text: str, begin: re.Match[str], bound: int) -> tuple[str, int]:
    """An entry without its comments, and the offset after its closing bracket, or the bound."""
    closes = ")" if text[begin.end() - 1] == "(" else "}"
    kept, done, at, is_key = list[str](), begin.start(), begin.end(), True
    while token := _TOKEN.search(text, at, bound):
        at = token.end()
        if token[0] == closes:
            return "".join([*kept, text[done:at]]), at
        is_key = is_key and token[0] not in ',{"'
        if token[0] == "%":
            if is_key and not text[at - 2].isspace() and at - 1 > begin.end():
                continue  # a part of the key
            kept.append(text[done : at - 1])
            at = done = _end_of_line(text, at, bound)
        elif token[0] in '{"':
            end = _closed(text, at, bound, "}" if token[0] == "{" else '"')
            if end is None:
                break
            at = end
    return "".join([*kept, text[done:bound]]), bound


def _end_of_line(text: str, at: int, bound: int) -> int:
    end = text.find("\n", at, bound)
    return bound if end == -1 else end


def _closed(text: str, at: int, bound: int, closes: str) -> int | None:
    """The offset after the end of a value: after its closing brace, or its closing quote outside of inner braces.

    Args:
        text: The text of the file.
        at: The offset after the character that opens the value.
        bound: The offset where the value must have ended.
        closes: The character that closes it.
    """
    depth = 0
    while (at := _end_of_flat(text, at, bound, is_quoted=closes == '"' and depth == 0)) < bound:
        sign = text[at]
        at += 1
        if depth == 0 and sign == closes:
            return at
        depth += 1 if sign == "{" else -1
        if depth < 0:
            return None
    return None


def _end_of_flat(text: str, at: int, bound: int, *, is_quoted: bool) -> int:
    flat = (_IN_QUOTES if is_quoted else _IN_BRACES).match(text, at, bound)
    return flat.end() if flat else at
