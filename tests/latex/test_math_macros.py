r"""The macros of formulas: what each of them shows.

Macros of one kind are in one formula, which is typeset only if all of them are known.
"""

import re

import pytest

from homepage.latex.math_macros import is_symbol, symbol
from homepage.latex.mathml import to_mathml
from tests.latex.formulas import shown, typeset


@pytest.mark.parametrize(
    ("macro", "character"),
    [("alpha", "α"), ("sim", "∼"), ("Box", "□"), ("sharp", "♯"), ("acute", None), ("sqrt", None), ("unknown", None)],
)
def test_a_macro_shows_a_character_if_it_has_no_effect_on_others(macro: str, character: str | None) -> None:
    assert symbol(macro) == character


@pytest.mark.parametrize("character", ["Ω", "ω", "ℵ", "٣", "∑", "°", "€", "—", "(", ")", "!"])
def test_letters_digits_and_signs_show_themselves(character: str) -> None:
    assert is_symbol(character)


@pytest.mark.parametrize("character", [" ", "\u0301", "\u200b", "\u202e", "\n", "ʰ", "\ue000"])
def test_spaces_accents_and_controls_do_not_show_themselves(character: str) -> None:
    assert not is_symbol(character)


@pytest.mark.parametrize(
    ("tex", "characters"),
    [
        (
            r"\hat x \check x \tilde x \acute x \grave x \dot x \ddot x \breve x \bar x \vec x \mathring x",
            "xˆxˇx˜x´x`x˙x¨x˘x¯x→x˚",
        ),
        (r"\widehat x \widetilde x \overline x \overrightarrow x \overleftarrow x", "xˆx˜x‾x→x←"),
        (r"\underline x \overbrace x \underbrace x", "x\u0332x⏞x⏟"),
        (r"\ast \sim \setminus \blacksquare \square \Box \leadsto \AA \dag \ddag \restriction", "∗∼∖■□□⇝Å†‡↾"),
        (r"\bra x \ket x \braket x \xleftarrow f \xrightarrow f", "⟨x||x⟩⟨x⟩←f→f"),
        (r"\left(x\right) \left[x\right] \left/x\right| \left<x\right>", "(x)[x]/x|⟨x⟩"),
        (r"\left\langle x\right\rangle \left\lfloor x\right\rfloor \left\lceil x\right\rceil", "⟨x⟩⌊x⌋⌈x⌉"),
        (r"\left\{x\right\} \left\lbrace x\right\rbrace", "{x}{x}"),
        (r"\left\lvert x\right\rvert \left\vert x\right.", "|x||x"),
        (r"\left\lVert x\right\rVert \left\Vert x\right\|", "‖x‖‖x‖"),
        (r"\text a \textrm a \textnormal a \textup a \mbox a \hbox a".replace(" a", "{a}"), "aaaaaa"),
        (r"\textbf{a} \textit{ab} \emph{a} \textsf{a} \texttt{a}", "𝐚𝑎𝑏𝑎𝖺𝚊"),
        (r"\mathbb B \Bbb B \mathbf B \mathcal B \mathfrak B \mathit{Be}", "𝔹𝔹𝐁ℬ𝔅𝐵𝑒"),
        (r"\mathrm B \mathscr B \mathsf B \mathtt B \bm B \boldsymbol B", "Bℬ𝖡𝙱𝑩𝑩"),
        (r"{\rm B}{\bf B}{\it Be}{\sf B}{\tt B}{\cal B}", "B𝐁𝐵𝑒𝖡𝙱ℬ"),
        (r"\frac12 \dfrac12 \tfrac12 \cfrac12 \stackrel ab \overset ab \underset ab", "12121212bababa"),
        (r"\binom nk \dbinom nk \tbinom nk", "(nk)(nk)(nk)"),
        (r"{\displaystyle a}{\textstyle a}{\scriptstyle a}{\scriptscriptstyle a}", "aaaa"),
    ],
)
def test_a_formula_shows_the_characters_of_its_macros(tex: str, characters: str) -> None:
    assert shown(to_mathml(tex) or "") == characters


def test_accents_over_a_whole_expression_are_as_wide_as_it() -> None:
    wide = "widehat widetilde overline overrightarrow overleftarrow overbrace underline underbrace"
    narrow = "hat check tilde acute grave dot ddot breve bar vec mathring"
    stretched = [name for name in f"{wide} {narrow}".split() if "stretchy='true'" in typeset(rf"\{name}{{xy}}")]
    assert stretched == wide.split()


def test_brackets_have_four_sizes() -> None:
    tex = " ".join(rf"\{size}( \{size}l( \{size}m| \{size}r)" for size in ("big", "Big", "bigg", "Bigg"))
    sizes = re.findall("minsize='([^']*)em'", typeset(tex))
    assert sizes == sorted(sizes, key=float)
    assert [sizes.count(size) for size in dict.fromkeys(sizes)] == [4, 4, 4, 4]


def test_operators_are_the_words_of_their_macros() -> None:
    functions = "arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh"
    limits = "det gcd inf lim max min Pr sup argmax argmin liminf limsup injlim projlim"
    names = f"{functions} {limits}".split()
    assert [shown(to_mathml(rf"\{name}") or "").replace("\N{THIN SPACE}", "") for name in names] == names


def test_sums_and_limits_have_their_subscripts_below_and_functions_beside() -> None:
    below = r"∏ ∐ ∑ ⋀ ⋁ ⋂ ⋃ ⨀ ⨁ ⨂ ⨄ ⨅ ⨆ \det \gcd \inf \lim \max \min \Pr \sup \argmax \argmin \liminf \limsup"
    beside = r"\log \arg ∫ f"
    assert [name for name in f"{below} {beside}".split() if "<munder>" in typeset(f"{name}_i")] == below.split()


def test_a_space_has_the_width_that_it_has_in_latex() -> None:
    spaces = (r"\!", r"\,", r"\thinspace", r"\:", r"\>", r"\;", r"\enspace", r"\quad", r"\qquad")
    widths = [re.findall("width='([^']*)em'", typeset(f"a{space} b")) for space in spaces]
    assert widths == [["-0.167"], ["0.167"], ["0.167"], ["0.222"], ["0.222"], ["0.278"], ["0.5"], ["1"], ["2"]]


@pytest.mark.parametrize(
    ("names", "brackets"),
    [
        ("matrix smallmatrix align align* aligned split gather gather* gathered", ""),
        ("pmatrix", "()"),
        ("bmatrix", "[]"),
        ("Bmatrix", "{}"),
        ("vmatrix", "||"),
        ("Vmatrix", "‖‖"),
        ("cases", "{"),
    ],
)
def test_a_table_has_rows_and_the_brackets_of_its_environment(names: str, brackets: str) -> None:
    for name in names.split():
        table = typeset(rf"\begin{{{name}}} a \\ b \end{{{name}}}")
        assert "".join(re.findall("<m[io][^>]*>([^<]*)", table)) == f"{brackets[:1]}ab{brackets[1:]}"
        assert table.count("<mtr>") == 2
