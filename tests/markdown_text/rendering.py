"""Rendering texts as a page would, with paths of the site as they are."""

import re

from homepage.markdown_text import Mistake, mistakes, to_html
from tests.words import WORDS


def html(source: str, prefix: str = "") -> str:
    """A text as HTML."""
    return to_html(source, str, words=WORDS.texts, prefix=prefix)


def compact(source: str) -> str:
    """A text as HTML on one line, without the line ends between its blocks."""
    return re.sub(r">\n+(?=<)|\n+(?=</?(?:p|li|ul|ol|div|figure|blockquote|pre|h\d)\b)", lambda m: m[0].strip(), html(source)).strip()


def told(source: str) -> list[Mistake]:
    """The mistakes in a text, if every path of the site exists."""
    return mistakes(source, lambda _: True)
