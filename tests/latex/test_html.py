"""HTML, JATS and MathML in the LaTeX of publishers."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.latex.text import convert, to_text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<i>E. coli</i> grows", "E. coli grows"),
        ("CO<sub>2</sub> and Ca<sup>2+</sup>", "CO₂ and Ca²⁺"),
        ("10<sup>\u22125</sup>", "10⁻⁵"),
        (r"\textsuperscript{13}C and H\textsubscript{2}O", "¹³C and H₂O"),
        ("R&amp;D, 5 &lt; 6, M&uuml;ller, &#x3b1; &#945;", "R&D, 5 < 6, Müller, α α"),
        (r"Astronomy \&amp; Astrophysics", "Astronomy & Astrophysics"),
        ("&#36;5 &#123;&#37;", "$5 {%"),
        ("&lt;i&gt;E. coli&lt;/i&gt; &amp;lt;b&amp;gt;x&amp;lt;/b&amp;gt;", "E. coli x"),
        (r"{\textless}i{\textgreater}E. coli{\textless}/i{\textgreater}", "E. coli"),
        (r"\textlessi\textgreaterE. coli\textless/i\textgreater", "E. coli"),
        (r"R{\&}amp$\mathsemicolon$D", "R&D"),
        ("<jats:title>Abstract</jats:title><jats:p>We <jats:italic>do</jats:italic> a < b.</jats:p>", "We do a < b."),
        ('<p>One.</p><p>Two<br/>three, <a href="https://a.example">four</a>.</p>', "One. Two three, four."),
        ('<span style="x">S</span><scp>mall</scp>', "Small"),
        (
            (
                '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msup><mml:mi>&alpha;</mml:mi>'
                "<mml:mn>2</mml:mn></mml:msup></mml:math>-decay"
            ),
            "α²-decay",
        ),
        (
            "<math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>&lt;</mo><mi>c</mi></mrow></mfrac></math>",
            r"$\frac{a}{b<c}$",
        ),
        (
            (
                "<jats:inline-formula><jats:alternatives><jats:tex-math>\\documentclass{x}\\begin{document}$$n^{k-1}$$"
                "\\end{document}</jats:tex-math><mml:math><mml:mi>n</mml:mi></mml:math></jats:alternatives>"
                "</jats:inline-formula> steps"
            ),
            "$n^{k-1}$ steps",
        ),
    ],
)
def test_markup_of_publishers_is_read_as_meant(written: str, text: str) -> None:
    assert to_text(written) == text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<msub><mi>x</mi><mi>i</mi></msub>", "$x_{i}$"),
        ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x₁²"),
        ("<msqrt><mi>x</mi></msqrt>", r"$\sqrt{x}$"),
        ("<mstyle><mpadded><mtext>if x</mtext></mpadded></mstyle>", "if x"),
        ("<mi>max</mi><mspace/><mi>a</mi>", "maxa"),
        ('<semantics><mi>a</mi><annotation encoding="x">b</annotation></semantics>', "a"),
        ("<mn>5</mn><mo>%</mo>", "5%"),
        ("<mi>a</mi><mo>\u2212</mo><mi>b</mi>", "$a-b$"),
        ("<mi>x</mi><mo>&amp;</mo><mi>y</mi>", "x&y"),
        ("<mfrac><mi>max</mi><mn>12</mn></mfrac>", r"$\frac{\mathrm{max}}{12}$"),
        ("<mfrac><mtext>a b</mtext><ms>a</ms></mfrac>", r"$\frac{\mathrm{a b}}{a}$"),
        ("<mfrac><mi>\n x </mi><mo>&gt;&quot;&apos;</mo></mfrac>", "$\\frac{x}{>\"'}$"),
        ("<mfrac><mi>if</mi><mi>x</mi></mfrac>", r"$\frac{\mathrm{if}}{x}$"),
        ("<semantics><mi>a</mi><annotation-xml><mi>b</mi></annotation-xml></semantics>", "a"),
        ("<mrow/><mi>a</mi>", "a"),
        ("<mi> a </mi><mspace/> ", "a"),
    ],
)
def test_mathml_becomes_a_formula(inner: str, text: str) -> None:
    assert to_text(f"<math>{inner}</math>") == text
    prefixed = inner.replace("</", "</mml:").replace("<m", "<mml:m").replace("<s", "<mml:s").replace("<a", "<mml:a")
    assert to_text(f"<mml:math display='block'>{prefixed}</mml:math>") == text


@pytest.mark.parametrize(
    ("entity", "text"),
    [
        ("&#x41;&#X42;&#67;", "ABC"),
        ("a&nbsp;b", "a b"),
        ("&#x10ffff;", "\U0010ffff"),
        ("&#xD7FF;&#xE000;", "\ud7ff\ue000"),
        ("&#xD800; &#xDFFF; &#1114112;", "&#xD800; &#xDFFF; &#1114112;"),  # of no character
        (r"\&eacute;", "é"),
        ("&Eacute;&lbrace;&bsol;", "É{\\"),
        ("&dollar;&Hat;&rbrace;&num;&lowbar;&#126;&percnt;&amp;&num;", "$^}#_~%&#"),
        ("&frac12;&there4;&CounterClockwiseContourIntegral;", "½∴∳"),
        (r"\&\#233; \&\#xe9; \&#233;", "é é é"),
        ("&amp;#233; &amp;#xE9; &amp;Eacute;", "é é É"),
        ("&#x; &#xg;", "&#x; &#xg;"),
    ],
)
def test_an_entity_is_its_character_if_it_has_one(entity: str, text: str) -> None:
    assert to_text(entity) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("19<sup>th</sup>", "19ᵗʰ"),
        ("x<sup> a+1 </sup>", "xᵃ⁺¹"),
        ("x<sub>max</sub>", "xₘₐₓ"),
        ("x<inf>2</inf>", "x₂"),
        (r"a\textsubscript{ij}", "aᵢⱼ"),
        ("x<SUP>2</SUP>", "x²"),
        ("<jats:title>Summary</jats:title>We", "We"),
        ("<title>Abstract</title>We", "We"),
        ("<jats:title>Results</jats:title>We", "Results We"),
        ("a<hr/>b<br />c<h1>d</h1>e", "a b c d e"),
        ("<tex-math>$x_i$</tex-math>", "$x_i$"),
        ("<tex-math> x_i </tex-math>", "$x_i$"),
        ("<tex-math>$ x_i $</tex-math>", "$x_i$"),
        ("x<sup>a b</sup>", "xᵃ ᵇ"),
        (r"x\textsubscript {2}", "x₂"),
        (r"x\textsuperscript{}y", "xy"),
        ("<i><b>a</b> <i class='x'>b</i></i> <b/>", "a b <b/>"),
        ("<i></i>a", "a"),
        ("a<title>Abstract</title>", "a Abstract"),
        ("<math></math>a <math><mi>b</mi></math>", "a b"),
        ("<math><mi>b</mi></math> and <math><mi>c</mi></math>", "b and c"),
    ],
)
def test_tags_are_read_as_they_would_be_shown(written: str, text: str) -> None:
    found = convert(written)
    assert (found.text, found.remarks) == (text, ())


@pytest.mark.parametrize(
    "text",
    [
        "<math><mi>a</math>",
        "<math><mi>&unknown;</mi></math>",
        "<script>alert(1)</script>",
        "The <canvas> element",
        "a < b and c > d",
        "x <b and c> d",
        "AT&T and Q&A; R&D;",
        "&unknown; things",
        "List<i> in Java",
        "<math><mmystery>x</mmystery></math>",
    ],
)
def test_unknown_markup_is_kept_unchanged(text: str) -> None:
    assert to_text(text) == text


def test_superscripts_without_unicode_characters_are_reported() -> None:
    found = convert("x<sup>two  queries</sup>, x<sub>Q</sub> and *<sup>*</sup>")
    assert found.text == "xtwo queries, xQ and **"
    assert found.remarks == (
        "'two queries' is a superscript or subscript in the source, and normal text here",
        "'Q' is a superscript or subscript in the source, and normal text here",
    )


@given(
    st.lists(st.sampled_from(["<", ">", "</", "i", "sub", "&", "amp;", "math", " ", "x", "$", "\\", "{", "}", "#1;"]))
)
def test_any_input_is_converted_without_an_error(parts: list[str]) -> None:
    convert("".join(parts))


@pytest.mark.parametrize("part", ["<i>", "<math>", "<sub>1", "<alternatives><tex-math>", "&amp;", "$<$", "<a x=1 "])
def test_hostile_markup_ends_in_bounded_time(part: str) -> None:
    begun = time.monotonic()
    convert(part * 20_000)
    assert time.monotonic() - begun < 20
