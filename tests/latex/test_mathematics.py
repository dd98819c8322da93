"""Formulas between dollars."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.latex.mathematics import formula_at, formula_to_text, split_formulas


def formulas(text: str) -> list[str]:
    return [piece.text for piece in split_formulas(text) if piece.is_mathematics]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (r"order $n^{1/2+\epsilon}$ and $2^{k-1}$", [r"$n^{1/2+\epsilon}$", "$2^{k-1}$"]),
        ("$k$-means and $k$NN", ["$k$", "$k$"]),
        ("H$_{2-x}$O", ["$_{2-x}$"]),
        ("with $n = 3$", ["$n = 3$"]),
        (r"$a_1 \% b$ and $\alpha$", [r"$a_1 \% b$", r"$\alpha$"]),
        ("$x$ $y$", ["$x$", "$y$"]),
        ("$2n$", ["$2n$"]),
        ("costs $5 and 10$ or $x^2$", ["$x^2$"]),
        ("f $(x y)$ g", ["$(x y)$"]),
        ("$({x})$", ["$({x})$"]),
        ("costs $5 and $x^2$ and $10", ["$x^2$"]),
    ],
)
def test_a_formula_is_between_dollars(text: str, found: list[str]) -> None:
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
        "$a_1 # b$",
        "f$(x y)$",
        "$(x y)$g",
        "$x}{^2$",
        "$x^2$$ y",
    ],
)
def test_other_dollars_are_money(text: str) -> None:
    assert formulas(text) == []


@pytest.mark.parametrize(
    "formula", ["(x)", "|x|", "<x>", ">5", "+5", "-5", "N", "5", "5n", r"x\$ y", r"x_1 \#", "{x}_1"]
)
def test_text_that_begins_and_ends_like_a_formula_is_one(formula: str) -> None:
    assert formulas(f"a ${formula}$ b") == [f"${formula}$"]


@pytest.mark.parametrize(
    "text", ["$2 n$", "$ x$", "$x $", "$\tx$", "$$x$", "$x$$", r"\$x$", "$x_1 %$", "$x_1 #$", "$%_1$"]
)
def test_dollars_that_do_not_enclose_a_formula_are_money(text: str) -> None:
    assert formulas(text) == []


@pytest.mark.parametrize("character", "Aa0()[]|,.;:!/=<>+*?é∈\U0001d54f")
def test_a_plain_character_is_text(character: str) -> None:
    assert formula_to_text(character) == character
    assert formula_to_text(f"x{character} y") == f"x{character} y"


@pytest.mark.parametrize("space", [r"\,", r"\;", r"\:", r"\!", r"\ ", "~"])
def test_a_space_of_any_width_is_a_space(space: str) -> None:
    assert formula_to_text(f"a{space}b") == "a b"


@pytest.mark.parametrize("sign", "%&#$")
def test_a_sign_that_was_escaped_is_text(sign: str) -> None:
    assert formula_to_text(f"5\\{sign}") == f"5{sign}"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("a", [("a", False)]),
        ("$x$", [("$x$", True)]),
        ("a $x$", [("a ", False), ("$x$", True)]),
        ("$x$-a", [("$x$", True), ("-a", False)]),
        ("$x$$$y$", [("$x$$$y$", False)]),
    ],
)
def test_no_piece_is_empty(text: str, pieces: list[tuple[str, bool]]) -> None:
    assert list(split_formulas(text)) == pieces


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
        ("", ""),
        ("x^{10}", "x¹⁰"),
        (r"x^\prime", "x′"),
        (r"\mathbb{k}^1 \mathbb{1} \mathbb{N}", "𝕜¹ 𝟙 ℕ"),
        (r"\text{if }x", "if x"),
        (r"\operatorname{rank}(A)", "rank(A)"),
        (r"a\,b~c", "a b c"),
        (r"2\sin x", "2 sin x"),
        (r"\sin^2", "sin²"),
        (r"\log n\log m", "log n log m"),
        (r"\alpha\beta", "αβ"),
        (r"\alpha b", "αb"),
        (r"\le 5", "≤ 5"),
        (r"\arcsin x", "arcsin x"),
        (r"a\log", "a log"),
        (r"\mathbb{R n}", "ℝ 𝕟"),
        (r"\Alpha x", "Αx"),
        (r"\alpha 5", "α5"),
        (r"\to x", "→ x"),
        (r"\ldots", "…"),
        (r"x^{\dagger \prime}", "x†′"),
        ("x^1_2", "x¹₂"),
    ],
)
def test_a_formula_that_unicode_can_express_becomes_text(formula: str, text: str) -> None:
    assert formula_to_text(formula) == text


FUNCTIONS = (
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg ln lim log max min mod Pr sec "
    "sin sinh sup tan tanh"
)


@pytest.mark.parametrize("function", FUNCTIONS.split())
def test_a_function_becomes_its_name(function: str) -> None:
    assert formula_to_text(rf"2\{function} x") == f"2 {function} x"


@pytest.mark.parametrize(
    ("formula", "sign"),
    [("*", "*"), (r"\dagger", "†"), ("{†}", "†"), ("{‡}", "‡"), ("{§}", "§"), ("{¶}", "¶")],
)
def test_a_raised_sign_is_not_raised_again(formula: str, sign: str) -> None:
    assert formula_to_text(f"x^{formula}") == f"x{sign}"


@pytest.mark.parametrize("character", "ABCabcHNPQRZ019")
def test_every_letter_and_number_has_a_double_struck_form(character: str) -> None:
    found = formula_to_text(rf"\mathbb{{{character}}}")
    assert found
    assert "DOUBLE-STRUCK" in unicodedata.name(found)
    assert unicodedata.normalize("NFKC", found) == character


@pytest.mark.parametrize(
    "formula",
    [
        r"n^{1/2+\epsilon}",
        r"x^{\Omega}",
        r"x^\Omega",
        r"x^{a\dagger}",
        "x^{{2}}",
        "2^{k-1}",
        r"\frac{a+b}{c}",
        r"H^{-1}(\Omega)",
        r"\mathbb{R}^n",
        "x_i",
        r"\unknown",
        r"\hat x",
        "a-b",
        "x_*",
        r"x_{\dagger}",
        "x^+",
        "x^?",
        "x_{1a}",
        "x^{1_2}",
        r"x^{\unknown}",
        r"\limit",
        r"\quad",
        r"\S",
        "a{b}",
        "a}b",
        "a%b",
        "a&b",
        "a#b",
        "a$b",
        "a_b",
        '"',
        r"x^\alpha",
        "x^{}",
        r"\mathbb{R",
        "x'",
    ],
)
def test_a_formula_that_unicode_cannot_express_is_none(formula: str) -> None:
    assert formula_to_text(formula) is None


@given(st.text("$a1 \\_^{}5"))
def test_the_formula_at_a_dollar_is_that_of_the_whole_text(text: str) -> None:
    at = 0
    for piece in split_formulas(text):
        assert formula_at(text, at) == (piece.text if piece.is_mathematics else None)
        at += len(piece.text)
