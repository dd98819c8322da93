"""Writes Markdown (CommonMark). Whatever signs a text has, it stays text."""

import re
from collections.abc import Iterable
from functools import lru_cache

from homepage.models.text import SENTENCE_ENDS
from homepage.rich_text.markup import Style
from homepage.rich_text.views import Format, formula_text, view

_SIGNS = re.compile(r"[\\`*_\[\]~$]|(?<!\S)#")
_ANY_SIGN = re.compile(r"[\\`*_\[\]~$#&<\r\n]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BEGIN = re.compile(r"(?P<number>\d*)(?P<sign>[-+>=]|(?<=\d)[.)])")
_UNSAFE_FORMULA = re.compile(r"[\[\]<>&`\n]|\$")
_FENCE = re.compile("^`{3,}", re.MULTILINE)
_STYLES: dict[Style, tuple[str, str]] = {
    "emphasis": ("*", "*"),
    "strong": ("**", "**"),
    "subscript": ("<sub>", "</sub>"),
    "superscript": ("<sup>", "</sup>"),
    "small_caps": ("", ""),
}


@lru_cache(20_000)  # texts; most names occur in many works
def escaped(text: str) -> str:
    """A plain text, whose signs mean nothing in Markdown and HTML; on one line."""
    if not _ANY_SIGN.search(text):
        return text
    text = _ENTITY.sub("&amp;", re.sub(r"\s*[\r\n]+\s*", " ", text)).replace("<", "&lt;")
    return _SIGNS.sub(r"\\\g<0>", text)


def filled(message: str, **values: str) -> str:
    """A message of the catalogue, which is plain text, with values in Markdown."""
    return escaped(message).format(**values)


def rich(text: str) -> str:
    """A text with formulas and markup, such as a title. Formulas stay LaTeX between dollars where this is safe."""
    return view(text, _FORMAT)


def link(label: str, address: str) -> str:
    """A link.

    Args:
        label: Its text, in Markdown.
        address: Where it leads.
    """
    target = _ENTITY.sub("&amp;", address).replace("(", "%28").replace(")", "%29")
    return f"[{label}]({target})"


def heading(text: str, level: int) -> str:
    """A heading of a level from 1, with a text in Markdown."""
    return f"{'#' * level} {text}"


def sentences(parts: Iterable[str]) -> str:
    """The parts that are not empty, each as a sentence."""
    return " ".join(part if part.endswith(SENTENCE_ENDS) else f"{part}." for part in parts if part)


def paragraph(text: str) -> str:
    """A paragraph of a text in Markdown on one line: its first signs do not begin a list or a quotation."""
    return _BEGIN.sub(r"\g<number>\\\g<sign>", text, count=1) if _BEGIN.match(text) else text


def item(text: str, *blocks: str) -> str:
    """An item of a list.

    Args:
        text: Its first line, in Markdown.
        *blocks: Further blocks of Markdown in it; empty ones are left out.
    """
    further = "".join(f"\n\n{_indented(block)}" for block in blocks if block)
    return f"- {paragraph(text)}{further}"


def item_list(items: Iterable[str]) -> str:
    """A list of items."""
    return "\n".join(items)


def code_block(text: str) -> str:
    """Code between fences that it does not contain."""
    fence = "`" * max((len(each) + 1 for each in _FENCE.findall(text)), default=3)
    return f"{fence}\n{text.rstrip()}\n{fence}"


def document(blocks: Iterable[str]) -> str:
    """A document of the blocks that are not empty."""
    return "\n\n".join(filter(None, blocks)) + "\n"


def _indented(block: str) -> str:
    return "\n".join(f"  {line}" if line.strip() else "" for line in block.split("\n"))


def _formula(tex: str) -> str:
    return escaped(formula_text(tex)) if _UNSAFE_FORMULA.search(tex) else f"${tex}$"


def _styled(style: Style, content: str) -> str:
    begin, end = _STYLES[style]
    return f"{begin}{content}{end}"


_FORMAT = Format(escaped, _formula, _styled)
