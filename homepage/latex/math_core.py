"""Rewrites the output of latex2mathml as MathML Core, the part of MathML that browsers implement.

Every element of the result is made here, from known elements, attributes and characters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from homepage.latex.math_alphabets import styled
from homepage.latex.math_macros import ACCENT_MARKS, ACCENTS, LARGE_OPERATORS
from homepage.latex.math_spaces import THIN_SPACE, close_up, set_spaces
from homepage.latex.math_tokens import NotTypesetError

_ENTITY = re.compile(r"&#x([0-9A-Fa-f]+);")
_NAME = re.compile(r"[A-Za-z]+(?:\*[A-Za-z]+)*")
_WIDTH = re.compile(r"\d*\.?\d+em")
_NEGATIVE_THIN_SPACE = "negativethinmathspace"
_MARKS = {ACCENT_MARKS[name]: accent for name, accent in ACCENTS.items()}
_ROWS = frozenset(("mrow", "mtd", "msqrt", "mstyle", "mtable", "mtr"))
_LIMITS = {"msub": "munder", "msup": "mover", "msubsup": "munderover"}
_PARTS = {"msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "mfrac": 2, "mroot": 2}
_KEPT = {  # attributes that latex2mathml writes, with the values that have an effect
    "mo": {"stretchy": {"true", "false"}, "form": {"prefix", "postfix"}, "movablelimits": {"true"}},
    "mfrac": {"linethickness": {"0"}},
    "mtd": {"columnalign": {"left", "right"}},
    "mtable": {"displaystyle": {"true"}},
    "mstyle": {"displaystyle": {"true", "false"}, "scriptlevel": {"0", "1", "2"}},
}
_BIG_SIZES = frozenset(("1.2em", "1.623em", "2.047em", "2.470em"))
_IDENTIFIERS = frozenset("∀∃∄∂∅∇∞∠∡⊤⊥′″‴⁗…⋯⋮⋱%#$&_§†‡")
_UPRIGHT = frozenset("∇ΓΔΘΛΞΠΣΥΦΨΩ")
_FENCES = frozenset("()[]{}|‖⟨⟩⌊⌋⌈⌉⟦⟧↑↓↕⇑⇓⇕")


def to_core(math: Element) -> Element:
    """Converts the element ``math`` of latex2mathml to an element of MathML Core.

    Raises:
        NotTypesetError: If it contains what MathML Core or Unicode do not have.
    """
    return _element(math[0])


def _element(old: Element) -> Element:
    if old.tag in {"mi", "mn", "mo"}:
        return _token(old)
    if old.tag == "mtext":
        return _new("mtext", _styled(_text(old), old.get("mathvariant", "normal")))
    if old.tag == "mspace":
        return _space(old.get("width", ""))
    if old.tag in _ROWS:
        new = _new(old.tag, **_kept(old))
        new.extend(_row(old))
        return new[0] if old.tag == "mrow" and len(new) == 1 else new
    return _layout(old)


def _layout(old: Element) -> Element:
    """An element whose children have a meaning by their order."""
    if len(old) != _PARTS.get(old.tag):
        raise NotTypesetError(old.tag)
    if mark := _MARKS.get(old[1].text or ""):
        below = "under" if mark.is_below else ""
        new = _new(old.tag, **{f"accent{below}": "true"} if mark.character not in "⏞⏟" else {})
        new.extend((_element(old[0]), _new("mo", mark.character, stretchy=str(mark.is_wide).lower())))
        return new
    tag = old.tag
    base, *others = map(_element, old)
    if tag in {*_LIMITS, *_LIMITS.values()}:
        close_up(others)
    if tag in _LIMITS and _has_limits(base):
        tag = _LIMITS[tag]
    elif base.tag == "mo" and _has_limits(base):  # a label that is always above or below
        base.set("movablelimits", "false")
    if any(_is_empty(part) for part in others) or (_is_empty(base) and tag not in _LIMITS):
        raise NotTypesetError(old.tag)
    new = _new(tag, **_kept(old))
    new.extend((base, *others))
    return new


def _has_limits(base: Element) -> bool:
    """Whether scripts of an element are above and below it in display formulas: sums, limits, braces."""
    if base.tag in {"munder", "mover"}:
        return base[1].text in {"⏞", "⏟"}
    return base.tag == "mo" and (base.text in LARGE_OPERATORS or base.get("movablelimits") == "true")


def _row(old: Iterable[Element]) -> list[Element]:
    row: list[Element] = []
    for each in _words(old):
        new = _element(each)
        if new.tag not in {"mtd", "mspace"} and _is_empty(new):
            continue
        if new.tag == "mo" and each.tag == "mrow":  # braces make an operator an ordinary symbol
            new.attrib.update(lspace="0", rspace="0")
        row.append(new)
    set_spaces(row)
    return row


def _words(old: Iterable[Element]) -> Iterator[Element]:
    """Joins neighbouring letters of one alphabet to a word."""
    for style, letters in groupby(old, lambda each: each.get("mathvariant") if _is_letter(each) else None):
        if style is None:
            yield from letters
        else:
            word = Element("mi", mathvariant=style)
            word.text = "".join(map(_text, letters))
            yield word


def _is_letter(old: Element) -> bool:
    text = _text(old)
    return old.tag == "mi" and len(text) == 1 and text.isascii() and text.isalpha()


def _token(old: Element) -> Element:
    """An identifier, a number or an operator, whichever its text is."""
    text = _text(old)
    style = old.get("mathvariant", "")
    if old.tag == "mo" and _NAME.fullmatch(text):
        return _new("mo", text.replace("*", "\N{THIN SPACE}"), lspace="0", rspace="0", **_kept(old))
    if text[:1].isdecimal() or text[1:].isdecimal():
        return _new("mn", _styled(text, style.replace("bold-italic", "bold")))
    if not _is_operator(text):
        if style != "italic" or len(text) > 1:  # a single letter is italic in any case
            text = _styled(text, style)
        is_upright = len(text) == 1 and (style == "normal" or (not style and text in _UPRIGHT))
        return _new("mi", text, **{"mathvariant": "normal"} if is_upright else {})
    new = _new("mo", text, **_kept(old))
    if old.get("minsize") in _BIG_SIZES:
        size = old.get("minsize", "")
        new.attrib.update(stretchy="true", minsize=size, maxsize=size, lspace="0", rspace="0")
    elif old.tag == "mi" and text in _FENCES:
        new.set("stretchy", "false")
    return new


def _is_operator(text: str) -> bool:
    if text in _IDENTIFIERS or text.isalpha():
        return False
    is_picture = unicodedata.category(text) == "So" if len(text) == 1 else False
    return not is_picture or "\u2190" <= text <= "\u23ff" or "\u27c0" <= text <= "\u2bff"


def _styled(text: str, style: str) -> str:
    """A text in an alphabet.

    Raises:
        NotTypesetError: If Unicode does not have a letter or digit of it in this alphabet.
    """
    if style in {"", "normal"}:
        return text
    new = styled(text, style)
    if any(before == after and before.isalnum() for before, after in zip(text, new, strict=True)):
        raise NotTypesetError(text)
    return new


def _space(width: str) -> Element:
    if width == _NEGATIVE_THIN_SPACE:
        return _new("mspace", width=f"-{THIN_SPACE}")
    if not _WIDTH.fullmatch(width):
        raise NotTypesetError(width)
    return _new("mspace", width=width)


def _text(old: Element) -> str:
    """The text of an element, whose entities latex2mathml writes as text.

    Raises:
        NotTypesetError: If it is a macro, which latex2mathml does not know.
    """
    text = old.text or ""
    if text.startswith("\\"):
        raise NotTypesetError(text)
    return _ENTITY.sub(lambda entity: chr(int(entity[1], 16)), text)


def _is_empty(element: Element) -> bool:
    return not element.text and len(element) == 0


def _kept(old: Element) -> dict[str, str]:
    known = _KEPT.get(old.tag, {})
    return {name: value for name, value in old.attrib.items() if value in known.get(name, ())}


def _new(tag: str, text: str = "", **attributes: str) -> Element:
    element = Element(tag, attributes)
    element.text = text
    return element
