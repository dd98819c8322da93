"""Joins the pieces of a paper, as the template acad-homepage has them: venue, picture, title, authors, links, text."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from homepage.importers.academicpages.texts.chunks import Chunk
from homepage.importers.academicpages.texts.plain_text import plain

_BADGE = re.compile(
    r"(?:[A-Z][\w&/+' -]{1,40}?[ '\u2019]?(?:(?:19|20)\d\d|\d\d)|[A-Z][A-Z&/+-]+(?: [A-Z][\w&/+-]*){0,3})"
    r"(?: \((?:oral|spotlight|poster|highlight)\))?"
    r"|(?:[Pp]reprint|[Uu]nder [Rr]eview|[Ii]n [Ss]ubmission|ar[Xx]iv)(?: (?:19|20)\d\d)?"
)
"""A venue with its year, capitals such as ``IEEE TPAMI``, or the word for a work without a venue."""
_PICTURE = re.compile(r"!\[[^\[\]]*\]\((?P<path>[^()\s]+)[^()]*\)")
_LINK = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^()\s]+\)")


class PaperBox(NamedTuple):
    """The pieces of one paper.

    Attributes:
        pieces: All of them.
        text: Title, authors, venue and links as one text, with line breaks.
        picture: The address of its picture, or empty.
        note: The text about it, or empty.
    """

    pieces: tuple[Chunk, ...]
    text: str
    picture: str = ""
    note: str = ""


def paper_boxes(pieces: Iterable[Chunk]) -> Iterator[PaperBox]:
    """Groups the pieces of a list; a piece that belongs to no box is alone."""
    group: list[Chunk] = []
    for piece in pieces:
        begins = _is_badge(piece) or piece.kind == "heading"
        if group and (begins or not _goes_on(group, piece)):
            yield from _boxes(group)
            group = []
        if _is_badge(piece) or group:
            group.append(piece)
        else:
            yield PaperBox((piece,), piece.text)
    yield from _boxes(group)


def _is_badge(piece: Chunk) -> bool:
    is_line = piece.kind == "paragraph" and not set("\n[") & set(piece.text)
    return is_line and bool(_BADGE.fullmatch(plain(piece.text)))


def _goes_on(group: list[Chunk], piece: Chunk) -> bool:
    """Whether a piece belongs to the box: after the text about the paper, only more of the text does."""
    return piece.kind == "entry" or group[-1].kind != "entry"


def _boxes(group: list[Chunk]) -> Iterator[PaperBox]:
    if len(group) < 2:
        yield from (PaperBox((piece,), piece.text) for piece in group)
        return
    badge, *others = group
    pictures = [match["path"] for piece in others if (match := _PICTURE.fullmatch(piece.text.strip()))]
    parts = [piece for piece in others if piece.kind == "paragraph" and not _PICTURE.fullmatch(piece.text.strip())]
    notes = [plain(piece.text) for piece in others if piece.kind == "entry"]
    first, rest = (parts[0].text, parts[1:]) if parts else ("", [])
    if first and "\n" not in first and rest:  # title and authors are paragraphs of their own
        first, rest = f"{first}\n{rest[0].text}", rest[1:]
    links = "\n".join(piece.text for piece in rest if not plain(_LINK.sub("", piece.text)).strip(" |·/,"))
    notes = [plain(piece.text) for piece in rest if plain(_LINK.sub("", piece.text)).strip(" |·/,")] + notes
    text = "\n".join(filter(None, (first, badge.text, links)))
    yield PaperBox(tuple(group), text, pictures[0] if pictures else "", " ".join(notes))
