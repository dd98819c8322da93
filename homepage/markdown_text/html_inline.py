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
        end = data.find("-->", start + len("<!--")) if data.startswith("<!--", start) else -1
        if end >= 0:
            return "", start, end + len("-->")
        tag = tag_at(data, start)
        if tag is None:
            self._report_unfinished(data, start)
            return None, None, None
        html = rendered_tag(self.md, tag, self.current)
        if html is None:
            return None, None, None
        if tag.name in BLOCKS | {FRAME} and not tag.is_end:
            self.current.conversion.report(tag.place, f"{tag.shown} is inside a line; begin a line with it")
        return self.md.htmlStash.store(html) if html else "", start, start + len(tag.text)

    def _report_unfinished(self, data: str, start: int) -> None:
        """Reports text that is no tag, but begins as one or as a comment."""
        if data.startswith("<!--", start):
            self.current.conversion.report(data[start:], "<!-- begins a comment that does not end; write -->")
        unfinished = _UNFINISHED.match(data, start)
        if unfinished:
            message = "a tag begins here that does not end, or has a wrong quote"
            self.current.conversion.report(unfinished[0], f"{message}; write > at its end, or \\< to show it as text")
