"""Writes figures with one picture and a caption as pictures of Markdown with a title."""

import re

from homepage.importers.academicpages.markdown.code_spans import replaced
from homepage.importers.academicpages.texts.plain_text import attribute, link_text, plain

_FIGURE = re.compile(
    r"<figure\b[^<>]*>\s*(?P<link><a\b[^<>]*>)?\s*<img\b(?P<attributes>[^<>]*)>\s*(?:</img>)?\s*(?(link)</a\s*>)\s*"
    r"<figcaption\b[^<>]*>(?P<caption>.*?)</figcaption\s*>\s*</figure\s*>",
    re.DOTALL | re.IGNORECASE,
)


def with_captions(text: str) -> str:
    """Text whose captions are titles of pictures, if they are plain text."""
    return replaced(_FIGURE, text, _written)


def _written(match: "re.Match[str]") -> str:
    caption = plain(match["caption"])
    source, words = (attribute(match["attributes"], name) for name in ("src", "alt"))
    if not source or not caption or '"' in caption or "](" in match["caption"] or "<a" in match["caption"].lower():
        return match[0]
    return f'\n\n![{link_text(words)}](<{source}> "{caption}")\n\n'
