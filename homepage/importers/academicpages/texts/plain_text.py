"""Converts Markdown and HTML to plain text."""

import re
from html import unescape

from homepage.models.text import normalize_text

TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>(?:\s[^<>]*)?)/?>")
_FORMATTING = """
a abbr article b big blockquote br center cite code dd del details div dl dt em figcaption figure font footer h1 h2 h3
h4 h5 h6 header hr i img ins kbd li main mark nav nobr ol p picture pre q s samp section small source span strike strong
sub summary sup table tbody td th thead time tr tt u ul var wbr
"""
FORMATTING = frozenset(_FORMATTING.split())
"""Elements that only format or group text."""

_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\s*\)(\{:?[^}]*\})?")
_EMPHASIS = re.compile(r"(?<![\w\\*])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=[^\s\\])\1(?![\w*])")
_CODE = re.compile(r"(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~^$&-])")


def plain(text: str) -> str:
    """The text of a piece of Markdown or HTML, on one line.

    Elements that are not known as formatting, such as scripts, are kept as literal text.
    """
    text = TAG.sub(lambda tag: _instead(tag["name"]) if tag["name"].lower() in FORMATTING else tag[0], unescape(text))
    for _ in range(3):
        text = _LINK.sub(r"\1", text)
    for _ in range(3):
        text = _EMPHASIS.sub(r"\2", text)
    text = _CODE.sub(r"\2", text)
    return normalize_text(_ESCAPED.sub(r"\1", text))


def _instead(tag: str) -> str:
    return "" if tag.lower() in {"a", "b", "em", "i", "span", "strong", "sub", "sup", "u", "font", "small"} else " "


def attribute(attributes: str, name: str) -> str:
    """The value of an HTML attribute; empty if it is missing.

    Args:
        attributes: The attributes of a tag, as written.
        name: The name of one of them.
    """
    value = rf"(?<![\w-]){name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
    match = re.search(value, attributes, re.IGNORECASE)
    return next((each.strip() for each in match.groups() if each), "") if match else ""


def link_text(label: str) -> str:
    """The text of a link or a picture on one line. Only balanced brackets are kept."""
    words = " ".join(label.split())
    return words if words.count("[") == words.count("]") else words.replace("[", "(").replace("]", ")")
