"""Spaces in formulas as TeX sets them, where MathML Core sets others."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

THIN_SPACE = "0.167em"

_SCRIPTS = frozenset(("msub", "msup", "msubsup", "munder", "mover", "munderover"))
_OPENING = frozenset("([{⟨⌊⌈⟦")
_CLOSING = frozenset(")]}⟩⌋⌉⟧!")
_BARS = frozenset("|‖")
_SIGNS = frozenset("+−±∓")


def set_spaces(row: list[Element]) -> None:
    """Spaces as TeX has them: around names such as log, and none after a sign."""
    kind = ""
    for element, after in zip(row, [*row[1:], None], strict=False):
        core = _core(element)
        before, kind = kind, _kind(core, kind)
        if kind == "name":
            next_kind = _kind(_core(after), kind) if after is not None else ""
            core.set("lspace", THIN_SPACE if before in {"ordinary", "closing"} else "0")
            core.set("rspace", THIN_SPACE if next_kind in {"ordinary", "name"} else "0")
        elif core.text in _BARS and core.get("stretchy") == "false":
            core.set("form", "prefix" if kind == "opening" else "postfix")
        elif core.text == "/":
            core.attrib.update(lspace="0", rspace="0")
        elif core.text in _SIGNS and core.get("lspace") is None and before in {"operator", "opening", "name"}:
            core.set("form", "prefix")


def _kind(core: Element, before: str) -> str:
    text = core.text or ""
    if core.tag in {"mspace", "mtext"}:
        return "space" if core.tag == "mspace" or text.isspace() else "ordinary"
    if core.tag != "mo":
        return "ordinary"
    if text in _BARS:
        return "closing" if before in {"ordinary", "closing", "name"} else "opening"
    if text in _OPENING | _CLOSING:
        return "opening" if text in _OPENING else "closing"
    return "name" if text[:1].isalpha() else "operator"


def _core(element: Element) -> Element:
    """The operator inside its scripts."""
    return _core(element[0]) if element.tag in _SCRIPTS else element


def close_up(scripts: Iterable[Element]) -> None:
    """Removes the spaces around operators in scripts, as TeX does."""
    for operator in (each for script in scripts if script.tag == "mrow" for each in script if each.tag == "mo"):
        if not (operator.text or "")[:1].isalpha():
            operator.attrib.update(lspace="0", rspace="0")
