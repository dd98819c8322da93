"""Formulas between dollars."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.latex.mathematics import formula_to_text, split_formulas


def formulas(text: str) -> list[str]:
    return [piece.text for piece in split_formulas(text) if piece.is_mathematics]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (r"order $n^{1/2+\epsilon}$ and $2^{k-1}$", [r"$n^{1/2+\epsilon}$", "$2^{k-1}$"]),
        ("$k$-means and $k$NN", ["$k$", "$k$"]),
        ("H$_{2-x}$O", ["$_{2-x}$"]),
        ("with $n = 3$", ["$n = 3$"]),
        ("costs $5 and $x^2$ and $10", ["$x^2$"]),
    ],
)
def test_a_formula_stands_between_dollars(text: str, found: list[str]) -> None:
    assert formulas(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "it costs $5",
        "from $5 to $10",
        "US$ and A$ rates",
        "Ke$ha and A$AP",
        "$10 and 12$ more",
        r"\$x^2$ y",
        "$ x^2 $",
        "$x{$ and $}$",
        "$a_1 % b$",
        "$$x^2$$",
    ],
)
def test_other_dollars_are_money(text: str) -> None:
    assert formulas(text) == []


@given(st.text("$x1 {}\\^_-a%", max_size=30))
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    assert "".join(piece.text for piece in split_formulas(text)) == text


@given(st.text("$x1 {}\\^_-a%", max_size=30))
def test_no_formula_breaks_the_braces_around_it(text: str) -> None:
    for formula in formulas(text):
        depth = 0
        for brace in re.findall("[{}]", formula):
            depth += 1 if brace == "{" else -1
            assert depth >= 0
        assert depth == 0


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (r"\alpha", "α"),
        ("k", "k"),
        ("10^{5}", "10⁵"),
        (r"\ell_1", "ℓ₁"),
        (r"O(n \log n)", "O(n log n)"),
        (r"\log(n)", "log(n)"),
        (r"\alpha = 3", "α = 3"),
        (r"m \times n", "m × n"),
        (r"\mathbb{R}^3", "ℝ³"),
        (r"\mathrm{CO}_2", "CO₂"),
        (r"^{*\dagger}", "*†"),
        (r"^\circ", "°"),
        (r"5\%", "5%"),
    ],
)
def test_what_unicode_says_exactly_is_text(formula: str, text: str) -> None:
    assert formula_to_text(formula) == text


@pytest.mark.parametrize(
    "formula",
    [
        r"n^{1/2+\epsilon}",
        "2^{k-1}",
        r"\frac{a+b}{c}",
        r"H^{-1}(\Omega)",
        r"\mathbb{R}^n",
        "x_i",
        r"\unknown",
        r"\hat x",
        "a-b",
    ],
)
def test_what_it_cannot_say_is_none(formula: str) -> None:
    assert formula_to_text(formula) is None
