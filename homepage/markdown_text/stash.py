"""HTML that Python-Markdown keeps out of the text while it converts it."""

import re
from html import unescape

from markdown import Markdown
from markdown.util import HTML_PLACEHOLDER_RE


def plain_attribute(md: Markdown, value: str) -> str:
    """The value of an attribute as plain text: with entities, of which some are placeholders, resolved."""

    def kept(found: re.Match[str]) -> str:
        return str(md.htmlStash.rawHtmlBlocks[int(found[1])])

    return unescape(HTML_PLACEHOLDER_RE.sub(kept, value))
