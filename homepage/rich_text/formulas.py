"""Formulas that cannot be typeset, which are shown as their LaTeX."""

from collections.abc import Iterable, Iterator, Mapping

from homepage.latex.mathml import to_mathml
from homepage.models.parts import Problem
from homepage.models.publications import MARKUP, Publication
from homepage.rich_text.markup import Formula, Node, Styled, parse


def untypeset_formulas(publications: Mapping[int, Publication]) -> Iterator[Problem]:
    """A warning for each formula of the record that cannot be typeset.

    Args:
        publications: By their index in the file.
    """
    for index, work in publications.items():
        for key in MARKUP:
            for tex in _formulas(parse(getattr(work, key) or "")):
                if to_mathml(tex) is None:
                    message = (
                        f"has the formula ${tex}$, which cannot be typeset and is shown so; write it in simpler LaTeX"
                    )
                    yield ("publications", index, key), message


def _formulas(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Formula):
            yield node.tex
        elif isinstance(node, Styled):
            yield from _formulas(node.nodes)
