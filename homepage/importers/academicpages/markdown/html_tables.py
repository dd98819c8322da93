"""Writes simple HTML tables as tables of Markdown."""

import re
from collections.abc import Iterator

from homepage.importers.academicpages.markdown.code_spans import replaced

_TABLE = re.compile(r"<table\b[^<>]*>(?P<rows>.*?)</table\s*>", re.DOTALL | re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>(?P<cells>.*?)(?=<tr\b|</tr|\Z)", re.DOTALL | re.IGNORECASE)
_CELL = re.compile(
    r"<(?P<tag>t[dh])\b(?P<attributes>[^<>]*)>(?P<text>.*?)(?=<t[dh]\b|</t[dhr]|\Z)", re.DOTALL | re.IGNORECASE
)
_BLOCKS = re.compile(
    r"<(?:table|ul|ol|li|pre|h[1-6]|img|div|iframe|blockquote)\b|\n[ \t]*\n|^[ \t]*[*-] ", re.IGNORECASE | re.MULTILINE
)
_SPAN = re.compile(r"\b(?:col|row)span\b", re.IGNORECASE)
_BREAK = re.compile(r"(?:\s|<br\s*/?>|</?p\b[^<>]*>)+", re.IGNORECASE)


def with_own_tables(text: str) -> str:
    """Text whose tables are Markdown, if their cells contain only one line of text each."""
    return replaced(_TABLE, text, _written)


def _written(match: "re.Match[str]") -> str:
    rows = [list(_CELL.finditer(row["cells"])) for row in _ROW.finditer(match["rows"])]
    rows = [row for row in rows if row]
    width = max(map(len, rows), default=0)
    cells = [cell for row in rows for cell in row]
    is_simple = width > 1 and not any(
        _SPAN.search(each["attributes"]) or _BLOCKS.search(each["text"]) for each in cells
    )
    return "\n\n" + "\n".join(_lines(rows, width)) + "\n\n" if is_simple else match[0]


def _lines(rows: list[list["re.Match[str]"]], width: int) -> Iterator[str]:
    has_head = all(cell["tag"].lower() == "th" for cell in rows[0])
    head, *body = rows if has_head else [[], *rows]
    yield _line([cell["text"] for cell in head], width)
    yield _line(["---"] * width, width)
    yield from (_line([cell["text"] for cell in row], width) for row in body)


def _line(cells: list[str], width: int) -> str:
    texts = [_BREAK.sub(" ", cell).strip().replace("|", "\\|") for cell in cells]
    return f"| {' | '.join([*texts, *[''] * (width - len(texts))])} |"
