"""HTML inside a line of Markdown."""

import re
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from homepage.markdown_text.conversion import Current
from homepage.markdown_text.html_elements import rendered_tag
from homepage.markdown_text.html_rules import BLOCKS, FRAME
from homepage.markdown_text.html_tags import tag_at
from homepage.markdown_text.places import PLACE

_UNFINISHED = re.compile(rf"</?[A-Za-z][A-Za-z0-9-]+(?:{PLACE})?\s+[A-Za-z-]+\s*=")


class InlineHtml(InlineProcessor):
    """Renders allowed tags inside a line, and drops comments."""

    def __init__(self, md: Markdown, current: Current) -> None:
        super().__init__(r"<(?=[/A-Za-z]|!--)", md)
        self.current = current

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override] # noqa: ANN401, N802 - Markdown's
        """The HTML in place of a tag; None in place of text that is no tag."""
        start = m.start()
        if data.startswith("<!--", start):
            end = data.find("-->", start + len("<!--"))
            if end >= 0:
                return "", start, end + len("-->")
            self.current.conversion.report(data[start:], "<!-- begins a comment that does not end; write -->")
            return None, None, None
        tag = tag_at(data, start)
        unfinished = _UNFINISHED.match(data, start)
        if tag is None and unfinished:
            message = "a tag begins here that does not end, or has a wrong quote"
            self.current.conversion.report(unfinished[0], f"{message}; write > at its end, or \\< to show it as text")
        html = rendered_tag(self.md, tag, self.current) if tag else None
        if tag is None or html is None:
            return None, None, None
        if tag.name in BLOCKS | {FRAME} and not tag.is_end:
            self.current.conversion.report(tag.place, f"{tag.shown} is inside a line; begin a line with it")
        return self.md.htmlStash.store(html) if html else "", start, start + len(tag.text)
