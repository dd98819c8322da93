"""What a text shows as its source, because it cannot be read, is reported."""

import pytest

from tests.markdown_text.rendering import reported


@pytest.mark.parametrize(
    ("source", "place", "words"),
    [
        (r"Let $\unknown$ be", (1, 5), r"the formula $\unknown$ cannot be typeset"),
        ("a\n\n- b \\(\\unknown\\)", (3, 5), "cannot be typeset"),
        ("a\n\n$$\n\\unknown\n$$", (3, 1), "cannot be typeset"),
        ("> a\n>\n> \\[\\unknown\\]", (3, 3), "cannot be typeset"),
        ("a|b\n-|-\n1|$\\unknown$", (3, 3), "cannot be typeset"),
        (r"*a $\unknown$*", (1, 4), "cannot be typeset"),
        (r"[a $\unknown$](https://a.example/)", (1, 4), "cannot be typeset"),
        ("a[^1] and b[^tide]\n\n[^1]: c", (1, 12), "there is no footnote [^tide]"),
    ],
)
def test_it_is_a_remark_with_its_place(source: str, place: tuple[int, int], words: str) -> None:
    (remark,) = reported(source)
    assert (remark.line, remark.column, remark.is_mistake) == (*place, False)
    assert words in remark.message


@pytest.mark.parametrize(
    "source",
    [
        r"`$\unknown$`",
        "```\n$\\unknown$ a[^1]\n```",
        "`a[^1]`",
        r"a\[^1]",
        "$x^2$",
        "It costs $5 or $6.",
        "a[^1]\n\n[^1]: b",
    ],
)
def test_intended_source_text_is_not_reported(source: str) -> None:
    assert reported(source) == []


def test_the_same_formula_is_reported_once() -> None:
    assert len(reported(r"$\unknown$ and $\unknown$")) == 1
