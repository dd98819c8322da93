"""Views of a text with markup: HTML, plain text, and the markup of other formats."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from homepage.latex.math_text import to_linear_text
from homepage.latex.mathematics import SUBSCRIPTS, SUPERSCRIPTS, formula_to_text
from homepage.latex.mathml import to_mathml
from homepage.rich_text.markup import Formula, Node, Style, parse

_KEPT = 20_000  # texts; a title is shown on several pages
_TAGS: Mapping[Style, str] = {
    "emphasis": "em",
    "strong": "strong",
    "subscript": "sub",
    "superscript": "sup",
}


@dataclass(frozen=True)
class Format:
    """How a format writes texts.

    Attributes:
        plain: Writes plain text.
        formula: Writes a formula, given without its dollars.
        styled: Puts a style around a part that is written already.
    """

    plain: Callable[[str], str]
    formula: Callable[[str], str]
    styled: Callable[[Style, str], str]


def view(text: str, target: Format) -> str:
    """Writes a text in a format.

    Args:
        text: The text with its markup.
        target: The format.
    """
    return "".join(view_node(node, target) for node in parse(text))


def view_node(node: Node, target: Format) -> str:
    """Writes a part of a text in a format."""
    if isinstance(node, str):
        return target.plain(node)
    if isinstance(node, Formula):
        return target.formula(node.tex)
    return target.styled(node.style, "".join(view_node(each, target) for each in node.nodes))


@lru_cache(_KEPT)
def to_html(text: str) -> str:
    """The text as HTML. A formula that cannot be typeset is shown as its source."""
    return view(text, _HTML)


@lru_cache(_KEPT)
def to_plain(text: str) -> str:
    """The text without markup, for titles of windows, search engines, feeds and sorting."""
    return view(text, _PLAIN)


def without_styles(text: str) -> str:
    """The text without styles; formulas stay LaTeX between dollars."""
    return view(text, _WITHOUT_STYLES)


def _styled_html(style: Style, content: str) -> str:
    if style == "small_caps":
        return f'<span class="small-caps">{content}</span>'
    return f"<{_TAGS[style]}>{content}</{_TAGS[style]}>"


def _styled_text(style: Style, content: str) -> str:
    """A subscript or superscript as small Unicode characters, if there are all of them."""
    if style not in {"subscript", "superscript"}:
        return content
    table, sign = (SUBSCRIPTS, "_") if style == "subscript" else (SUPERSCRIPTS, "^")
    small = content.translate(table)
    if all(ord(character) in table for character in content):
        return small
    return f"{sign}{content}" if len(content) == 1 else f"{sign}({content})"


def _formula_html(tex: str) -> str:
    return to_mathml(tex) or escape(f"${tex}$")


def formula_text(tex: str) -> str:
    """A formula, given without its dollars, on one line of text; its source if it cannot be typeset."""
    return formula_to_text(tex) or to_linear_text(tex) or f"${tex}$"


_HTML = Format(escape, _formula_html, _styled_html)
_PLAIN = Format(str, formula_text, _styled_text)
_WITHOUT_STYLES = Format(str, "${}$".format, lambda _, content: content)
