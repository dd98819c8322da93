"""Formulas on one line of plain text, for titles of windows, feeds and search engines: ``n^(1/2+ϵ)``, ``(a+b)/c``."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from xml.etree.ElementTree import Element

from homepage.latex.math_tokens import NotTypesetError
from homepage.latex.mathematics import SUBSCRIPTS, SUPERSCRIPTS
from homepage.latex.mathml import typeset

_UNDER, _OVER = "_", "^"
_SMALL = {_UNDER: SUBSCRIPTS, _OVER: SUPERSCRIPTS}


@lru_cache(maxsize=10_000)
def to_linear_text(tex: str) -> str | None:
    """A formula as one line of text; None if it cannot be typeset with certainty.

    Args:
        tex: The formula in LaTeX, without dollars around it.
    """
    try:
        return " ".join(_text(typeset(tex)).split())
    except NotTypesetError:
        return None


def _text(element: Element) -> str:
    if element.tag in _LEAVES:
        return element.text or ""
    parts = [_text(child) for child in element]
    if "true" in {element.get("accent"), element.get("accentunder")}:
        return parts[0]
    layout = _LAYOUTS.get(element.tag)
    return layout(*parts) if layout else "".join(parts)


def _script(content: str, sign: str) -> str:
    """A subscript or superscript in small Unicode characters, if there is one for each character."""
    table = _SMALL[sign]
    if content and all(ord(character) in table for character in content):
        return content.translate(table)
    return content if content in {"′", "″", "‴"} else f"{sign}{_grouped(content)}"


def _grouped(content: str) -> str:
    return content if len(content) == 1 or content.isalnum() else f"({content})"


_LEAVES = {"mi", "mn", "mo", "mtext"}
_LAYOUTS: Mapping[str, Callable[..., str]] = {
    "mspace": lambda: " ",
    "mfrac": lambda above, below: f"{_grouped(above)}/{_grouped(below)}",
    "msqrt": lambda *radicand: f"√{_grouped(''.join(radicand))}",
    "mroot": lambda radicand, degree: f"{_script(degree, _OVER)}√{_grouped(radicand)}",
    **dict.fromkeys(("msub", "munder"), lambda base, below: base + _script(below, _UNDER)),
    **dict.fromkeys(("msup", "mover"), lambda base, above: base + _script(above, _OVER)),
    **dict.fromkeys(
        ("msubsup", "munderover"), lambda base, below, above: base + _script(below, _UNDER) + _script(above, _OVER)
    ),
    "mtr": lambda *cells: ", ".join(cells),
    "mtable": lambda *rows: "; ".join(rows),
}
"""The text of an element from the texts of its children, by tag; other elements join them."""
