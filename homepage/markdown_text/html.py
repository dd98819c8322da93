"""HTML in Markdown: allowed elements are rendered, comments are dropped, everything else is a mistake."""

import re
from html import escape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from homepage.markdown_text.conversion import Current
from homepage.markdown_text.html_tags import (
    BLOCKS,
    FRAME,
    MEDIA,
    TAG,
    Tag,
    tag_pattern,
    wrong_attributes,
    wrong_tag,
)
from homepage.markdown_text.places import PLACE
from homepage.markdown_text.stash import plain_attribute
from homepage.markdown_text.videos import framed_video

_BLOCK = tag_pattern("(?i:{})".format("|".join(sorted(BLOCKS | MEDIA | {FRAME}))))
_SUMMARY = rf"(?!</){tag_pattern('(?i:summary)')}(?:(?!\n[ \t]*\n)[\s\S])*?</(?i:summary)(?:{PLACE})?\s*>"
_COMMENT = rf"<!--(?:{PLACE})?.*?-->"
_COMMENT_LINES = re.compile(rf"^[ \t]*{_COMMENT}[ \t]*", re.MULTILINE | re.DOTALL)
_PART = re.compile(rf"{_SUMMARY}|{_BLOCK}")
_HTML_LINES = re.compile(
    rf"^(?P<indent>[ \t]*)(?P<tags>(?:(?:{_SUMMARY}|{_BLOCK})[ \t]*)+)(?P<rest>.*(?:\n(?![ \t]*\n).+)*)",
    re.MULTILINE,
)
_FENCED = re.compile(r"^(?P<begin>[ >]*)(?P<code>\x02wzxhzdk:[0-9]+\x03)[ ]*$", re.MULTILINE)
_INDENTED_TAG = re.compile(r"\A[ ]{4,}\x02wzxhzdk|^[ ]{4,}(?:</?[A-Za-z]|<!--)", re.MULTILINE)
_UNFINISHED = re.compile(r"</?[A-Za-z][A-Za-z0-9-]+(?:\ufdd0[0-9:]+\ufdd1)?\s+[A-Za-z-]+\s*=")


def rendered_tag(md: Markdown, text: str, current: Current) -> str | None:
    """An allowed tag with its allowed attributes, or what is shown in its place; None if it is not allowed."""
    conversion, tag = current.conversion, Tag(text)
    message = wrong_tag(tag)
    if message:
        if not (tag.is_end and tag.name in current.refused):
            conversion.report(tag.place, message)
        current.refused.add(tag.name)
        return None
    attributes = {name: plain_attribute(md, value) for name, value in tag.attributes.items()}
    if tag.name == FRAME:
        return "" if tag.is_end else framed_video(attributes, tag.place, conversion)
    for name, wrong in wrong_attributes(tag):
        conversion.report(tag.place, wrong, tag.offsets[name])
        del attributes[name]
    place = f" {tag.place}" if tag.place else ""
    if tag.is_end:
        return f"</{tag.name}{place}>"
    if tag.name in MEDIA:
        element = Element(tag.name, {"src": attributes.get("src", tag.place)})
        conversion.media(element)
        attributes |= {**element.attrib, "controls": "", "preload": "metadata"}
    said = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag.name}{place}{said}>"


class HtmlLines(Preprocessor):
    """Makes a block of each block element's tag at the beginning of a line, so that there can be Markdown between them.

    Comments at the beginning of a line are dropped. Fenced code, already a placeholder, becomes a block too.
    """

    def __init__(self, md: Markdown, current: Current) -> None:
        super().__init__(md)
        self.current = current

    def run(self, lines: list[str]) -> list[str]:
        """Changes the lines of a text."""
        text = _FENCED.sub(_apart, _COMMENT_LINES.sub("", "\n".join(lines)))
        return _HTML_LINES.sub(self._blocks, text).split("\n")

    def _blocks(self, found: re.Match[str]) -> str:
        indent, parts = found["indent"], []
        for part in _PART.finditer(found["tags"]):
            text = part[0]
            start = TAG.match(text)
            assert start
            if start.end() < len(text):
                end = text.rindex("<")
                parts.append(self._stashed(start[0]) + text[start.end() : end].strip() + self._stashed(text[end:]))
            else:
                parts.append(self._stashed(text))
        rest = _HTML_LINES.sub(self._blocks, _aligned(found["rest"], indent))
        return (
            "\n\n"
            + "".join(f"{indent}{part}\n\n" for part in parts)
            + (f"{indent}{rest}" if rest[:1].strip() else rest)
        )

    def _stashed(self, tag: str) -> str:
        html = rendered_tag(self.md, tag, self.current)
        return self.md.htmlStash.store(html) if html else ""


def _aligned(text: str, indent: str) -> str:
    """Lines below a tag, indented as the tag: those that are indented deeper would be read as code."""
    first, *lines = text.split("\n")
    plain = [line for line in lines if not line.lstrip().startswith("<")]
    extra = max(min((len(line) - len(line.lstrip(" ")) for line in plain), default=0) - len(indent), 0)
    aligned = (line[extra:] if line in plain else indent + line.lstrip() for line in lines)
    return "\n".join([first, *aligned])


def _apart(fenced: re.Match[str]) -> str:
    """Fenced code with empty lines around it, also in a quotation."""
    begin = fenced["begin"]
    return f"{begin.rstrip()}\n{fenced[0]}\n{begin.rstrip()}"


class IndentedHtml(BlockProcessor):
    """Reads HTML that is indented by four spaces as HTML, and not as code."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Markdown's signature
        """Whether a block would be read as code and has a line that begins with a tag."""
        return block.startswith(" " * 4) and _INDENTED_TAG.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> Any:  # noqa: ANN401, ARG002 - Markdown's signature
        """Separates the lines before the tag, and removes the indent of the others, up to the end of the element."""
        block = blocks.pop(0)
        tag = _INDENTED_TAG.search(block)
        assert tag
        before, html = block[: tag.start()].rstrip("\n"), block[tag.start() :]
        indent = len(html) - len(html.lstrip(" "))
        blocks.insert(0, html)
        depth = 0
        for index, block in enumerate(blocks):
            depth += self._opened(block)
            blocks[index] = re.sub(rf"^[ ]{{1,{indent}}}", "", block, flags=re.MULTILINE)
            if depth <= 0:
                break
        if before:
            blocks.insert(0, before)

    def _opened(self, block: str) -> int:
        """How many elements begin in a block and do not end in it."""
        raw = self.parser.md.htmlStash.rawHtmlBlocks
        tags = [str(raw[int(found[1])]) for found in HTML_PLACEHOLDER_RE.finditer(block)]
        return sum(-1 if tag.startswith("</") else 1 for tag in tags if re.match("</?[a-z]+[^>]*>$", tag))


class InlineHtml(InlineProcessor):
    """Renders allowed tags inside a line."""

    def __init__(self, md: Markdown, current: Current) -> None:
        super().__init__(r"<(?=[/A-Za-z!])", md)
        self.current = current

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override] # noqa: ANN401, N802 - Markdown's
        """The HTML in place of a tag; None in place of text that is no tag."""
        comment = re.compile(_COMMENT, re.DOTALL).match(data, m.start())
        if comment:
            return "", m.start(), comment.end()
        tag = TAG.match(data, m.start())
        if tag is None:
            self._report_unfinished(data, m.start())
            return None, None, None
        html = rendered_tag(self.md, tag[0], self.current)
        if html is None:
            return None, None, None
        read = Tag(tag[0])
        if read.name in BLOCKS and not read.is_end:
            self.current.conversion.report(tag[0], f"<{read.name}> is inside a line; begin a line with it")
        return self.md.htmlStash.store(html) if html else "", m.start(), tag.end()

    def _report_unfinished(self, data: str, start: int) -> None:
        unfinished = _UNFINISHED.match(data, start)
        if data.startswith("<!--", start):
            self.current.conversion.report(data[start:], "<!-- begins a comment that does not end; write -->")
        elif unfinished:
            advice = "write > at its end, or \\< to show it as text"
            self.current.conversion.report(
                unfinished[0], f"a tag begins here that does not end, or has a wrong quote; {advice}"
            )
