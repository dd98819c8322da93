"""Which HTML is allowed in Markdown, and the messages about other HTML."""

import re
from collections.abc import Iterator

from homepage.markdown_text.html_tags import Tag
from homepage.markdown_text.places import PLACE

INLINE = frozenset({"abbr", "br", "cite", "kbd", "mark", "q", "small", "span", "sub", "sup"})
"""Allowed elements inside a line."""

BLOCKS = frozenset({"blockquote", "details", "div", "summary"})
"""Allowed elements that contain paragraphs. They begin a line."""

MEDIA = frozenset({"audio", "video"})
FRAME = "iframe"
"""Allowed if it shows a video of a known host."""

_OF_MEDIA = frozenset({"src", "controls"})
_ATTRIBUTES = {"abbr": {"title"}, "audio": _OF_MEDIA, "details": {"open"}, "video": _OF_MEDIA}
_EVERYWHERE = frozenset({"dir", "lang"})
_PLACED = re.compile(rf"<(?P<end>/?)(?P<name>[a-z]+) {PLACE}")

_INSTEAD = {
    "a": "[text](address)",
    "b": "**text**",
    "code": "`text`",
    "del": "~~text~~",
    "em": "*text*",
    "hr": "a line with ---",
    "i": "*text*",
    "img": "![what it shows](/picture.jpg)",
    "li": "- at the beginning of a line",
    "ol": "1. at the beginning of lines",
    "p": "an empty line between paragraphs",
    "pre": "lines with ``` around it",
    "s": "~~text~~",
    "strike": "~~text~~",
    "strong": "**text**",
    "table": "a table with | between its cells",
    "tt": "`text`",
    "ul": "- at the beginning of lines",
    **{f"h{level}": f"{'#' * level} at the beginning of the line" for level in range(1, 7)},
}
"""What Markdown has in place of an element."""

_REMOVED = {
    "center": "remove it; a stylesheet, assets/custom.css, can center text",
    "font": "remove it; a stylesheet, assets/custom.css, can change fonts and colours",
    "script": "remove it; a text cannot contain programs",
    "style": "remove it; write styles into assets/custom.css",
}


def wrong_tag(tag: Tag) -> str | None:
    """Why an element is not allowed, and what to write; None if it is allowed."""
    if tag.name in INLINE | BLOCKS | MEDIA | {FRAME}:
        return None
    if tag.name in _INSTEAD:
        return f"{tag.shown} is not allowed in a text; write {_INSTEAD[tag.name]}"
    advice = f"remove it, or write \\{tag.shown} to show it as text, or `{tag.shown}` as code"
    return f"{tag.shown} is not allowed in a text; {_REMOVED.get(tag.name, advice)}"


def wrong_attributes(tag: Tag) -> Iterator[tuple[str, str]]:
    """The attributes of an allowed element that are not allowed, each with a message."""
    for name in tag.attributes:
        if tag.is_end or name in _EVERYWHERE or name in _ATTRIBUTES.get(tag.name, ()):
            continue
        if name in {"class", "style"}:
            advice = "remove it; assets/custom.css can have rules for elements"
        elif name.startswith("on"):
            advice = "remove it; a text cannot contain programs"
        else:
            advice = "remove it"
        yield name, f"{name}= is not allowed in <{tag.name}>; {advice}"


def unpaired_tags(html: str) -> Iterator[tuple[str, str]]:
    """The tags with a place that are never closed, or close nothing, each with a message."""
    opened: list[re.Match[str]] = []
    for tag in _PLACED.finditer(html):
        name = tag["name"]
        if name == "br":
            continue
        if not tag["end"]:
            opened.append(tag)
        elif any(each["name"] == name for each in opened):
            while opened[-1]["name"] != name:
                yield _unclosed(opened.pop())
            opened.pop()
        else:
            yield tag[0], f"</{name}> closes nothing; remove it, or write <{name}> before it"
    yield from map(_unclosed, opened)


def _unclosed(tag: re.Match[str]) -> tuple[str, str]:
    return tag[0], f"<{tag['name']}> is not closed; write </{tag['name']}>"
