"""HTML between blocks of Markdown: block elements with Markdown between their tags, comments, indented HTML."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from homepage.markdown_text.conversion import Current
from homepage.markdown_text.html_elements import rendered_tag
from homepage.markdown_text.html_rules import BLOCKS, FRAME, MEDIA
from homepage.markdown_text.html_tags import tag_at, tag_pattern

_BLOCK = tag_pattern("|".join(sorted(BLOCKS | MEDIA | {FRAME})))
_NO_EMPTY_LINE = r"(?:(?!\n[ \t]*\n)[\s\S])"
_SUMMARY = tag_pattern("summary", begin="<"), rf"{_NO_EMPTY_LINE}*?", tag_pattern("summary", begin="</")
_PART = re.compile(rf"(?P<summary>{_SUMMARY[0]})(?P<text>{_SUMMARY[1]})(?P<end>{_SUMMARY[2]})|(?P<tag>{_BLOCK})")
_HTML_LINES = re.compile(
    rf"^(?P<indent>[ \t]*)(?P<tags>(?:(?:{''.join(_SUMMARY)}|{_BLOCK})[ \t]*)+)(?P<rest>.*(?:\n(?![ \t]*\n).+)*)",
    re.MULTILINE,
)
_COMMENT_LINES = re.compile(r"^[ \t]*<!--.*?-->[ \t]*", re.MULTILINE | re.DOTALL)
_FENCED = re.compile(r"^(?P<begin>[ >]*)\x02wzxhzdk:[0-9]+\x03[ ]*$", re.MULTILINE)
_INDENTED_TAG = re.compile(r"\A[ ]{4,}\x02wzxhzdk|^[ ]{4,}(?:</?[A-Za-z]|<!--)", re.MULTILINE)


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
        indent = found["indent"]
        blocks = "".join(f"{indent}{self._block(part)}\n\n" for part in _PART.finditer(found["tags"]))
        rest = _HTML_LINES.sub(self._blocks, _aligned(found["rest"], indent))
        return f"\n\n{blocks}{indent if rest[:1].strip() else ''}{rest}"

    def _block(self, part: re.Match[str]) -> str:
        if part["tag"]:
            return self._stashed(part["tag"])
        return self._stashed(part["summary"]) + part["text"].strip() + self._stashed(part["end"])

    def _stashed(self, text: str) -> str:
        tag = tag_at(text)
        html = rendered_tag(self.md, tag, self.current) if tag else None
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
    begin = fenced["begin"].rstrip()
    return f"{begin}\n{fenced[0]}\n{begin}"


class IndentedHtml(BlockProcessor):
    """Reads HTML that is indented by four spaces as HTML, and not as code."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Markdown's signature
        """Whether a block would be read as code and has a line that begins with a tag."""
        return block.startswith(" " * 4) and _INDENTED_TAG.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> Any:  # noqa: ANN401, ARG002 - Markdown's signature
        """Separates the lines before the tag, and removes the indent of the others, up to the end of the element."""
        block = blocks.pop(0)
        start = next(tag.start() for tag in _INDENTED_TAG.finditer(block))
        before, html = block[:start].rstrip("\n"), block[start:]
        indent = len(html) - len(html.lstrip(" "))
        blocks.insert(0, html)
        depth = 0
        for index, each in enumerate(blocks):
            depth += self._opened(each)
            blocks[index] = re.sub(rf"^[ ]{{1,{indent}}}", "", each, flags=re.MULTILINE)
            if depth <= 0:
                break
        if before:
            blocks.insert(0, before)

    def _opened(self, block: str) -> int:
        """How many elements begin in a block and do not end in it."""
        raw = self.parser.md.htmlStash.rawHtmlBlocks
        tags = [str(raw[int(found[1])]) for found in HTML_PLACEHOLDER_RE.finditer(block)]
        return sum(-1 if tag.startswith("</") else 1 for tag in tags if re.match("</?[a-z]+[^>]*>$", tag))
