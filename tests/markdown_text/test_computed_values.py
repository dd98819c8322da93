"""Which braces in a Markdown text are values, and which are code, formulas or text."""

import pytest

from homepage.markdown_text import with_values


def value_at(text: str, index: int) -> tuple[str, int]:
    return "N", text.index("}}", index) + 2


@pytest.mark.parametrize(
    "source",
    [
        "For ⟨v⟩ years, *⟨v⟩* and **⟨v⟩**",
        "# A {#⟨v⟩}\n\n- ⟨v⟩\n- b\n\n  ⟨v⟩\n\n> ⟨v⟩\n",
        "|a ⟨v⟩|b|\n|-|-|\n|⟨v⟩|c|\n",
        "[⟨v⟩](/a/?n=⟨v⟩) ![⟨v⟩](/a.png) a[^1]\n\n[^1]: ⟨v⟩\n",
        "<div>\n\n⟨v⟩\n\n</div>\n\n<span>⟨v⟩</span>",
    ],
)
def test_values_are_replaced_where_the_text_is_read(source: str) -> None:
    assert with_values(source.replace("⟨v⟩", "{{ v }}"), value_at) == source.replace("⟨v⟩", "N")


@pytest.mark.parametrize(
    "source",
    [
        "`{{ v }}` and ``a ` {{ v }}``",
        "```jinja\n{{ v }}\n```\n",
        "- a\n\n    ```\n    {{ v }}\n    ```\n",
        "Text:\n\n    {{ v }}\n",
        "$x^{{v}}$ and\n\n$$\n{{v}}\n$$\n",
        r"\{{ v }} and {\{ v }}",
        "<!-- {{ v }} -->",
    ],
)
def test_code_formulas_comments_and_escaped_braces_stay(source: str) -> None:
    assert with_values(source, value_at) == source


def test_both_are_distinguished_in_one_text() -> None:
    assert with_values("`{{ v }}` {{ v }}\r\n\r\n    {{ v }}\r\n\r\n{{ v }}", value_at) == (
        "`{{ v }}` N\r\n\r\n    {{ v }}\r\n\r\nN"
    )
