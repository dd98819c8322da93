"""Reads research topics from a list of short entries at the end of the text about research."""

import re
from collections.abc import Sequence

from homepage.importers.academicpages.texts.chunks import Chunk
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.text import slugify

_LEADS_TO_TOPICS = re.compile(r"(?:[:\uff1a]|\b(?:including|include|following|are))\W*$", re.IGNORECASE)
_MOST, _LONGEST = 15, 120


def leads_to_topics(piece: Chunk) -> bool:
    """Whether a paragraph announces a list, by its end."""
    return piece.kind == "paragraph" and _LEADS_TO_TOPICS.search(plain(piece.text)) is not None


def without_topics(pieces: Sequence[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """Splits pieces into those before the topics, and the topics. If the list is not one of topics, there are none."""
    before = [piece for piece in pieces if piece.kind != "entry"]
    entries = list(pieces[len(before) :])
    is_last = all(piece.kind == "entry" for piece in entries)
    leads = not before or leads_to_topics(before[-1])
    if is_last and leads and len(entries) <= _MOST and all(map(_is_topic, entries)):
        return before, entries
    return list(pieces), []


def topics(pieces: Sequence[Chunk]) -> list[dict[str, object]]:
    """Makes the entries of ``topics.yaml``."""
    found: dict[str, str] = {}
    for piece in pieces:
        name = plain(piece.text).rstrip(".;")
        base = slugify(name, 40) or "topic"
        ids = (base, *(f"{base}-{number}" for number in range(2, _MOST + 2)))
        found[next(each for each in ids if each not in found)] = name
    return [{"id": each, "name": name} for each, name in found.items()]


def _is_topic(piece: Chunk) -> bool:
    has_more = "](" in piece.text or "\n\n" in piece.text or re.search(r"\n\s*[*+-] ", piece.text)
    name = plain(piece.text).rstrip(".;")
    return not has_more and 0 < len(name) <= _LONGEST and not re.search(r"\b(?:19|20)\d\d\b", name)
