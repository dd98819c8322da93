"""Footnotes: their links back to the text, and references to footnotes that do not exist."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from homepage.markdown_text.conversion import Current, TextTreeprocessor


class UnknownFootnotes(InlineProcessor):
    """Reports references to footnotes that do not exist, which stay text."""

    def __init__(self, md: Markdown, current: Current) -> None:
        super().__init__(r"\[\^[^\]\s]+\]", md)
        self.current = current

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override] # noqa: ANN401, ARG002, N802 - Markdown's
        """Changes nothing."""
        message = (
            f"there is no footnote {m[0]}, and this is shown as text; write the footnote as {m[0]}: on its own line"
        )
        self.current.conversion.remark(m[0], message)
        return None, None, None


class FootnoteLinks(TextTreeprocessor):
    """Names the links from footnotes back to the text. A footnote that the text does not mention has none."""

    def run(self, root: Element) -> Any:  # noqa: ANN401 - Markdown's signature
        """Changes the links in place."""
        words = self.current.conversion.words
        mentions = {f"#{element.get('id')}" for element in root.iter("sup")}
        for parent in root.iter():
            for link in parent.findall("a[@class='footnote-backref']"):
                number = link.attrib.pop("title")
                if link.get("href") not in mentions:
                    parent.remove(link)
                elif words:
                    link.set("aria-label", words.footnote_back.format(number=number))
