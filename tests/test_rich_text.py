"""Texts with formulas and simple markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.export.document import read_static
from homepage.models.publications import Publication
from homepage.rich_text.formulas import untypeset_formulas
from homepage.rich_text.markup import Formula, Styled, escape_markup, parse
from homepage.rich_text.views import to_html, to_plain

texts = st.text(st.sampled_from("*<>/\\$ab1 sup sub sc_^{}()-é林"), max_size=30) | st.text()


@pytest.mark.parametrize(
    "text",
    [
        "Plain",
        "C*-algebras and W*-algebras",
        "*-algebras and *-modules",
        "A* search, and A* again",
        "2*3*4",
        "a * b * c",
        "a < b > c",
        "<b>bold</b>",
        "<script>alert(1)</script>",
        "<sub></sub>",
        "<sub>open",
        "costs $5 or $6",
        "**",
        "***x***",
    ],
)
def test_text_without_valid_markup_is_not_changed(text: str) -> None:
    assert parse(text) == (text,)


@pytest.mark.parametrize(
    ("text", "html", "plain"),
    [
        ("The *E. coli* genome", "The <em>E. coli</em> genome", "The E. coli genome"),
        ("(*E. coli*)", "(<em>E. coli</em>)", "(E. coli)"),
        ("关于*E. coli*的研究", "关于<em>E. coli</em>的研究", "关于E. coli的研究"),
        ("**Bold** words", "<strong>Bold</strong> words", "Bold words"),
        ("*a **b** c*", "<em>a <strong>b</strong> c</em>", "a b c"),
        ("H<sub>2</sub>O", "H<sub>2</sub>O", "H₂O"),
        ("10<sup>-3</sup> and x<sup>Q</sup>", "10<sup>-3</sup> and x<sup>Q</sup>", "10⁻³ and x^Q"),
        ("x<sub>QR</sub>", "x<sub>QR</sub>", "x_(QR)"),
        ("<sc>nasa</sc>", '<span class="small-caps">nasa</span>', "nasa"),
        ("*a <sub>2</sub>*", "<em>a <sub>2</sub></em>", "a ₂"),
        (r"\*not emphasis\*", "*not emphasis*", "*not emphasis*"),
        (r"\<sub>2\</sub>", "&lt;sub&gt;2&lt;/sub&gt;", "<sub>2</sub>"),
        (r"two \\\\* of four", r"two \\* of four", r"two \\* of four"),
        ("a & b <i>", "a &amp; b &lt;i&gt;", "a & b <i>"),
    ],
)
def test_a_text_has_an_html_and_a_plain_form(text: str, html: str, plain: str) -> None:
    assert (to_html(text), to_plain(text)) == (html, plain)


def test_an_empty_text_has_no_parts() -> None:
    assert parse("") == ()


def test_noncharacters_are_left_out_where_there_is_markup() -> None:
    assert parse("a\ufdd00\ufdd1b $x$") == ("a0b ", Formula("x"))


def test_a_formula_is_kept_whole() -> None:
    assert parse(r"Order $n^{1/2*x*}$ of *all*") == (
        "Order ",
        Formula("n^{1/2*x*}"),
        " of ",
        Styled("emphasis", ("all",)),
    )
    assert parse(r"Order \(n^2\) or \(1\)") == ("Order ", Formula("n^2"), " or ", Formula("1"))


def test_markup_goes_around_formulas() -> None:
    assert parse("*the $k$-means*") == (Styled("emphasis", ("the ", Formula("k"), "-means")),)


@pytest.mark.parametrize(
    ("plain", "escaped"),
    [("C*-algebras", "C*-algebras"), ("", ""), ("*a*", r"\*a\*"), ("<sub>2</sub>", r"\<sub>2\</sub>")],
)
def test_only_what_would_be_markup_is_escaped(plain: str, escaped: str) -> None:
    assert escape_markup(plain) == escaped


@given(texts)
def test_an_escaped_text_is_the_text(text: str) -> None:
    plain = "".join(each for each in text if each not in "$\ufdd0\ufdd1").replace("\\(", "(")
    assert "".join(map(str, parse(escape_markup(plain)))) == plain


@given(texts)
def test_no_text_brings_a_tag_of_its_own(text: str) -> None:
    html = re.sub(r"<math>.*?</math>", "", to_html(text))  # tests/latex/test_mathml.py is about these
    for tag in ("em", "strong", "sub", "sup", 'span class="small-caps"'):
        html = html.replace(f"<{tag}>", "").replace(f"</{tag.partition(' ')[0]}>", "")
    assert "<" not in html


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (r"A bound of order $n^{1/2+\epsilon}$", []),
        (r"A bound of $\unknown{n}$", [r"has the formula $\unknown{n}$, which cannot be typeset and is shown so"]),
        (r"A *bound of $\unknown{n}$*", [r"has the formula $\unknown{n}$, which cannot be typeset and is shown so"]),
        ("It costs $5", []),
    ],
)
def test_a_formula_that_cannot_be_typeset_is_reported(title: str, shown: list[str]) -> None:
    work = Publication.model_validate({"id": "a", "title": title, "date": "2025", "authors": ["Ada"]})
    found = list(untypeset_formulas({3: work}))
    assert [(place, message.partition(";")[0]) for place, message in found] == [
        (("publications", 3, "title"), message) for message in shown
    ]


def test_a_formula_is_typeset_and_has_a_line_of_text() -> None:
    text = r"A bound of order $n^{1/2+\epsilon}$ for $\frac{a+b}{c}$"
    assert to_html(text).count("<math>") == 2
    assert to_plain(text) == "A bound of order n^(1/2+ϵ) for (a+b)/c"


def test_a_formula_that_cannot_be_typeset_is_shown_as_it_is() -> None:
    assert to_html(r"Of $\unknown{<n>}$") == r"Of $\unknown{&lt;n&gt;}$"
    assert to_plain(r"Of $\unknown{n}$") == r"Of $\unknown{n}$"


def test_small_capitals_have_a_style_in_every_page() -> None:
    (name,) = re.findall('class="([^"]*)"', to_html("<sc>nasa</sc>"))
    assert f".{name} {{" in read_static("site.css")
