"""HTML as data for the Typst template, which renders it. No text of the owner is ever part of a Typst program."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

Node = str | dict[str, Any]
"""A text; or an element: its ``tag``, its ``class`` as a list, its other attributes, and its ``children``."""

_FACTS = frozenset({"appearance", "resources"})
"""The classes of the lines of facts and links of a publication. What they fold is not printed."""

_BLOCKS = frozenset(
    {
        "blockquote",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ol",
        "p",
        "pre",
        "table",
        "tr",
        "ul",
    }
)
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_VOID = frozenset({"br", "hr", "img", "input", "source", "track", "wbr"})
_NOT_PRINTED = frozenset(
    {"audio", "button", "figure", "form", "iframe", "img", "input", "picture", "script", "style", "svg", "video"}
)
_CLASSES_NOT_PRINTED = frozenset({"count", "equal", "logo", "portrait", "preview", "publication-files"})


def nodes(html: str, url: Callable[[str], str]) -> list[Node]:
    """Converts well-formed HTML, as components and texts of the site write it, to data.

    Pictures and controls are left out, and of a publication what its row folds: abstract and BibTeX.

    Args:
        html: The HTML.
        url: Makes the absolute URL of a link.
    """
    reader = _Reader(url)
    reader.feed(html)
    reader.close()
    root, _ = reader.open[0]
    return _all_printed(root)


class _Reader(HTMLParser):
    def __init__(self, url: Callable[[str], str]) -> None:
        super().__init__()
        self.url = url
        self.open: list[tuple[list[Node], str]] = [([], "")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values: dict[str, Any] = {name: value or "" for name, value in attrs}
        if href := values.get("href"):
            values["href"] = "" if href.startswith("#") else self.url(href)
        node = {**values, "tag": tag, "class": values.get("class", "").split(), "children": list[Node]()}
        self.open[-1][0].append(node)
        if tag not in _VOID:
            self.open.append((node["children"], tag))

    def handle_endtag(self, tag: str) -> None:
        if tag == self.open[-1][1]:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        is_code = any(tag == "pre" for _, tag in self.open)
        self.open[-1][0].append(data if is_code else _WHITE_SPACE.sub(" ", data))


def _printed(node: Node, parent: frozenset[str] = frozenset()) -> Node | None:
    """A node without what is not printed; None if nothing of it is."""
    if isinstance(node, str):
        return node
    tag, classes = node["tag"], frozenset(node["class"])
    is_hidden = "hidden" in node or "aria-live" in node or classes & _CLASSES_NOT_PRINTED
    is_folded_fact = tag == "details" and parent & _FACTS
    if is_hidden or is_folded_fact or tag in _NOT_PRINTED:
        return None
    children = node["children"]
    if tag == "details" and "authors" in parent:
        children = [each for each in children if _tag(each) != "summary"]
    elif tag == "summary" and "folded-group" in parent:
        children = [each for each in children if _tag(each) == "h3"]
    return {**node, "children": _all_printed(children, classes)}


def _all_printed(children: list[Node], parent: frozenset[str] = frozenset()) -> list[Node]:
    """What is printed of the content of an element. White space between blocks is not part of its text."""
    shown = [each for each in (_printed(child, parent) for child in children) if each is not None]
    has_blocks = any(_tag(each) in _BLOCKS for each in shown)
    return [each for each in shown if not (has_blocks and isinstance(each, str) and each.isspace())]


def _tag(node: Node) -> str:
    return "" if isinstance(node, str) else str(node["tag"])
