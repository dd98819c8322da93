"""Splits Markdown into pieces: headings, paragraphs, and list entries with their content."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

_HEADING = re.compile(r"(#{1,6})\s*(.*?)\s*#*\s*")
_UNDERLINE = re.compile(r"(=+|-{2,})\s*")
_ENTRY = re.compile(r"(?:[*+-]|\d+\.) +")


@dataclass(frozen=True)
class Chunk:
    """A piece of Markdown.

    Attributes:
        kind: A heading, a paragraph (or any other separate block), or a list entry.
        text: The text without the heading's marks or the entry's bullet. Further lines of an entry are not indented.
        level: The level of a heading.
        written: The source.
    """

    kind: Literal["heading", "paragraph", "entry"]
    text: str
    level: int = 0
    written: str = ""


def chunks(text: str) -> Iterator[Chunk]:
    """Splits Markdown, in the form of ``spaced_lists``, into pieces."""
    for block in _blocks(text):
        entry, lines = _ENTRY.match(block), block.split("\n")
        if entry:
            inner = "\n".join([lines[0][entry.end() :], *(line.removeprefix("    ") for line in lines[1:])])
            yield Chunk("entry", inner.strip("\n"), written=block)
            continue
        heading = _HEADING.fullmatch(lines[0])
        if heading:
            yield Chunk("heading", heading[2], len(heading[1]), lines[0])
            lines = lines[1:]
        elif len(lines) > 1 and _UNDERLINE.fullmatch(lines[1]):
            yield Chunk("heading", lines[0].strip(), 1 if lines[1].startswith("=") else 2, "\n".join(lines[:2]))
            lines = lines[2:]
        if any(line.strip() for line in lines):
            rest = "\n".join(lines).strip("\n")
            yield Chunk("paragraph", rest, written=rest)


def _blocks(text: str) -> Iterator[str]:
    """Yields paragraphs, and list entries with the indented lines below them."""
    block: list[str] = []
    for line in text.split("\n"):
        is_entry, is_inside = bool(_ENTRY.match(line)), bool(block) and bool(_ENTRY.match(block[0]))
        ends = is_entry or (block and block[-1].strip() == "" and not (is_inside and line.startswith("    ")))
        ends = ends or bool(_HEADING.fullmatch(line))
        if line.strip() and ends:
            yield from [_joined(block)] if _joined(block) else []
            block = []
        block.append(line)
    yield from [_joined(block)] if _joined(block) else []


def _joined(block: list[str]) -> str:
    return "\n".join(block).strip("\n")


def joined(pieces: "list[Chunk]") -> str:
    """Joins pieces to Markdown, without empty lines between the entries of a list."""
    text = ""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        is_list = before is not None and before.kind == piece.kind == "entry"
        text += ("" if before is None else "\n" if is_list else "\n\n") + piece.written
    return text


def without_empty_headings(text: str) -> list[Chunk]:
    """The pieces of a text without headings that nothing follows, because a generated list was below them."""
    return without_empty_headings_of(chunks(text))


def without_empty_headings_of(pieces: Iterable[Chunk]) -> list[Chunk]:
    """The pieces without headings that nothing follows."""
    kept: list[Chunk] = []
    for piece in reversed(list(pieces)):
        below = kept[-1] if kept else None
        is_below_other = below is not None and (below.kind != "heading" or below.level > piece.level)
        if piece.kind != "heading" or is_below_other:
            kept.append(piece)
    return kept[::-1]
