"""Parts a ``.bib`` file into its entries, and takes its comments out.

BibTeX itself has no sign for comments, but people write ``%``. It begins one outside of values only: in braces or
quotes it is text, wherever it stands. So an entry is read token by token: values in braces or quotes, and the rest.
"""

import re
from collections.abc import Iterator

_ENTRY = re.compile(r"[ \t]*@[ \t]*(?P<name>[A-Za-z]+)(?:[ \t]*\{|\()")
_LINE_OF_ENTRY = re.compile(rf"^{_ENTRY.pattern}", re.MULTILINE)
_TOKEN = re.compile(r"[%{}\"),]")
# What closes nothing: text, and braces that hold no others. Regular expressions step over them at once.
_IN_BRACES = re.compile(r"(?:[^{}]++|\{[^{}]*+\})*+")
_IN_QUOTES = re.compile(r"(?:[^{}\"]++|\{[^{}]*+\})*+")
_COMMENT = re.compile(r"%[^\n]*")


def split_entries(text: str) -> Iterator[str]:
    """The parts of a file: what stands before the first entry, then each entry with all that follows it.

    What is commented out, by ``%`` or by ``@comment{…}``, is left out but for the ends of its lines; put together, the
    parts have the lines of the file. A line that begins an entry does so whatever stands before it, so that an entry
    that is not closed ends there.

    Args:
        text: All of the file, with line feeds alone.
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
            entry, end = _entry(text, begin, bound)
        bound = bound if bound >= end else _next_line(text, end)
        at = end if _ENTRY.match(text, end) else bound
        yield entry + _without_comments(text[end:at])


def _next_line(text: str, at: int) -> int:
    """Where the next line begins that begins an entry; the end of the text if none does."""
    found = _LINE_OF_ENTRY.search(text, at)
    return found.start() if found else len(text)


def _without_comments(text: str) -> str:
    return _COMMENT.sub("", text)


def _entry(text: str, begin: re.Match[str], bound: int) -> tuple[str, int]:
    """An entry without its comments, and where it ends: behind what closes it, or at the bound."""
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
    """Where a value ends that begins before a place: behind its brace, or behind the quote that is in no brace of it.

    Args:
        text: Of the file.
        at: Behind the sign that opens the value.
        bound: Where nothing of it can be any more.
        closes: The sign that closes it.
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
