"""Texts with formulas, and formulas as MathML."""

import re
from html import unescape

from homepage.latex.mathematics import formula_to_text, split_formulas
from homepage.latex.mathml import to_mathml


def with_simple_formulas(text: str) -> str:
    """A text whose formulas are text where that says all: so they are once they were read."""
    simple = (
        (piece, formula_to_text(piece.text[1:-1]) if piece.is_mathematics else None) for piece in split_formulas(text)
    )
    return "".join(piece.text if said is None else said for piece, said in simple)


def typeset(tex: str) -> str:
    """The element that shows a formula, in characters that a table of tests shows."""
    mathml = to_mathml(tex)
    assert mathml is not None
    shown, _, _ = mathml.removeprefix("<math><semantics>").partition("<annotation")
    return shown.replace('"', "'").replace("\u00a0", "&nbsp;").replace("\N{THIN SPACE}", "&thinsp;")


def shown(mathml: str) -> str:
    """The characters that a formula shows."""
    return unescape(re.sub("<[^>]*>", "", mathml.partition("<annotation")[0]))
