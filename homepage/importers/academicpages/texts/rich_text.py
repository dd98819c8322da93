"""Converts Markdown and HTML to the markup of this site's titles: emphasis, subscripts, superscripts, formulas."""

import re
from html import unescape

from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.text import normalize_text
from homepage.rich_text.markup import escape_markup, parse

_TAGS = {"i": "*", "em": "*", "b": "**", "strong": "**", "sub": "<{}sub>", "sup": "<{}sup>"}
_TAG = re.compile(r"<(?P<end>/?)(?P<name>i|em|b|strong|sub|sup)\b[^<>]*>", re.IGNORECASE)
_FORMULA = re.compile(r"(?<![\\$])\$\$?([^\s$](?:[^$]*[^\s$])?)\$\$?")
_FIRST = 0xE100  # of the private use area, so that no text has these characters


def rich(text: str) -> str:
    """The text of a title on one line, with its markup. If the markup is not valid, it is plain text."""
    kept: list[str] = []

    def placeholder(markup: str) -> str:
        kept.append(markup)
        return chr(_FIRST + len(kept) - 1)

    marked = _FORMULA.sub(lambda found: placeholder(f"${found[1]}$"), normalize_text(unescape(text)))
    marked = _TAG.sub(lambda tag: placeholder(_TAGS[tag["name"].lower()].format("/" * bool(tag["end"]))), marked)
    bare = escape_markup(plain(text))
    escaped = escape_markup(plain(marked))
    written = "".join(kept[ord(each) - _FIRST] if 0 <= ord(each) - _FIRST < len(kept) else each for each in escaped)
    literal = "".join(node for node in parse(written) if isinstance(node, str))
    is_valid = literal.count("*") == bare.count("\\*") and not re.search(r"</?su[bp]>", literal)
    return written if is_valid else bare
