"""HTML in Markdown: the grammar of tags, those that are allowed, and the messages about others."""

import re
from collections.abc import Iterator

from homepage.markdown_text.places import PLACE, unmarked

INLINE = frozenset({"abbr", "br", "cite", "kbd", "mark", "q", "small", "span", "sub", "sup"})
"""Allowed elements inside a line."""

BLOCKS = frozenset({"blockquote", "details", "div", "summary"})
"""Allowed elements that contain paragraphs. They begin a line."""

MEDIA = frozenset({"audio", "video"})
FRAME = "iframe"
"""Allowed if it shows a video of a known host."""

ATTRIBUTES = {"abbr": {"title"}, "details": {"open"}, **dict.fromkeys(MEDIA, {"src", "controls"})}
"""The allowed attributes of elements, besides those that all have."""

EVERYWHERE = frozenset({"dir", "lang"})
"""The attributes that all allowed elements may have."""

_TAG = (
    r"</?(?:{names})(?=[\s/>\ufdd0])(?:{place})?"
    r"(?:\s+[^\s\"'<>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*\s*/?>"
)
_PARTS = re.compile(rf"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<place>{PLACE})?(?P<attributes>[\s\S]*?)\s*/?>")
_ATTRIBUTE = re.compile(r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
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


def tag_pattern(names: str) -> str:
    """The pattern of a complete tag.

    Args:
        names: The pattern of its name.
    """
    return _TAG.format(names=names, place=PLACE)


TAG = re.compile(tag_pattern("[A-Za-z][A-Za-z0-9-]*"))


class Tag:
    """A tag.

    Attributes:
        name: Its name, in lower case.
        written: As it is written, without attributes.
        is_end: Whether it is an end tag.
        place: Its place as in the text, or "".
        attributes: The values by name; "" for one without value.
        offsets: For each attribute its distance from the beginning of the tag; 0 if it is in another line.
    """

    def __init__(self, text: str) -> None:
        parts = _PARTS.fullmatch(text)
        assert parts, text
        self.name = parts["name"].lower()
        self.written = f"<{parts['end']}{parts['name']}>"
        self.is_end = bool(parts["end"])
        self.place = parts["place"] or ""
        self.attributes: dict[str, str] = {}
        self.offsets: dict[str, int] = {}
        for found in _ATTRIBUTE.finditer(parts["attributes"]):
            name, before = found["name"].lower(), text[: parts.start("attributes") + found.start()]
            self.attributes[name] = next((value for value in found.groups()[1:] if value is not None), "")
            self.offsets[name] = 0 if "\n" in before else len(unmarked(before))


def wrong_tag(tag: Tag) -> str | None:
    """Why an element is not allowed, and what to write; None if it is allowed."""
    if tag.name in INLINE | BLOCKS | MEDIA | {FRAME}:
        return None
    name = tag.written
    if tag.name in _INSTEAD:
        return f"{name} is not allowed in a text; write {_INSTEAD[tag.name]}"
    if tag.name in _REMOVED:
        return f"{name} is not allowed in a text; {_REMOVED[tag.name]}"
    return f"{name} is not allowed in a text; remove it, or write \\{name} to show it as text, or `{name}` as code"


def wrong_attributes(tag: Tag) -> Iterator[tuple[str, str]]:
    """The attributes of an allowed element that are not allowed, each with a message."""
    for name in tag.attributes:
        if tag.is_end or name in EVERYWHERE or name in ATTRIBUTES.get(tag.name, ()):
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
