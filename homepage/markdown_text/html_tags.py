"""The grammar of HTML tags."""

import re
from typing import NamedTuple

from homepage.markdown_text.places import PLACE, unmarked

_ATTRIBUTES = r"(?:\s+[^\s\"'<>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*"
_PARTS = re.compile(
    rf"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>\ufdd0])(?P<place>(?:{PLACE})?)"
    rf"(?P<attributes>{_ATTRIBUTES})\s*/?>"
)
_ATTRIBUTE = re.compile(r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")


def tag_pattern(names: str, begin: str = "</?") -> str:
    """The pattern of a tag without groups.

    Args:
        names: The pattern of its name.
        begin: The pattern of what is before its name.
    """
    return rf"{begin}(?i:{names})(?=[\s/>\ufdd0])(?:{PLACE})?{_ATTRIBUTES}\s*/?>"


class Tag(NamedTuple):
    """A tag.

    Attributes:
        text: As it is written, with its place.
        name: Its name, in lower case.
        shown: As it is written, without attributes.
        is_end: Whether it is an end tag.
        place: Its place as in the text, or "".
        attributes: The values by name; "" for one without value.
        offsets: For each attribute its distance from the beginning of the tag; 0 if it is in another line.
    """

    text: str
    name: str
    shown: str
    is_end: bool
    place: str
    attributes: dict[str, str]
    offsets: dict[str, int]


def tag_at(text: str, start: int = 0) -> Tag | None:
    """The tag that begins at a place of a text; None if there is no complete tag."""
    parts = _PARTS.match(text, start)
    if parts is None:
        return None
    attributes, offsets = dict[str, str](), dict[str, int]()
    for found in _ATTRIBUTE.finditer(parts["attributes"]):
        name, before = found["name"].lower(), text[start : parts.start("attributes") + found.start()]
        attributes[name] = next((value for value in found.groups()[1:] if value is not None), "")
        offsets[name] = 0 if "\n" in before else len(unmarked(before))
    shown = f"<{parts['end']}{parts['name']}>"
    return Tag(parts[0], parts["name"].lower(), shown, bool(parts["end"]), parts["place"], attributes, offsets)
