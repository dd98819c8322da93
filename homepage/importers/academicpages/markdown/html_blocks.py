"""Removes the indents of HTML in Markdown, which would be read as code."""

import re
from typing import NamedTuple

from homepage.importers.academicpages.markdown.code_spans import replaced, without_code
from homepage.importers.academicpages.texts.plain_text import TAG

_NAMES = "article aside blockquote center details div dl figure footer header main nav ol section table ul"
_CONTAINERS = frozenset(_NAMES.split())
"""Elements that contain others and need an end tag."""
_MARKDOWN = re.compile(r"\bmarkdown\s*=\s*[\"']?(?:1|span|block)\b", re.IGNORECASE)
_LIST_ITEM = re.compile(r"(<li\b[^<>]*>)\s+(?=\S)", re.IGNORECASE)


class _Block(NamedTuple):
    """An element and its lines, from the second to its end."""

    first: int
    last: int
    is_markdown: bool


def unindented(text: str) -> str:
    """Indents the lines of each element like its first line. Markdown in an element is not changed."""
    lines = text.split("\n")
    blocks = sorted(_blocks(text), key=lambda block: (-block.first, block.last))
    around: list[_Block] = []  # the outermost first
    for index in range(len(lines)):
        while blocks and blocks[-1].first < index:
            around.append(blocks.pop())
        around = [block for block in around if index <= block.last]
        if around and not around[-1].is_markdown:
            outer = next(block for block in around if not block.is_markdown)
            indent = len(lines[outer.first]) - len(lines[outer.first].lstrip())
            line = lines[index].lstrip()
            lines[index] = lines[index][: min(indent, len(lines[index]) - len(line))] + line
    return replaced(_LIST_ITEM, "\n".join(lines), lambda match: match[1])


def _blocks(text: str) -> list[_Block]:
    """The elements with an end tag, in the order of their ends."""
    bare = without_code(text)
    found: list[_Block] = []
    open_tags: list[tuple[str, int, bool]] = []
    for tag in TAG.finditer(bare):
        name = tag["name"].lower()
        if name not in _CONTAINERS:
            continue
        line = bare.count("\n", 0, tag.start())
        if not tag["end"]:
            open_tags.append((name, line, bool(_MARKDOWN.search(tag["attributes"] or ""))))
            continue
        while any(each[0] == name for each in open_tags):
            opened, first, is_markdown = open_tags.pop()
            if opened == name:
                found.append(_Block(first, line, is_markdown))
                break
    return found
