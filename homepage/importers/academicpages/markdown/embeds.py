"""Writes frames, audio and video of the old site as links, which this site shows as cards where it can."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from homepage.importers.academicpages.markdown.code_spans import replaced
from homepage.importers.academicpages.texts.plain_text import attribute, link_text

_ELEMENT = re.compile(
    r"<(?P<tag>iframe|video|audio|embed|object)\b(?P<attributes>[^<>]*)/?>(?:(?P<inner>.*?)</(?P=tag)\s*>)?",
    re.DOTALL | re.IGNORECASE,
)
_SOURCE = re.compile(r"<source\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
_VIDEO_PAGES = (
    (
        re.compile(r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,})"),
        "https://www.youtube.com/watch?v={}",
    ),
    (re.compile(r"https?://player\.vimeo\.com/video/(\d+)"), "https://vimeo.com/{}"),
)
MEDIA = (".mp4", ".webm", ".ogv", ".mp3", ".ogg", ".oga", ".wav", ".m4a", ".aac", ".flac")
"""The suffixes of files that this site shows with a player, if they are written as pictures."""


def with_links(text: str, address_of: Callable[[str], str | None], note: Callable[[str, str, str | None], None]) -> str:
    """Text without frames and players.

    Args:
        text: HTML and Markdown.
        address_of: The new address for an old one; None if there is none.
        note: Records an element, its old address and the new one.
    """

    def written(match: "re.Match[str]") -> str:
        source = _SOURCE.search(match["inner"] or "")
        old = next(
            (
                found
                for each in (match["attributes"], source["attributes"] if source else "")
                if (found := _source(each))
            ),
            "",
        )
        new = _page(address_of(old) or "") if old else ""
        note(match[0], old, new or None)
        if not new:
            return ""
        title = attribute(match["attributes"], "title") or new
        is_file = new.startswith("/") and urlsplit(new).path.lower().endswith(MEDIA)
        label = link_text(title)
        shown = (
            f"![{'' if label == new else label}]({new})" if is_file else new if title == new else f"[{label}]({new})"
        )
        return f"\n\n{f'[{new}]({new})' if shown.startswith('/') else shown}\n\n"

    return replaced(_ELEMENT, text, written)


def is_video(address: str) -> bool:
    """Whether the address of a frame is a video of a known host, which has a page to link."""
    return _page(address) != address


def _page(address: str) -> str:
    """The page of a video, for the address of its frame; any other address unchanged."""
    for pattern, page in _VIDEO_PAGES:
        if found := pattern.match(address):
            return page.format(found[1])
    return address


def _source(attributes: str) -> str:
    return next((found for name in ("src", "data") if (found := attribute(attributes, name))), "")
