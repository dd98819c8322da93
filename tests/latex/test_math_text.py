"""Formulas on one line of plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.latex.math_text import to_linear_text


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        ("x", "x"),
        (r"n^{1/2+\epsilon}", "n^(1/2+ϵ)"),
        (r"\frac{a+b}{c}", "(a+b)/c"),
        (r"\frac12", "1/2"),
        ("x^2", "x²"),
        ("x_i^2", "xᵢ²"),
        ("x_{Q}", "x_Q"),
        (r"\sqrt{s}", "√s"),
        (r"\sqrt{x+y}", "√(x+y)"),
        (r"\hat{x}", "x"),
        ("f'", "f′"),
        (r"\mathbb{R}^n", "ℝⁿ"),
        (r"\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿxᵢ"),
        (r"n\log n", "n log n"),
        (r"x \leq \infty", "x≤∞"),
        (r"\sqrt{ab}", "√ab"),
        (r"\sqrt[3]{+}", "³√+"),
        ("f''", "f″"),
        (r"\underline{x}", "x"),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "(a, b; c, d)"),
        (r"\begin{cases} x \\ y \\ \end{cases}", "{x; y"),
    ],
)
def test_a_formula_is_readable_on_one_line(tex: str, text: str) -> None:
    found = to_linear_text(tex)
    assert found is not None
    assert found.replace(" ", "") == text.replace(" ", "")


def test_a_wide_space_is_one_space() -> None:
    assert to_linear_text(r"a\quad b") == "a b"


def test_an_unknown_formula_has_no_linear_text() -> None:
    assert to_linear_text(r"\undefined{x}") is None


@given(st.text(st.sampled_from("abxy12^_{}\\ +-()")))
def test_any_formula_is_text_or_nothing(tex: str) -> None:
    found = to_linear_text(tex)
    assert found is None or found == " ".join(found.split())
