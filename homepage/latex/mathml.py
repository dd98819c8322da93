"""Typesets formulas as MathML Core, which browsers show without scripts."""

from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement, tostring

from homepage.latex.math_core import to_core
from homepage.latex.math_source import read_formula
from homepage.latex.math_tokens import NotTypesetError, count_characters


@lru_cache(maxsize=10_000)
def to_mathml(tex: str, *, display: bool = False) -> str | None:
    """Typesets a formula.

    Args:
        tex: The formula in LaTeX, without dollars around it.
        display: Whether it is a block of its own, and not part of a line.

    Returns:
        An element ``math``, which is safe in a page; it also has the LaTeX, for copying. None if the formula cannot be
        typeset with certainty: the page shows its LaTeX then.
    """
    try:
        row = typeset(tex)
    except NotTypesetError:
        return None
    math = Element("math", {"display": "block"} if display else {})
    semantics = SubElement(math, "semantics")
    semantics.append(row)
    SubElement(semantics, "annotation", encoding="application/x-tex").text = tex
    return tostring(math, encoding="unicode", short_empty_elements=False)


def typeset(tex: str) -> Element:
    """A row of MathML Core.

    Args:
        tex: The formula in LaTeX, without dollars around it.

    Raises:
        NotTypesetError: If a part of the formula is not known, or would be lost.
    """
    from latex2mathml.converter import convert_to_element  # noqa: PLC0415 - slow, and not needed without formulas

    source = read_formula(tex)
    row = to_core(convert_to_element(source.tex))
    text = "".join(row.itertext())
    if not text.strip() or count_characters(text) != source.characters:
        raise NotTypesetError(tex)
    return row
