"""LaTeX as bibliographies hold it, as text."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from homepage.citation.latex_text import escape
from homepage.latex.html import convert_html
from homepage.latex.mathematics import split_formulas
from homepage.latex.text import convert, to_address, to_text
from homepage.models.text import Text
from tests.latex.formulas import with_simple_formulas

TEXT: TypeAdapter[str] = TypeAdapter(Text)


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"M{\"u}ller", "Müller"),
        (r"10\%s and \'e\%s", "10%s and é%s"),
        (r"M\"uller", "Müller"),
        (r"{\'E}cole", "École"),
        (r"na{\"{\i}}ve", "naïve"),
        (r"\L{}ukasz S\o rensen", "Łukasz Sørensen"),
        (r"{\v{S}}tefan Erd\H{o}s", "Štefan Erdős"),
        (r"{\aa}{\ss}{\O}", "åßØ"),
        ("{BuoyNet}: {F}loating {{L}}anterns", "BuoyNet: Floating Lanterns"),
        (r"A {\it Kepler} study of \emph{two words}", "A Kepler study of two words"),
        (r"$\alpha$-divergence and $\ell_1$", "α-divergence and ℓ₁"),
        (r"$O(n \log n)$ in $\mathbb{R}^n$", r"O(n log n) in $\mathbb{R}^n$"),
        ("pages 1--2 --- and ``quotes''", "pages 1–2 — and “quotes”"),
        (r"50\% of \$5 \& A\_B \#1", "50% of $5 & A_B #1"),
        ("50% of it & more # here", "50% of it & more # here"),
        ("it costs $5", "it costs $5"),
        ("non~breaking\n  and folded", "non breaking and folded"),
        (r"\url{https://a.example/b_c%20d}", "https://a.example/b_c%20d"),
        (r"\url{http://a.example/~b}", "http://a.example/~b"),
        (r"\nolinkurl{a.example/~b}", "a.example/~b"),
        (r"\href{http://a.example/~b}{slides}", "slides (http://a.example/~b)"),
        ("At http://a.example/~b--c/, page~1", "At http://a.example/~b--c/, page 1"),
        ("``http://a.example/~b''", "“http://a.example/~b”"),
        (r"\href{https://a.example}{this}", "this (https://a.example)"),
        (r"\noopsort{1973}{Title}", "Title"),
        (r"\unknown{kept} and \mbox{GPT}-4 in \texttt{code}", "kept and GPT-4 in code"),
        (r"\apj as written,\pagebreak too", r"\apj as written,\pagebreak too"),
        ("soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"),
        (r"\input{/etc/passwd}", ""),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_latex_is_read_as_it_would_be_printed(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\textbraceleft{}a\textbraceright{}", "{a}"),
        (r"\textasciicircum{}", "^"),
        (r"a \textless{} b \textgreater{} c", "a < b > c"),
        (r"a \textbar{} b", "a | b"),
        (r"AC\slash DC", "AC/DC"),
        (r"\S 3", "§3"),
        (r"\P{}", "¶"),
        (r"\pounds 5", "£5"),
        (r"\euro{}5", "€5"),
        (r"\copyright{} A", "© A"),
        (r"\TeX{}, \LaTeX{}, \BibTeX", "TeX, LaTeX, BibTeX"),
    ],
)
def test_a_macro_for_a_sign_is_the_sign(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize("macro", ["em", "bf", "it", "sc", "sf", "sl", "tt", "rm", "relax", "protect"])
def test_a_macro_for_a_font_is_removed(macro: str) -> None:
    assert to_text(rf"{{\{macro} a}} b") == "a b"


@pytest.mark.parametrize("macro", ["mkbibquote", "mkbibemph", "nolinkurl", "url", "emph", "textsuperscript"])
def test_the_argument_of_a_macro_is_kept(macro: str) -> None:
    assert to_text(rf"\{macro}{{Q}}b") == "Qb"


@pytest.mark.parametrize("latex", [r"\input{x}a", r"\include{x}a", r"\includegraphics[width=1cm]{x.png}a", r"\/a"])
def test_commands_for_files_and_spacing_are_removed(latex: str) -> None:
    assert to_text(latex) == "a"


def test_the_room_behind_a_full_stop_is_that_of_words() -> None:
    assert to_text(r"A.\@ B") == "A. B"


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\href {https://a.example} {this page}", "this page (https://a.example)"),
        (r"\href{https://a.example}{the {NASA} page}", "the NASA page (https://a.example)"),
        (
            r"\href{https://a.example}{one} \href{https://b.example}{two}",
            "one (https://a.example) two (https://b.example)",
        ),
        (r"\url {https://a.example}", "https://a.example"),
        (r"\noopsort {a}B\noopsort{}", "B"),
        (r"\noopsort{a}{b}", "b"),
    ],
)
def test_links_become_their_words_and_addresses_and_sort_keys_are_removed(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"100% of #5 & more \'e", "100% of #5 & more é"),
        (r"100\% of \#5 \& more \'e", "100% of #5 & more é"),
        (r"\'e#b \'e&b", "é#b é&b"),
        (r"a\\% b", "a % b"),
        (r"5\\$ a", "5 $ a"),
        (r"A~B \'e~C", "A B é C"),
        (r"``\'e'' -- ---", "“é” – —"),
        (r"\'e%s \'e\%s", "é%s é%s"),
    ],
)
def test_an_unescaped_special_character_is_text(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\unknown b", r"\unknown b"),
        (r"\unknown, b", r"\unknown, b"),
        (r"{\unknown}b", r"\unknownb"),
        (r"\unknown", r"\unknown"),
        (r"\unknown{a}{b} c", "ab c"),
    ],
)
def test_a_macro_that_is_not_known_is_seen_unless_it_is_around_a_text(latex: str, text: str) -> None:
    assert to_text(latex) == text


def test_a_text_without_macros_has_no_remarks() -> None:
    assert convert("a {b}") == ("a b", ())


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("$ x_i $", "$x_i$"),
        ("$  x_i\n $", "$x_i$"),
        (r"$ \alpha $", "α"),
        ("$ ^2 $", "²"),
        ("$ X $", "X"),
        ("$  y  $", "y"),
        ("$$ x_i $$", "$x_i$"),
        ("$x_1$" + "-$x_1$" * 11, "x₁" + "-x₁" * 11),
        ("$x_i$" + "-$x_j$" * 11, "$x_i$" + "-$x_j$" * 11),
        ("$x_i$ and $ y_i $", "$x_i$ and $y_i$"),
        ("$ x_i $ or $ y_i $", "$x_i$ or $y_i$"),
        (r"\ensuremath {x_i}", "$x_i$"),
        (r"\ensuremath{a$b}", "a$b"),
        (r"\ensuremath{a{b}}", "ab"),
        (r"\(x_i\) and \(y_i\)", "$x_i$ and $y_i$"),
        ("\\(x_i\n+y_i\\)", "$x_i +y_i$"),
        ("$$x_i$$ and $$y_i$$", "$x_i$ and $y_i$"),
        (r"\$$5$$", "$$5$$"),
    ],
)
def test_a_formula_may_have_room_around_it(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize("latex", [r"\(x_i\)", r"\( x_i \)", "$$x_i$$", "$$ x_i $$", r"\ensuremath{x_i}"])
def test_a_formula_is_between_single_dollars_however_it_was_written(latex: str) -> None:
    assert to_text(latex) == "$x_i$"


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("$ x $ and $ 5 $", "x and $ 5 $"),
        (r"{\'a \'e} \'o", "á é ó"),
        (r"{a {b} c} \'e", "a b c é"),
        (r"\textit{a \textbf{b} c} d", "a b c d"),
        (r"\'e {\'e after", r"é {\'e after"),
        (r"\'e} after", r"\'e} after"),
        (r"}\'e{ after", r"}\'e{ after"),
        (r"\frac{1} and x", r"\frac{1} and x"),
        (r"\'e \footnote", r"é \footnote"),
        ("{" * 20 + r"\'e" + "}" * 20, "é"),
        ("{" * 21 + r"\'e" + "}" * 21, "{" * 21 + r"\'e" + "}" * 21),
        ("a\ufdd00\ufdd1b & \\'e", "a0b & é"),
    ],
)
def test_text_in_braces_is_one_unit_and_broken_markup_is_kept(latex: str, text: str) -> None:
    assert to_text(latex) == text


@pytest.mark.parametrize(
    "latex", ["{" * 5000 + "x" + "}" * 5000, "\\frac" * 500, "{\\'" * 200, "$" * 999, "\\begin{x}" * 300]
)
def test_nested_or_broken_input_is_read_in_bounded_time_and_keeps_its_words(latex: str) -> None:
    assert to_text(f"before {latex} after").startswith("before")


@given(st.text(alphabet="\\{}$%&#~^_'\"`-[]() aB\n", max_size=40))
def test_any_input_is_converted_without_an_error(latex: str) -> None:
    to_text(latex)
    to_address(latex)


MARKUP = ["$", "x", "^2", "\\alpha", "{", "}", "&", "amp;", "<", "i>", "/", "#38;", " ", "-", "5"]


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\$<$0$", "$<0"),
        ("$x^2$<$y_i$", "x²<$y_i$"),
        (r"p $<$ 0.05, a$<$b, \$5$>$\$4", "p < 0.05, a<b, $5>$4"),
        (r"$<$i$>$E. coli$<$/i$>$", "E. coli"),
    ],
)
def test_an_angle_is_taken_out_of_its_own_dollars_only(latex: str, text: str) -> None:
    assert to_text(latex) == text


@given(st.text(max_size=60) | st.lists(st.sampled_from(MARKUP)).map("".join))
@example("$<$0$")
@example("$x^2$<$y^2$")
def test_escaped_text_is_read_as_the_original(text: str) -> None:
    try:
        text = TEXT.validate_python(text)
    except ValueError:
        return
    formulas = (piece.text for piece in split_formulas(text) if piece.is_mathematics)
    # HTML in a formula is read as HTML, because publishers write $p &lt; 0.05$.
    assume(all(convert_html(formula, str, list) == formula for formula in formulas))
    assert to_text(escape(text)) == with_simple_formulas(text)


@pytest.mark.parametrize(
    ("latex", "address"),
    [
        (r"\url{https://a.example/b\_c}", "https://a.example/b_c"),
        ("\\url{https://a.example/\nb}", "https://a.example/b"),
        (r"\path{a_b} ", "a_b"),
        (r"\path {a_b}", "a_b"),
        (r"\nolinkurl{a_b}", "a_b"),
        (r"https://a.example/\~{}me", "https://a.example/~me"),
        (r"https://a.example/\textasciitilde  me", "https://a.example/~me"),
        (r"https://a.example/\textasciitilde me", "https://a.example/~me"),
        (r"https://a.example/\textasciitilde{}me", "https://a.example/~me"),
        (r"a\_\%\#\&\$\~\{\}\^b", "a_%#&$~^b"),
        (r"https://a.example/b\%20c\&d\#e", "https://a.example/b%20c&d#e"),
        (r"https://a.example/{\~{}}me", "https://a.example/~me"),
        (r"https://a.example/$\sim$me", "https://a.example/~me"),
        ("https://a.example/long\n   er", "https://a.example/longer"),
        (r"10.1000/xyz\_{a}", "10.1000/xyz_a"),
        ("https://a.example/b_c%20d", "https://a.example/b_c%20d"),
    ],
)
def test_addresses_are_read_letter_by_letter(latex: str, address: str) -> None:
    assert to_address(latex) == address


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"Nguy{\~\^e}n", "Nguyễn"),
        (r"Tr\`\^an", "Trần"),
        (r"Vi{\d\^e}t", "Việt"),
        (r"{\'\u{a}}", "ắ"),
        (r"{\'\u a}", "ắ"),
        (r"\~\^{e}", "ễ"),
    ],
)
def test_a_letter_may_have_two_accents(latex: str, text: str) -> None:
    assert to_text(latex) == text
