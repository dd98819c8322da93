"""Markup of any kind to the words that it holds, for fields that are plain text."""

import re
import unicodedata
from html import unescape

TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>(?:\s[^<>]*)?)/?>")
_FORMATTING = """
a abbr article b big blockquote br center cite code dd del details div dl dt em figcaption figure font footer h1 h2 h3
h4 h5 h6 header hr i img ins kbd li main mark nav nobr ol p picture pre q s samp section small source span strike strong
sub summary sup table tbody td th thead time tr tt u ul var wbr
"""
FORMATTING = frozenset(_FORMATTING.split())
"""The elements that only say how words look, or which of them belong together."""

_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\s*\)(\{:?[^}]*\})?")
_EMPHASIS = re.compile(r"(?<![\w\\*])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=[^\s\\])\1(?![\w*])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~^$&-])")
_UNSEEN = {"Cc", "Cf", "Cs"}
_JOINERS = "\u200c\u200d"


def plain(text: str) -> str:
    """The words of a piece of Markdown or HTML, on one line.

    What is not known to be formatting, scripts among it, stays as it was written: as text.
    """
    text = TAG.sub(lambda tag: _instead(tag["name"]) if tag["name"].lower() in FORMATTING else tag[0], unescape(text))
    for _ in range(3):
        text = _LINK.sub(r"\1", text)
    for _ in range(3):
        text = _EMPHASIS.sub(r"\2", text)
    return seen(_ESCAPED.sub(r"\1", text))


def seen(text: str) -> str:
    """The text on one line, without characters that nobody can see."""
    shown = (each for each in unicodedata.normalize("NFC", text) if is_seen(each) or each.isspace())
    return " ".join("".join(shown).split())


def is_seen(character: str) -> bool:
    """Whether a character is one that content may hold."""
    return character in _JOINERS or (unicodedata.category(character) not in _UNSEEN and character not in "\ufffe\uffff")


def slug(text: str, longest: int = 60) -> str:
    """An id made of a text's letters and digits; empty if it has none that an id can hold."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters.replace("'", ""))
    while len(words) > 1 and len("-".join(words)) > longest:
        words.pop()
    return "-".join(words)[:longest].strip("-")


def _instead(tag: str) -> str:
    return "" if tag.lower() in {"a", "b", "em", "i", "span", "strong", "sub", "sup", "u", "font", "small"} else " "
