"""Mathematics in plain text is LaTeX in exports, and is the same characters when it is imported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.citation import unicode_mathematics
from homepage.citation.latex_text import plain_to_latex, protect_capitals, to_latex
from homepage.importers.bibtex.rich_texts import convert_rich
from homepage.latex.text import to_text


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("On ℤ₂", r"On $\mathbb{Z}_2$"),
        ("CO₂ and Ca²⁺", "CO$_2$ and Ca$^{2+}$"),
        ("10⁻³ m", "10$^{-3}$ m"),
        ("x₁₂", "x$_{12}$"),
        ("ℝ³⊗𝔸₁²", r"$\mathbb{R}^3\otimes\mathbb{A}_1^2$"),
        ("nᵗʰ", r"n$^{\mathrm{th}}$"),
        ("α-divergence, αβ", r"$\alpha$-divergence, $\alpha\beta$"),
        ("ΔT ≤ ∞", r"$\Delta$T $\leq$ $\infty$"),
        ("α₁⁺", r"$\alpha_1${}$^{+}$"),
        ("CO₂$x^n$", "CO$_2${}$x^n$"),
        ("*CO₂*$x^n$", r"\emph{CO$_2$}$x^n$"),
        ("US$₂", r"US\${}$_2$"),
        ("2ħ, ħω and ℏ", r"2$\hbar$, $\hbar\omega$ and $\hslash$"),
    ],
)
def test_mathematics_is_written_as_formulas(text: str, latex: str) -> None:
    assert to_latex(text) == latex
    assert convert_rich(latex).text == text


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("$α_x$", r"$\alpha_x$"),
        ("$αx + ħ^n$", r"$\alpha x + \hbar^n$"),
        ("$x² ≤ y₁₂^n$", r"$x^2 \leq y_{12}^n$"),
        ("$ℝℝ^n$", r"$\mathbb{R}\mathbb{R}^n$"),
        (r"$α_{\text{ohne α}} \mbox{β}$", r"$\alpha_{\text{ohne α}} \mbox{β}$"),
        ("*$Δ_x$*", r"\emph{$\Delta_x$}"),
    ],
)
def test_mathematical_characters_in_formulas_are_macros(text: str, latex: str) -> None:
    assert to_latex(text) == latex


@pytest.mark.parametrize(
    "text", ["Il-ħajja, ħobż, għ", "Περὶ φύσεως α", "Ἀριστοτέλης", "5×3 ± 2° µm", "ßøŁé “–” … €", "数学"]
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert to_latex(text) == text


def test_greek_words_do_not_keep_other_mathematics() -> None:
    assert to_latex("φύσις ℤ₂ α") == r"φύσις $\mathbb{Z}_2$ α"


def test_capitals_of_formulas_are_protected() -> None:
    assert protect_capitals("Δ and ℤ₂, α and CO₂") == r"{$\Delta$} and {$\mathbb{Z}_2$,} $\alpha$ and {CO$_2$}"


def test_a_text_without_markup_has_the_same_formulas() -> None:
    assert plain_to_latex("CO₂ & *α*") == r"CO$_2$ \& *$\alpha$*"


SYMBOLS = "".join(unicode_mathematics._SYMBOLS)
SCRIPTS = "⁰¹²³⁹⁺⁻⁼⁽⁾ᵃⁿ₀₁₉₊₋₌₍₎ₐₙ"


def test_every_character_is_imported_again() -> None:
    written = {character: to_latex(character) for character in SYMBOLS + SCRIPTS}
    assert [latex for latex in written.values() if not latex.isascii()] == []
    assert {character: to_text(latex) for character, latex in written.items()} == {each: each for each in written}


@given(st.text(SYMBOLS + SCRIPTS + "aB1 .", min_size=1, max_size=12).map(str.strip))
def test_every_text_is_imported_again(text: str) -> None:
    normal = " ".join(text.split())
    assert to_text(to_latex(normal)) == normal
