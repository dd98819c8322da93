"""Texts with formulas."""

from homepage.latex.mathematics import formula_to_text, split_formulas


def with_simple_formulas(text: str) -> str:
    """A text whose formulas are text where that says all: so they are once they were read."""
    simple = (
        (piece, formula_to_text(piece.text[1:-1]) if piece.is_mathematics else None) for piece in split_formulas(text)
    )
    return "".join(piece.text if said is None else said for piece, said in simple)
