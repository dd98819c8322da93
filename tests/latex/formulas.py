"""Texts with formulas."""

from homepage.latex.mathematics import as_text, parted


def with_simple_formulas(text: str) -> str:
    """A text whose formulas are text where that says all: so they are once they were read."""
    simple = ((piece, as_text(piece.text[1:-1]) if piece.is_mathematics else None) for piece in parted(text))
    return "".join(piece.text if said is None else said for piece, said in simple)
