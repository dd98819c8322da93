"""HTML that Python-Markdown keeps out of the text while it converts it."""

import re
from html import unescape

from markdown import Markdown
from markdown.util import HTML_PLACEHOLDER_RE


def plain_attribute(md: Markdown, value: str) -> str:
    """The value of an attribute as plain text: without placeholders of HTML, and with entities resolved."""

    def text(found: re.Match[str]) -> str:
        html = str(md.htmlStash.rawHtmlBlocks[int(found[1])])
        return unescape(re.sub("<[^>]*>", "", html))

    return unescape(HTML_PLACEHOLDER_RE.sub(text, value))
