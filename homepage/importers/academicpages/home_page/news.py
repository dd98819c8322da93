"""Reads news from lists whose entries begin with a date."""

import re
from collections.abc import Sequence

from homepage.importers.academicpages.texts.chunks import Chunk
from homepage.importers.academicpages.texts.dates import date_of

_BEFORE = re.compile(r"^[^\w\u4e00-\u9fff]*", re.ASCII)
_AFTER = re.compile(r"^[\s\]\)*_`:.,|\uff1a\uff09\u3011–—-]+")
_DATE = re.compile(
    r"^(?:[A-Z][a-z]{2,8}\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+(?:19|20)\d\d"
    r"|(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?|(?:19|20)\d\d(?:\s*[./-]\s*\d{1,2}){0,2}(?!\d)|\d{1,2}[./-](?:19|20)\d\d)"
)


def news(pieces: Sequence[Chunk]) -> tuple[list[dict[str, object]], list[Chunk]]:
    """Returns the pieces that begin with a date, as entries of ``news.yaml``, and the others."""
    entries, others = [], []
    for piece in pieces:
        entry = _entry(piece) if piece.kind != "heading" else None
        if entry:
            entries.append(entry)
        else:
            others.append(piece)
    return entries, others


def _entry(piece: Chunk) -> dict[str, object] | None:
    """A piece as news; None if it does not begin with a date, or has no text after it."""
    begins = _BEFORE.sub("", piece.text, count=1)
    match = _DATE.match(begins)
    date = date_of(match[0]) if match else None
    if match is None or date is None:
        return None
    text = begins[match.end() :]
    closing = _AFTER.match(text)
    if closing:
        text = text[closing.end() :]
        if text.startswith(("(", "!")) or not text:
            return None
        # Markup of the text after the date was removed together with that of the date.
        opening = re.search(r"(\*\*|\*|_|`)$", closing[0])
        text = (opening[1] if opening and text.count(opening[1]) % 2 else "") + text
    words = " ".join(text.split())
    return {"date": date, "text": words} if words else None
