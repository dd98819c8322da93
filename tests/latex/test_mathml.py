"""Formulas as MathML Core: a table of formulas as papers have them, and what holds for any text."""

import re
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from latex2mathml import converter
from latex2mathml.converter import convert_to_element

from homepage.latex.mathml import to_mathml
from tests.latex.formulas import shown, typeset

ATTRIBUTES: dict[str, set[str]] = {
    "math": {"display"},
    "semantics": set(),
    "annotation": {"encoding"},
    "mrow": set(),
    "mi": {"mathvariant"},
    "mn": set(),
    "mo": {"stretchy", "form", "movablelimits", "lspace", "rspace", "minsize", "maxsize"},
    "mtext": set(),
    "mspace": {"width"},
    "mstyle": {"displaystyle", "scriptlevel"},
    "mfrac": {"linethickness"},
    "msqrt": set(),
    "mroot": set(),
    "msub": set(),
    "msup": set(),
    "msubsup": set(),
    "munder": {"accentunder"},
    "mover": {"accent"},
    "munderover": set(),
    "mtable": {"displaystyle"},
    "mtr": set(),
    "mtd": {"columnalign"},
}
"""The elements that a formula may have, and their attributes. All are MathML Core but columnalign, for style sheets."""


FORMULAS = [
    (r"n \log n", "<mrow><mi>n</mi><mo lspace='0.167em' rspace='0.167em'>log</mo><mi>n</mi></mrow>"),
    (
        r"O(n\log n)",
        "<mrow><mi>O</mi><mo stretchy='false'>(</mo><mi>n</mi><mo lspace='0.167em' rspace='0.167em'>log</mo><mi>n</mi><mo stretchy='false'>)</mo></mrow>",
    ),
    (r"\log_2 n", "<mrow><msub><mo lspace='0' rspace='0.167em'>log</mo><mn>2</mn></msub><mi>n</mi></mrow>"),
    (
        r"\sin(x)",
        "<mrow><mo lspace='0' rspace='0'>sin</mo><mo stretchy='false'>(</mo><mi>x</mi><mo stretchy='false'>)</mo></mrow>",
    ),
    (r"\sin^2 x", "<mrow><msup><mo lspace='0' rspace='0.167em'>sin</mo><mn>2</mn></msup><mi>x</mi></mrow>"),
    (r"2\exp x", "<mrow><mn>2</mn><mo lspace='0.167em' rspace='0.167em'>exp</mo><mi>x</mi></mrow>"),
    (r"\operatorname{a rg~max}", "<mo lspace='0' rspace='0'>arg&thinsp;max</mo>"),
    (
        r"\operatorname{Spec}(R)",
        "<mrow><mo lspace='0' rspace='0'>Spec</mo><mo stretchy='false'>(</mo><mi>R</mi><mo stretchy='false'>)</mo></mrow>",
    ),
    (
        r"\operatorname*{argmin}_{x}",
        "<munder><mo lspace='0' rspace='0' movablelimits='true'>argmin</mo><mi>x</mi></munder>",
    ),
    (r"\mathop{\rm argmin}_x", "<munder><mo lspace='0' rspace='0' movablelimits='true'>argmin</mo><mi>x</mi></munder>"),
    (
        r"\max_{x} f",
        "<mrow><munder><mo lspace='0' rspace='0.167em' movablelimits='true'>max</mo><mi>x</mi></munder><mi>f</mi></mrow>",
    ),
    (
        r"\lim_{n\to\infty}",
        "<munder><mo lspace='0' rspace='0' movablelimits='true'>lim</mo><mrow><mi>n</mi><mo lspace='0' rspace='0'>→</mo><mi>∞</mi></mrow></munder>",
    ),
    (
        r"\limsup_n a_n",
        "<mrow><munder><mo lspace='0' rspace='0.167em' movablelimits='true'>lim&thinsp;sup</mo><mi>n</mi></munder><msub><mi>a</mi><mi>n</mi></msub></mrow>",
    ),
    (
        r"\sum_{i=1}^n x_i",
        "<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo lspace='0' rspace='0'>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub></mrow>",
    ),
    (r"\int_0^1", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>"),
    (r"\mathrm{d}x", "<mrow><mi mathvariant='normal'>d</mi><mi>x</mi></mrow>"),
    (r"\mathrm{TeV}", "<mi>TeV</mi>"),
    (r"13\,\mathrm{TeV}", "<mrow><mn>13</mn><mspace width='0.167em'></mspace><mi>TeV</mi></mrow>"),
    (r"\mathrm{SU}(2)", "<mrow><mi>SU</mi><mo stretchy='false'>(</mo><mn>2</mn><mo stretchy='false'>)</mo></mrow>"),
    (r"{\rm d} t", "<mrow><mi mathvariant='normal'>d</mi><mi>t</mi></mrow>"),
    (r"\mathbf{x}", "<mi>𝐱</mi>"),
    (r"\boldsymbol{\beta}", "<mi>𝜷</mi>"),
    (r"\mathbb{R}^n", "<msup><mi>ℝ</mi><mi>n</mi></msup>"),
    (r"\mathbb{1}", "<mn>𝟙</mn>"),
    (r"\mathcal{H}", "<mi>ℋ</mi>"),
    (r"\mathcal{B}", "<mi>ℬ</mi>"),
    (r"{\cal L}", "<mi>ℒ</mi>"),
    (r"\mathfrak{sl}_2", "<msub><mi>𝔰𝔩</mi><mn>2</mn></msub>"),
    (r"\mathsf{NP}", "<mi>𝖭𝖯</mi>"),
    (r"\mathtt{x1}", "<mrow><mi>𝚡</mi><mn>𝟷</mn></mrow>"),
    (r"\mathit{Gaia}", "<mi>𝐺𝑎𝑖𝑎</mi>"),
    (r"\mathit{h}", "<mi>h</mi>"),
    (r"\Gamma", "<mi mathvariant='normal'>Γ</mi>"),
    (r"\ell_1", "<msub><mi>ℓ</mi><mn>1</mn></msub>"),
    (r"\hat{x}", "<mover accent='true'><mi>x</mi><mo stretchy='false'>ˆ</mo></mover>"),
    (r"\tilde O", "<mover accent='true'><mi>O</mi><mo stretchy='false'>˜</mo></mover>"),
    (r"\bar{p}", "<mover accent='true'><mi>p</mi><mo stretchy='false'>¯</mo></mover>"),
    (r"\vec{v}", "<mover accent='true'><mi>v</mi><mo stretchy='false'>→</mo></mover>"),
    (r"\dot{x}", "<mover accent='true'><mi>x</mi><mo stretchy='false'>˙</mo></mover>"),
    (r"\widehat{xy}", "<mover accent='true'><mrow><mi>x</mi><mi>y</mi></mrow><mo stretchy='true'>ˆ</mo></mover>"),
    (r"\overline{AB}", "<mover accent='true'><mrow><mi>A</mi><mi>B</mi></mrow><mo stretchy='true'>‾</mo></mover>"),
    (r"\underline{x}", "<munder accentunder='true'><mi>x</mi><mo stretchy='true'>̲</mo></munder>"),
    (r"\underbrace{x}_{n}", "<munder><munder><mi>x</mi><mo stretchy='true'>⏟</mo></munder><mi>n</mi></munder>"),
    (r"a \not= b", "<mrow><mi>a</mi><mo>≠</mo><mi>b</mi></mrow>"),
    (r"a \neq b", "<mrow><mi>a</mi><mo>≠</mo><mi>b</mi></mrow>"),
    (r"x \not\in S", "<mrow><mi>x</mi><mo>∉</mo><mi>S</mi></mrow>"),
    (r"\langle x\rangle", "<mrow><mo stretchy='false'>⟨</mo><mi>x</mi><mo stretchy='false'>⟩</mo></mrow>"),
    (
        r"\left\langle x \middle| y \right\rangle",
        "<mrow><mo stretchy='true' form='prefix'>⟨</mo><mi>x</mi><mo stretchy='true'>|</mo><mi>y</mi><mo stretchy='true' form='postfix'>⟩</mo></mrow>",
    ),
    (r"\left. x \right|_0", "<msub><mrow><mi>x</mi><mo stretchy='true' form='postfix'>|</mo></mrow><mn>0</mn></msub>"),
    (
        r"\bigl( x \bigr)",
        "<mrow><mo stretchy='true' minsize='1.2em' maxsize='1.2em' lspace='0' rspace='0'>(</mo><mi>x</mi><mo stretchy='true' minsize='1.2em' maxsize='1.2em' lspace='0' rspace='0'>)</mo></mrow>",
    ),
    (
        "|x|",
        "<mrow><mo stretchy='false' form='prefix'>|</mo><mi>x</mi><mo stretchy='false' form='postfix'>|</mo></mrow>",
    ),
    (
        r"\|x\|_2",
        "<mrow><mo stretchy='false' form='prefix'>‖</mo><mi>x</mi><msub><mo stretchy='false' form='postfix'>‖</mo><mn>2</mn></msub></mrow>",
    ),
    ("x=-1", "<mrow><mi>x</mi><mo>=</mo><mo form='prefix'>−</mo><mn>1</mn></mrow>"),
    (
        "e^{-x/2}",
        "<msup><mi>e</mi><mrow><mo lspace='0' rspace='0'>−</mo><mi>x</mi><mo lspace='0' rspace='0'>/</mo><mn>2</mn></mrow></msup>",
    ),
    (
        r"\binom{n}{k}",
        "<mrow><mo stretchy='true' form='prefix'>(</mo><mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac><mo stretchy='true' form='postfix'>)</mo></mrow>",
    ),
    (
        r"{n \choose k}",
        "<mrow><mo stretchy='true' form='prefix'>(</mo><mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac><mo stretchy='true' form='postfix'>)</mo></mrow>",
    ),
    (r"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    (r"{1 \over a+b}", "<mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac>"),
    (r"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    (
        r"\begin{pmatrix} c & 1 \\ 0 & \end{pmatrix}",
        "<mrow><mo>(</mo><mtable><mtr><mtd><mi>c</mi></mtd><mtd><mn>1</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd></mtd></mtr></mtable><mo>)</mo></mrow>",
    ),
    (
        r"\begin{cases} x & \text{if } y \\ 0 \end{cases}",
        "<mrow><mo stretchy='true' form='prefix'>{</mo><mtable><mtr><mtd columnalign='left'><mi>x</mi></mtd><mtd columnalign='left'><mrow><mtext>if&nbsp;</mtext><mi>y</mi></mrow></mtd></mtr><mtr><mtd columnalign='left'><mn>0</mn></mtd></mtr></mtable></mrow>",
    ),
    (
        r"\begin{aligned} a &= b \end{aligned}",
        "<mtable displaystyle='true'><mtr><mtd columnalign='right'><mi>a</mi></mtd><mtd columnalign='left'><mrow><mo>=</mo><mi>b</mi></mrow></mtd></mtr></mtable>",
    ),
    (
        r"\sum_{\substack{i \\ j}}",
        "<munder><mo>∑</mo><mstyle scriptlevel='1'><mtable><mtr><mtd><mi>i</mi></mtd></mtr><mtr><mtd><mi>j</mi></mtd></mtr></mtable></mstyle></munder>",
    ),
    (r"\text{if $x > 0$}", "<mrow><mtext>if&nbsp;</mtext><mrow><mi>x</mi><mo>&gt;</mo><mn>0</mn></mrow></mrow>"),
    (r"\mbox{3 cm}", "<mtext>3&nbsp;cm</mtext>"),
    (r"\text{``a''---b--c's `d'}", "<mtext>“a”—b–c’s&nbsp;‘d’</mtext>"),
    (r"\textbf{bold}", "<mtext>𝐛𝐨𝐥𝐝</mtext>"),
    (r"\emph{in}", "<mtext>𝑖𝑛</mtext>"),
    ("f'", "<msup><mi>f</mi><mi>′</mi></msup>"),
    ("f''_n", "<msubsup><mi>f</mi><mi>n</mi><mi>″</mi></msubsup>"),
    ("f'^2", "<msup><mi>f</mi><mrow><mi>′</mi><mn>2</mn></mrow></msup>"),
    (
        r"x_1, \ldots, x_n",
        "<mrow><msub><mi>x</mi><mn>1</mn></msub><mo>,</mo><mi>…</mi><mo>,</mo><msub><mi>x</mi><mi>n</mi></msub></mrow>",
    ),
    (r"1 + \cdots + n", "<mrow><mn>1</mn><mo>+</mo><mi>⋯</mi><mo>+</mo><mi>n</mi></mrow>"),
    (r"a \pm b", "<mrow><mi>a</mi><mo>±</mo><mi>b</mi></mrow>"),
    ("1{,}000", "<mrow><mn>1</mn><mo lspace='0' rspace='0'>,</mo><mn>000</mn></mrow>"),
    (".5", "<mn>.5</mn>"),
    ("2in", "<mrow><mn>2</mn><mi>i</mi><mi>n</mi></mrow>"),
    (
        r"B\to K^{*}\mu^+\mu^-",
        "<mrow><mi>B</mi><mo>→</mo><msup><mi>K</mi><mo>∗</mo></msup><msup><mi>μ</mi><mo>+</mo></msup><msup><mi>μ</mi><mo>−</mo></msup></mrow>",
    ),
    (r"^{13}\mathrm{C}", "<mrow><msup><mrow></mrow><mn>13</mn></msup><mi mathvariant='normal'>C</mi></mrow>"),
    (
        r"\mathrm{H_2O}",
        "<mrow><msub><mi mathvariant='normal'>H</mi><mn>2</mn></msub><mi mathvariant='normal'>O</mi></mrow>",
    ),
    (
        r"5\%\#\&\_\$\backslash",
        "<mrow><mn>5</mn><mi>%</mi><mi>#</mi><mi>&amp;</mi><mi>_</mi><mi>$</mi><mo>\\</mo></mrow>",
    ),
    ("a~b", "<mrow><mi>a</mi><mtext>&nbsp;</mtext><mi>b</mi></mrow>"),
    (r"a\!b", "<mrow><mi>a</mi><mspace width='-0.167em'></mspace><mi>b</mi></mrow>"),
    ("x^23", "<mrow><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></mrow>"),
    ("x := y", "<mrow><mi>x</mi><mo>≔</mo><mi>y</mi></mrow>"),
    (
        r"a \bmod b",
        "<mrow><mi>a</mi><mspace width='0.222em'></mspace><mo lspace='0' rspace='0'>mod</mo><mspace width='0.222em'></mspace><mi>b</mi></mrow>",
    ),
    (
        r"a \equiv b \pmod n",
        "<mrow><mi>a</mi><mo>≡</mo><mi>b</mi><mspace width='0.222em'></mspace><mspace width='0.222em'></mspace><mo stretchy='false'>(</mo><mo lspace='0' rspace='0'>mod</mo><mspace width='0.222em'></mspace><mi>n</mi><mo stretchy='false'>)</mo></mrow>",
    ),
    (r"A \xrightarrow{f} B", "<mrow><mi>A</mi><mover><mo>→</mo><mi>f</mi></mover><mi>B</mi></mrow>"),
    (r"\ket{0}", "<mrow><mo stretchy='false' form='prefix'>|</mo><mn>0</mn><mo stretchy='false'>⟩</mo></mrow>"),
    (
        r"\displaystyle \sum_i",
        "<mstyle displaystyle='true' scriptlevel='0'><munder><mo>∑</mo><mi>i</mi></munder></mstyle>",
    ),
    ("α ≤ β", "<mrow><mi>α</mi><mo>≤</mo><mi>β</mi></mrow>"),
    ("a < b", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"),
    (r"\underset{x}{\max}", "<munder><mo lspace='0' rspace='0' movablelimits='false'>max</mo><mi>x</mi></munder>"),
    (r"\overset{!}{=}", "<mover><mo>=</mo><mo>!</mo></mover>"),
    (r"\sum\limits_i x", "<mrow><munder><mo>∑</mo><mi>i</mi></munder><mi>x</mi></mrow>"),
    (
        "(-x)",
        "<mrow><mo stretchy='false'>(</mo><mo form='prefix'>−</mo><mi>x</mi><mo stretchy='false'>)</mo></mrow>",
    ),
    ("a/b", "<mrow><mi>a</mi><mo lspace='0' rspace='0'>/</mo><mi>b</mi></mrow>"),
    (
        r"f(x)\log x",
        "<mrow><mi>f</mi><mo stretchy='false'>(</mo><mi>x</mi><mo stretchy='false'>)</mo><mo lspace='0.167em' rspace='0.167em'>log</mo><mi>x</mi></mrow>",
    ),
    (r"\text{if}\log x", "<mrow><mtext>if</mtext><mo lspace='0.167em' rspace='0.167em'>log</mo><mi>x</mi></mrow>"),
    (
        r"\begin{array}{c r} a & b \end{array}",
        "<mtable><mtr><mtd><mi>a</mi></mtd><mtd columnalign='right'><mi>b</mi></mtd></mtr></mtable>",
    ),
    (
        r"\text{if $x$ is \& so}",
        "<mrow><mtext>if&nbsp;</mtext><mi>x</mi><mtext>&nbsp;is&nbsp;&amp;&nbsp;so</mtext></mrow>",
    ),
    (r"a\ \log x", "<mrow><mi>a</mi><mtext>&nbsp;</mtext><mo lspace='0' rspace='0.167em'>log</mo><mi>x</mi></mrow>"),
]


@pytest.mark.parametrize(("tex", "mathml"), FORMULAS)
def test_a_formula_of_a_paper_is_typeset(tex: str, mathml: str) -> None:
    assert typeset(tex) == mathml


NOTHING = ["", " ", "{}", r"\,", r"\rm", r"\text{}", r"\operatorname{}"]
INCOMPLETE = [
    *(r"\frac", r"\frac{a", r"\frac{a}", r"\frac{a}{}", r"\sqrt", r"\sqrt[3]", r"\hat{}", r"\mathrm", r"\big", r"\not"),
    *("x_", "x^", "{a", "a}", r"\left( x", r"x \right)", r"\left( x \middle", r"{a \over}", r"\sum_", r"\sqrt[3{x}"),
    *(
        r"\begin{pmatrix} a",
        r"\begin{pmatrix} a \end{bmatrix}",
        r"\begin{cases}\end{cases}",
        r"\begin{array} a \end{array}",
    ),
]
AMBIGUOUS = [
    *("x^a^b", "x_a_b", "x'^2'", "x^2'", "x'''''"),
    *(
        "a & b",
        r"a \\ b",
        "a % b",
        "#1",
        "$x$",
        r"\(x\)",
        '"',
        "a@b",
        "\x00",
        "a\x1f",
        "\ufdd0",
        "\u0338",
        "\ue000",
        "\ud800",
    ),
    *(
        r"\text{a {b} c}",
        r"\text{a_b}",
        r"\text{&lt;}",
        r"\text{a\foo}",
        r"\text{$x}",
        r"\text{$\foo$}",
        "\\text{\u0338}",
    ),
    *(r"\text{\%a}", r"\operatorname{\,arg\,max}"),
    *(r"\int\limits_0^1", r"x \displaystyle y", r"\big.", r"\not x", r"\mathop{\sum}", r"\operatorname{a1}"),
]
UNKNOWN = [
    *(r"\foo x", r"\newcommand{\x}{y}\x", r"\def\x{y}\x", r"\input{a}", r"\unicode{x41}", r"\verb|x|", r"\ce{H2O}"),
    *(r"\href{https://a.example}{x}", r"\class{a}{x}", r"\style{color:red}{x}", r"\color{red} x", r"\label{a} x"),
    *(
        r"\boxed{x}",
        r"\cancel{x}",
        r"\phantom{x}",
        r"\mathnormal{x}",
        r"\wideparen{x}",
        r"\raise 1em x",
        r"\hline",
        r"\bm{\mathcal{L}}",
    ),
    *(r"\begin{foo} a \end{foo}", r"\begin{array}{c|c} a & b \end{array}"),
]
NOT_IN_UNICODE = [r"\mathcal{1}", r"\mathfrak{1}", r"\mathbb{\alpha}", r"\textbf{é}"]


@pytest.mark.parametrize("tex", [*NOTHING, *INCOMPLETE, *AMBIGUOUS, *UNKNOWN, *NOT_IN_UNICODE])
def test_a_formula_that_is_not_known_with_certainty_is_not_typeset(tex: str) -> None:
    assert to_mathml(tex) is None


@pytest.mark.parametrize("tex", [tex for tex, _ in FORMULAS])
def test_a_formula_that_lacks_a_brace_is_not_typeset(tex: str) -> None:
    for at, character in enumerate(tex):
        if character in "{}":
            assert to_mathml(tex[:at] + tex[at + 1 :]) is None


@pytest.mark.parametrize(
    ("begin", "end"),
    [(r"\hat{", "}"), ("{", "}"), (r"\rm ", ""), ("x^{", "}"), (r"\left(", r"\right)"), (r"\frac1{", "}")],
)
def test_a_formula_that_nests_too_deep_is_not_typeset(begin: str, end: str) -> None:
    many = f"{begin}x{end} " * 50 if end else ""
    typeset_depths = [depth for depth in (15, 60, 10_000) if to_mathml(many + begin * depth + "x" + end * depth)]
    assert typeset_depths == [15]


def test_the_element_has_the_latex_too_and_says_whether_it_is_a_block() -> None:
    shown = '<semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics>'
    assert to_mathml("x") == f"<math>{shown}</math>"
    assert to_mathml("x", display=True) == f'<math display="block">{shown}</math>'


def test_the_latex_is_escaped() -> None:
    assert '<annotation encoding="application/x-tex">a &lt; b</annotation>' in (to_mathml("a < b") or "")


PIECES = r"""
\frac \sqrt { } { } { } [ ] _ ^ ' & \\ # $ % \ \left( \right) \left. \right| \middle| \begin{cases} \end{cases}
\begin{align} \end{align} \begin{pmatrix} \end{pmatrix} \text{a$x$} \text \mbox{3cm} \operatorname{a\,b}
\operatorname* \mathop \over \choose \rm \bf \cal \displaystyle \mathbf \mathbb \mathrm \mathcal \hat \underbrace
\xrightarrow \substack \pmod \bmod \not \limits \bigl( \Big| \sum \int \alpha \Gamma \log \lim \% \{ \} \, ~ * - + = < >
( ) | / : , . ! 1 23 4.5 .5 a b x 2in \quad \ket \binom \overset \foo é 中 <script> onclick="x" &lt; &#60; \href{a}{b}
\unicode{3c} \newcommand \color{red} \class{a} \tt \mod \raise \rule \cases \matrix \root \genfrac \verb|a|
""".split()
latex = st.lists(st.sampled_from([*PIECES, " ", "\n", "\u0338", "\x00"]), max_size=8).map("".join)
in_macros = st.builds(
    "{}{{{}}}".format, st.sampled_from([r"\text", r"\mathrm", r"\operatorname", r"\begin"]), st.text()
)


@given(st.one_of(st.text(), latex, in_macros))
def test_any_text_gives_safe_mathml_or_none(tex: str) -> None:
    mathml = to_mathml(tex)
    if mathml is None:
        return
    root = ElementTree.fromstring(mathml)
    for element in root.iter():
        assert set(element.keys()) <= ATTRIBUTES[element.tag]
        assert all(re.fullmatch(r"[\w./-]+", value) for value in element.attrib.values())
    assert "<script" not in mathml
    assert root.findtext(".//annotation") == re.sub(r"\r\n?", "\n", tex)  # as XML reads line ends


FORMULA = st.recursive(
    st.sampled_from([*"abcxyzABC019+=,|/(", r"\alpha ", r"\le "]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.builds(
            lambda form, one, other: str(form.replace("@", one).replace("~", other)),
            st.sampled_from(
                [
                    *(
                        r"\sqrt{@}",
                        r"\hat{@}",
                        r"\mathrm{@}",
                        r"\mathbf{@}",
                        "x_{@}",
                        "{@}",
                        r"\frac{@}{~}",
                        r"{@}_{~}^2",
                    ),
                    *(r"\left(@\middle|~\right]", r"{@\choose ~}", r"\sqrt[@]{~}", r"\overset{@}{~}", r"{@ \over ~}"),
                    *(r"\begin{pmatrix}@&~\\~\end{pmatrix}", r"\begin{cases}@\\~&\mbox{if }\end{cases}"),
                ]
            ),
            inner,
            inner,
        ),
    ),
    max_leaves=12,
)
MACRO = re.compile(r"\\(?:begin|end)\{\w+\}|\\(?:[A-Za-z]+|.)")


def characters(text: str) -> Counter[str]:
    """Letters and digits, of whatever alphabet."""
    return Counter(each for each in unicodedata.normalize("NFKC", text) if each.isascii() and each.isalnum())


@given(FORMULA)
def test_a_formula_of_known_parts_is_typeset_whole(tex: str) -> None:
    text = shown(to_mathml(tex) or "")
    assert characters(text) == characters(MACRO.sub("", tex))
    assert all(text.count(sign) == tex.count(sign) for sign in "+=,/")


@given(latex)
def test_no_letter_or_digit_of_the_source_is_lost(tex: str) -> None:
    mathml = to_mathml(tex)
    assert mathml is None or characters(MACRO.sub("", tex)) <= characters(shown(mathml))


def test_a_formula_of_which_the_library_loses_a_letter_is_not_typeset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converter, "convert_to_element", lambda tex: convert_to_element(tex.replace("y", "")))
    assert to_mathml("x + z") is not None
    assert to_mathml("x + y + z") is None


def test_a_site_without_formulas_does_not_import_the_library() -> None:
    code = "import sys, homepage.latex.mathml; sys.exit('latex2mathml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.timing
def test_a_thousand_formulas_take_less_than_two_seconds() -> None:
    start = time.process_time()
    for _ in range(1000 // len(FORMULAS) + 1):
        to_mathml.cache_clear()
        for tex, _ in FORMULAS:
            to_mathml(tex)
    assert time.process_time() - start < 2
