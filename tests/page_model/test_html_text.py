"""The plain text of HTML, as descriptions, the feed and the CV have it."""

import pytest

from homepage.page_model.html_text import plain_text
from tests.markdown_text.rendering import html


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One *two*three\n\n- four\n- H<sub>2</sub>O", "One twothree four H2O"),
        ("1 < 2 & `a<b>`", "1 < 2 & a<b>"),
        ("Of $x_1 < \\alpha$ here", "Of x₁ < α here"),
        ("Of $\\mathbb{R}$ and $$\\sqrt{s}$$", "Of ℝ and √s"),
    ],
)
def test_formulas_and_words_are_text_and_blocks_are_apart(markdown: str, text: str) -> None:
    assert plain_text(html(markdown)) == text
