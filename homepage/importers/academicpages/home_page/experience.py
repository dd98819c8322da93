"""Reads work experience, in the usual notations, as data."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from homepage.importers.academicpages.texts.chunks import Chunk, chunks
from homepage.importers.academicpages.texts.dates import Span, span_in
from homepage.importers.academicpages.texts.plain_text import plain

_ROLE = re.compile(
    r"\b(?:intern(?:ship)?|engineer|researcher|scientist|assistant|fellow|student|developer|analyst|visit(?:ing|or)|"
    r"post-?doc\w*|manager|consultant|lecturer|professor|trainee|trader|programmer|architect|founder|lead|director|"
    r"associate|advis[eo]r|member|staff|technician|tutor|instructor|designer|volunteer|quant)\b|实习",
    re.IGNORECASE,
)
_PIECE = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|__(?P<bold2>.+?)__|(?<![\w*])\*(?P<italic>[^*]+?)\*|(?<!\w)_(?P<italic2>[^_]+?)_(?!\w)"
    r"|(?P<link>\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^()\s]*\))"
)
_LINK = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\((?P<url>[^()\s]*)\)")
_PARTING = re.compile(r"\s*(?:[|,;@·•\uff0c]|\s[–—-]\s|\bat\b|\bin\s+the\b)\s*")
_PICTURES = re.compile(r"(?:\s*\[?!\[[^\]]*\]\((?P<path>[^()\s]*)\)(?:\]\([^()\s]*\))?\s*)+")
_HOLE = "\ue000"  # replaces the months: a private use character, so that it is in no page
_LONGEST = 120  # characters of a name or a role; what is longer is a sentence


@dataclass
class Block:
    """The text about one employer.

    Attributes:
        head: The pieces with place, months and role.
        entries: The list entries about the work there.
    """

    head: list[Chunk] = field(default_factory=list)
    entries: list[Chunk] = field(default_factory=list)

    @property
    def has_months(self) -> bool:
        """Whether it contains months."""
        return any(span_in(plain(each.text)) for each in self.head)

    @property
    def pieces(self) -> list[Chunk]:
        """All pieces, in order."""
        return [*self.head, *self.entries]


@dataclass(frozen=True)
class Piece:
    """A part of a line: its text, its emphasis and its link."""

    text: str
    style: str
    url: str = ""


def blocks(pieces: Sequence[Chunk]) -> list[Block]:
    """Groups pieces of Markdown by employer. Separate pictures are left out."""
    found: list[Block] = []
    for piece in pieces:
        if _PICTURES.fullmatch(piece.text):
            continue
        current = found[-1] if found else None
        if current is None or _begins(piece, current):
            found.append(Block([piece]))
        elif piece.kind == "entry":
            current.entries.append(piece)
        else:
            current.head.append(piece)
    return found


def _begins(piece: Chunk, current: Block) -> bool:
    """Whether a piece begins the text about another employer."""
    if piece.kind == "entry" and current.head[0].kind == "entry":
        return True
    if span_in(plain(piece.text)) and (current.has_months or internship(Block([piece]))):
        return True
    return piece.kind != "entry" and bool(current.entries)


def pictures(pieces: Sequence[Chunk]) -> list[str]:
    """The paths of separate pictures."""
    return [match["path"] for piece in pieces if (match := _PICTURES.fullmatch(piece.text))]


def internship(block: Block) -> dict[str, object] | None:
    """A block as an entry of ``internships.yaml``; None if place, role or months are missing."""
    lines, entries = _lines(block)
    span = next(filter(None, (span_in(plain(line)) for line in lines)), None)
    if span is None:
        return None
    parted = [_pieces(_without(line, span), parts_roles=False) for line in lines]
    if _role_and_place(parted) is None:  # perhaps the role contains the place: Intern at Example
        parted = [_pieces(_without(line, span), parts_roles=True) for line in lines]
    found = _role_and_place(parted)
    if found is None:
        return None
    role, place = found
    others = [
        ", ".join(each.text for each in pieces if each not in (place, role))
        if {place, role} & set(pieces) or span_in(plain(line))
        else plain(line)
        for line, pieces in zip(lines, parted, strict=True)
    ]
    done = [text for text in (*others, *(plain(_flat(each)) for each in entries)) if re.search(r"\w", text)]
    entry = {"organisation": place.text, "role": role.text.rstrip("."), "start": span.start, "end": span.end}
    return {**entry, "done": done or None, "url": place.url or None}


def _role_and_place(parted: list[list[Piece]]) -> tuple[Piece, Piece] | None:
    every = [piece for line in parted for piece in line]
    roles = [each for each in every if _ROLE.search(each.text)]
    names = [each for each in every if each not in roles and not each.text.startswith("(")]
    role, place = _first(roles, ("italic", "bold", "text", "link")), _first(names, ("bold", "link", "text", "italic"))
    if role is None or place is None or max(len(place.text), len(role.text)) > _LONGEST:
        return None
    return role, place


def links_of(block: Block) -> list[str]:
    """The addresses of the links in a block."""
    return [match["url"] for piece in block.pieces for match in _LINK.finditer(piece.written)]


def _lines(block: Block) -> tuple[list[str], list[str]]:
    """The lines of the head, and the lines about the work. A list entry as head contains both."""
    lines, entries = [], [each.text for each in block.entries]
    for piece in block.head:
        inner = list(chunks(piece.text)) if piece.kind == "entry" else [piece]
        entries = [each.text for each in inner if each.kind == "entry"] + entries
        texts = [each.text for each in inner if each.kind != "entry"]
        lines += [line.strip() for text in texts for line in text.split("\n") if line.strip()]
    return lines, entries


def _without(line: str, span: Span) -> str:
    """A line without the months, and without brackets and emphasis that are empty then."""
    written = r"\s*".join(re.escape(word) for word in span.text.split())
    line = re.sub(rf"[(\[\uff08]\s*\**{written}\**\s*[)\]\uff09]|{written}", _HOLE, line)
    return re.sub(rf"(\*+|_+)[\s,|]*{_HOLE}[\s,|]*\1", _HOLE, line).replace(_HOLE, " | ")


def _pieces(line: str, *, parts_roles: bool) -> list[Piece]:
    """Splits a line into its emphasized parts, and the other parts, at commas and similar separators.

    Args:
        line: In Markdown.
        parts_roles: Whether an emphasized role is split too.
    """
    found, end = [], 0
    for match in _PIECE.finditer(line):
        found += _parted(line[end : match.start()], "text")
        style = "link" if match["link"] else "bold" if match["bold"] or match["bold2"] else "italic"
        written = next(group for group in match.groups() if group)
        link = _LINK.search(written)
        if parts_roles and style != "link" and _ROLE.search(written):
            found += _parted(written, style)
        else:
            words = _bare(written)
            found += [Piece(words, style, link["url"] if link else "")] if re.search(r"\w", words) else []
        end = match.end()
    return found + _parted(line[end:], "text")


def _parted(text: str, style: str) -> list[Piece]:
    parts = ((part, _LINK.search(part)) for part in _PARTING.split(text))
    pieces = (Piece(_bare(part), style, link["url"] if link else "") for part, link in parts)
    return [piece for piece in pieces if re.search(r"\w", piece.text)]


def _bare(text: str) -> str:
    """The text of a part, without separators at its ends. Brackets are kept if they are balanced."""
    words = plain(text).strip(" ,;:|[]")
    if words.count("(") != words.count(")"):
        words = words.strip("()")
    return words.strip()


def _first(pieces: Sequence[Piece], styles: Sequence[str]) -> Piece | None:
    return next((piece for style in styles for piece in pieces if piece.style == style), None)


def _flat(text: str) -> str:
    """A list entry and its nested entries, as one text."""
    return re.sub(r"\n\s*[*+-] +", "; ", text)
