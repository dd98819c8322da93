"""Converts texts to LaTeX. Only characters that are special in LaTeX are escaped, for a file in UTF-8."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from homepage.citation.unicode_mathematics import with_formulas
from homepage.latex.mathematics import Piece, split_formulas
from homepage.rich_text.markup import Formula, Node, Style, Styled, parse
from homepage.rich_text.views import Format, view_node

MACROS: Mapping[Style, str] = {
    "emphasis": "emph",
    "strong": "textbf",
    "subscript": "textsubscript",
    "superscript": "textsuperscript",
    "small_caps": "textsc",
}
"""LaTeX's macros for styles."""

# BibTeX counts escaped braces too, so braces are written as macros.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{character: f"\\{character}" for character in "$&#%_"},
    }
)
_MARK = "\ufdd0"  # a noncharacter around a formula
_BETWEEN = re.compile(rf"(?<=\$){_MARK}+(?=\$)")
_KEPT = 20_000  # texts; a work is written several times: in the list, on its page, in its file and in that of all
# Characters that LaTeX would join to a ligature, or a reader would parse as HTML: empty braces separate them.
_LIGATURE = re.compile(
    r"(?<=-)-|(?<=`)`|(?<=')'|(?<=[?!])`|(?<=,),|(?<=<)<|(?<=>)>|(?<=<)(?=[A-Za-z/!?])|(?<=&)(?=(?:\\#)?[A-Za-z0-9]+;)"
)
_SPECIAL = re.compile(r"[\\{}^~$&#%_`'?!,<>-]")
"""What a text must contain so that one of these rules changes it. Most words of titles and names contain none."""


@lru_cache(_KEPT)
def to_latex(text: str) -> str:
    """Converts a text with markup to LaTeX."""
    return _latex(parse(text))


@lru_cache(_KEPT)
def plain_to_latex(text: str) -> str:
    """Converts a text without markup to LaTeX. Formulas between dollars stay mathematics."""
    return _latex(Formula(piece.text[1:-1]) if piece.is_mathematics else piece.text for piece in split_formulas(text))


@lru_cache(_KEPT)
def escape(text: str) -> str:
    """Escapes a text for LaTeX, and changes no other character. Formulas between dollars stay mathematics."""
    return "".join(map(_escaped_piece, split_formulas(text)))


def _escaped_piece(piece: Piece) -> str:
    return piece.text if piece.is_mathematics else _escaped_text(piece.text)


def _escaped_text(text: str) -> str:
    if not _SPECIAL.search(text):
        return text
    return _LIGATURE.sub(r"{}\g<0>", text.translate(_ESCAPES))


def _styled(style: Style, latex: str) -> str:
    return f"\\{MACROS[style]}{{{latex}}}"


@lru_cache(_KEPT)
def protect_capitals(title: str) -> str:
    """Converts a title to LaTeX, with braces around each word whose capitals BibTeX's ``change.case$`` would change.

    Styles convert a title to lower case except for its first letter and the first letter after a colon.
    """
    written, may_begin = list[str](), True
    for word in _words(title):
        raw = "".join(piece.raw for piece in word)
        latex = "".join(piece.latex for piece in word)
        lowered = raw[may_begin:]
        if lowered != lowered.lower():
            # BibTeX treats a group that begins with a backslash as one letter, and does not protect it.
            latex = f"{{{'{}' if latex.startswith(chr(92)) else ''}{latex}}}"
        may_begin = latex.endswith(":")
        written.append(latex)
    return _without_marks(" ".join(written))


def _latex(nodes: Iterable[Node]) -> str:
    return _without_marks("".join(view_node(node, _LATEX) for node in with_formulas(nodes)))


def _formula(tex: str) -> str:
    return f"{_MARK}${tex}${_MARK}"


def _without_marks(latex: str) -> str:
    """LaTeX without the marks of formulas. Empty braces separate two dollars, which together have a meaning."""
    return _BETWEEN.sub("{}", latex).replace(_MARK, "")


_LATEX = Format(_escaped_text, _formula, _styled)


class _Part(NamedTuple):
    """A part of a word: what BibTeX could change to lower case, and the LaTeX."""

    raw: str
    latex: str


def _words(title: str) -> Iterator[list[_Part]]:
    """The words of a title; a formula and a styled part are never split."""
    word: list[_Part] = []
    for node in with_formulas(parse(title)):
        if isinstance(node, Formula):
            word.append(_Part(f"${node.tex}$", view_node(node, _LATEX)))
        elif isinstance(node, Styled):
            word.append(_Part("", view_node(node, _LATEX)))  # BibTeX changes nothing in the braces
        else:
            first, *others = node.split(" ")
            word.append(_Part(first, _escaped_text(first)))
            for other in others:
                yield word
                word = [_Part(other, _escaped_text(other))]
    yield word
