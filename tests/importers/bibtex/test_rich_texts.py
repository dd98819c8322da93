"""Emphasis, small capitals, subscripts and superscripts in BibTeX."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.citation.latex_text import protect_capitals, to_latex
from homepage.importers.bibtex.rich_texts import convert_rich
from homepage.rich_text.markup import parse
from homepage.rich_text.views import to_plain

PARTS = st.sampled_from(
    [
        "*E. coli*",
        "**bold**",
        "H<sub>2</sub>O",
        "10<sup>-3</sup>",
        "<sc>nasa</sc>",
        "$n^{1/2}$",
        "word",
        "C*-algebra",
        "林梅",
        "é",
    ]
)


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"The \emph{E. coli} genome", "The *E. coli* genome"),
        (r"\textit{E. coli}", "*E. coli*"),
        (r"A {\em fine} day", "A *fine* day"),
        (r"{\it a} {\itshape b} {\sl c} {\slshape d} \textsl{e}", "*a* *b* *c* *d* *e*"),
        (r"\textbf{bold}, {\bf bolder} and {\bfseries boldest}", "**bold**, **bolder** and **boldest**"),
        (r"\textsc{nasa} {\sc esa} {\scshape csa}", "<sc>nasa</sc> <sc>esa</sc> <sc>csa</sc>"),
        (r"H\textsubscript{2}O", "H<sub>2</sub>O"),
        (r"10\textsuperscript{-3}", "10<sup>-3</sup>"),
        (r"{The {\emph{E.~coli}} Genome}", "The *E. coli* Genome"),
        (r"\emph{a \textbf{b} c}", "*a **b** c*"),
        (r"\emph{Caf\'e} $n^{1/2}$", "*Café* $n^{1/2}$"),
        (r"\emph{on $n^{1/2}$ points}", "*on $n^{1/2}$ points*"),
        ("<i>E. coli</i> and CO<sub>2</sub>", "*E. coli* and CO<sub>2</sub>"),
        ("<scp>nasa</scp>, <sc>esa</sc>, x<inf>2</inf>", "<sc>nasa</sc>, <sc>esa</sc>, x<sub>2</sub>"),
        ("<em>a</em> <italic>b</italic>, <b>c</b> <strong>d</strong> <bold>e</bold>", "*a* *b*, **c** **d** **e**"),
        ("C*-algebras", "C*-algebras"),
        ("A *starred* word", r"A \*starred\* word"),
        (r"a\emph{}x", "ax"),
        (r"\emph{open", "\\emph{open"),
    ],
)
def test_a_style_becomes_markup(latex: str, text: str) -> None:
    found = convert_rich(latex)
    assert (found.text, found.remarks) == (text, ())


@pytest.mark.parametrize(("latex", "text"), [(r"in\emph{side}word", "insideword"), (r"\emph{a*b}", "a*b")])
def test_emphasis_that_cannot_be_expressed_is_reported(latex: str, text: str) -> None:
    found = convert_rich(latex)
    assert (found.text, found.remarks) == (text, ("its emphasis is left out",))


@given(st.lists(PARTS, min_size=1, max_size=5).map(" ".join))
def test_a_text_that_is_exported_is_imported_unchanged(text: str) -> None:
    for latex in (to_latex(text), protect_capitals(text)):
        found = convert_rich(latex)
        assert (parse(found.text), found.remarks) == (parse(text), ())


@given(st.text(st.sampled_from("*ab \\{}$<>sub/emph1"), max_size=20).map(r"\emph{{{}}}".format))
def test_no_mark_of_a_style_stays_in_a_text(latex: str) -> None:
    found = convert_rich(latex)
    assert not set(to_plain(found.text)) & set("\ufdd0\ufdd1\ufdd2\ufdd3")
