"""Rendering texts as a page would, with paths of the site as they are."""

import re

from homepage.markdown_text import Mistake, mistakes, to_html
from tests.words import WORDS


def html(source: str, prefix: str = "") -> str:
    """A text as HTML."""
    return to_html(source, str, words=WORDS.texts, prefix=prefix)


def compact(source: str) -> str:
    """A text as HTML without the line ends between tags."""
    return re.sub(r"\n*(<[^>]*>)\n*", r"\1", html(source))


def reported(source: str) -> list[Mistake]:
    """The mistakes in a text, if every path of the site exists."""
    return mistakes(source, lambda _: True)
