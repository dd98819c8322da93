"""Converts LaTeX to the markup of this site's titles, abstracts and notes."""

import re
from collections.abc import Iterable, Iterator, Mapping

from homepage.latex.mathematics import split_formulas
from homepage.latex.styles import BEGIN, END, without_marks
from homepage.latex.text import Conversion, convert
from homepage.rich_text.markup import Formula, Node, Style, Styled, escape_markup, parse
from homepage.rich_text.views import Format, view_node

_STYLES: Mapping[str, Style] = {
    "e": "emphasis",
    "b": "strong",
    "c": "small_caps",
    "s": "subscript",
    "p": "superscript",
}
_WRITTEN: Mapping[Style, tuple[str, str]] = {
    "emphasis": ("*", "*"),
    "strong": ("**", "**"),
    "small_caps": ("<sc>", "</sc>"),
    "subscript": ("<sub>", "</sub>"),
    "superscript": ("<sup>", "</sup>"),
}
_TOKEN = re.compile(rf"{BEGIN}(?P<letter>.)|(?P<end>{END})|(?P<text>[^{BEGIN}{END}]+)", re.DOTALL)


def convert_rich(latex: str) -> Conversion:
    """Converts LaTeX to a text with markup. A style that the markup cannot express there is left out, with a remark."""
    found = convert(latex, marks_styles=True)
    nodes = _merged(_nodes(_TOKEN.finditer(found.text)))
    written = "".join(view_node(node, _MARKUP) for node in nodes)
    if parse(written) == nodes:
        return Conversion(written, found.remarks)
    return Conversion(escape_markup(without_marks(found.text)), (*found.remarks, "its emphasis is left out"))


def _nodes(tokens: Iterator[re.Match[str]]) -> Iterator[Node]:
    """The parts of a marked text, up to the end of the style that the tokens are in."""
    for token in tokens:
        if token["end"]:
            return
        if token["letter"]:
            yield Styled(_STYLES[token["letter"]], _merged(_nodes(tokens)))
        else:
            for piece in split_formulas(token["text"]):
                yield Formula(piece.text[1:-1]) if piece.is_mathematics else piece.text


def _merged(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The parts with neighbouring texts joined, and without empty parts, as ``parse`` returns them."""
    merged: list[Node] = []
    for node in nodes:
        if isinstance(node, str) and merged and isinstance(merged[-1], str):
            merged[-1] += node
        elif not (isinstance(node, Styled) and not node.nodes):
            merged.append(node)
    return tuple(merged)


def _styled(style: Style, content: str) -> str:
    begin, end = _WRITTEN[style]
    return f"{begin}{content}{end}"


_MARKUP = Format(escape_markup, "${}$".format, _styled)
