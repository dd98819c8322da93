"""Splits a home page into sections at its headings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from homepage.importers.academicpages.texts.chunks import Chunk
from homepage.importers.academicpages.texts.plain_text import plain

Kind = Literal["biography", "news", "research", "internships", "publications", "talks", "teaching", "other"]

_KINDS: tuple[tuple[Kind, str], ...] = (
    ("other", r"teaching experience|\baward|\bhonou?r|\bservice|\beducation|\bproject|academic experience"),
    ("internships", r"\bintern(?:ship)?s?\b|experience|employment|work history|\bcareer\b|实习|经历"),
    ("news", r"\bnews\b|what'?s new|\bupdates?\b|announcements?|动态"),
    ("publications", r"\bpublications?\b|\bpapers?\b|preprints?|论文"),
    (
        "research",
        r"^\W*(?:my )?research(?: interests?| areas?| topics?| focus| overview| statement)?\W*$|^\W*interests?\W*$",
    ),
    ("talks", r"\btalks?\b|presentations?"),
    ("teaching", r"\bteaching\b"),
    ("biography", r"^\W*(?:about(?: me)?|(?:short )?bio(?:graphy)?|introduction|welcome|hello|hi)\b\W*\w{0,8}\W*$"),
)


@dataclass
class Section:
    """A heading and the content below it.

    Attributes:
        kind: The kind of its content.
        heading: The heading; None for the content above the first heading.
        pieces: The content.
    """

    kind: Kind
    heading: Chunk | None = None
    pieces: list[Chunk] = field(default_factory=list)


def split_sections(pieces: Iterable[Chunk]) -> list[Section]:
    """Splits a page at its headings, except at subheadings of no known kind, and at all subheadings of internships."""
    found = [Section("biography")]
    for piece in pieces:
        current = found[-1]
        if piece.kind != "heading":
            current.pieces.append(piece)
            continue
        level, kind = current.heading.level if current.heading else 0, _kind(piece)
        is_part = current.heading is not None and piece.level > level
        if is_part and (kind == "other" or current.kind == "internships"):
            current.pieces.append(piece)
        else:
            found.append(Section(kind, piece))
    return found


def _kind(heading: Chunk) -> Kind:
    text = plain(heading.text)
    return next((kind for kind, pattern in _KINDS if re.search(pattern, text, re.IGNORECASE)), "other")


def raised(piece: Chunk, by: int) -> Chunk:
    """A heading that is raised by some levels, so that the highest heading of the biography has level 1."""
    if piece.kind != "heading":
        return piece
    level = max(1, piece.level - by)
    return Chunk("heading", piece.text, level, f"{'#' * level} {piece.text}")
