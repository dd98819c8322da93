"""The levels of headings, and the ids of a text."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from homepage.markdown_text.conversion import TextTreeprocessor

_LEVELS = {f"h{level}": level for level in range(1, 7)}


class HeadingLevels(TextTreeprocessor):
    """Changes the levels of headings, so that the highest is the one below the page's own headings."""

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes the headings in place."""
        headings = [element for element in root.iter() if element.tag in _LEVELS]
        highest = min((_LEVELS[element.tag] for element in headings), default=1)
        for element in headings:
            level = _LEVELS[element.tag] - highest + self.current.conversion.first_heading
            element.tag = f"h{min(level, 6)}"


class Ids(TextTreeprocessor):
    """Makes the ids of headings and footnotes unique in the page: they begin with an underscore and the text's prefix.

    Only they begin so: the ids of sections and publications have no underscore, and no other id begins with one.
    Links in the text to the id without these lead to it.
    """

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes ids, and links to them, in place."""
        prefix = self.current.conversion.prefix
        begin = f"_{prefix}_" if prefix else "_"
        given: dict[str, str] = {}
        used: set[str] = set()
        for element in root.iter():
            written = element.get("id")
            if written is not None:
                new = _unused(begin + _slug(written), used)
                given.setdefault(written, new)
                given.setdefault(_slug(written), new)
                element.set("id", new)
        for link in root.iter("a"):
            page, _, written = link.attrib["href"].partition("#")
            target = None if page else given.get(written) or given.get(_slug(written))
            if target:
                link.set("href", f"#{target}")


def _slug(text: str) -> str:
    """Letters, digits and hyphens alone, so that an underscore only separates a prefix."""
    return "-".join(re.findall(r"[^\W_]+", text)).lower() or "part"


def _unused(name: str, used: set[str]) -> str:
    number = 1
    new = name
    while new in used:
        number += 1
        new = f"{name}-{number}"
    used.add(new)
    return new
