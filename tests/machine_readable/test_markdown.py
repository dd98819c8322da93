"""Markdown that programs of others read: whatever signs a text has, it stays text."""

from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from homepage.machine_readable.markdown import (
    code_block,
    document,
    escaped,
    heading,
    item,
    item_list,
    link,
    paragraph,
    rich,
    sentences,
)
from homepage.models.text import normalize_text

PIECES = r"""
* ** _ __ ` ``` ~~ # ## > - + = 1. 2) [ ] ( ) ]( [x](https://evil.example) ![x](y) <script> </script> <!-- --> <b> &amp;
&lt; &#106; &copy https://a.example \ \* $ $x_1$ | : ! a word C# . ; ' "
""".split()
HOSTILE = st.lists(st.sampled_from([*PIECES, " ", "é", "中"]), min_size=1, max_size=20).map("".join)
TEXTS = st.one_of(HOSTILE, st.text()).map(normalize_text).filter(bool)
ADDRESSES = st.text("abc()[]_*&;=?#.%~!'", min_size=1).map("https://a.example/{}".format)
COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])


class Shown(HTMLParser):
    """What a page shows: its text, its elements, and where its links lead."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.text, self.elements, self.links = "", list[str](), list[str]()
        self.feed(COMMONMARK.render(markdown))

    def handle_data(self, data: str) -> None:
        """Notes text."""
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element."""
        self.elements.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    @property
    def words(self) -> str:
        """The text on one line."""
        return normalize_text(self.text)


@given(TEXTS)
def test_a_text_is_shown_as_it_is_in_a_heading_a_paragraph_and_an_item(text: str) -> None:
    for written, elements in (
        (heading(escaped(text), 2), ["h2"]),
        (paragraph(escaped(text)), ["p"]),
        (item(escaped(text)), ["ul", "li"]),
    ):
        shown = Shown(document([written]))
        assert (shown.words, shown.elements) == (text, elements)


@given(TEXTS, ADDRESSES)
def test_a_link_has_its_text_and_its_address(text: str, address: str) -> None:
    shown = Shown(document([item(link(escaped(text), address))]))
    assert (shown.words, shown.elements) == (text, ["ul", "li", "a"])
    assert [unquote(each) for each in shown.links] == [unquote(address)]


@given(TEXTS)
def test_a_title_has_no_elements_but_those_of_its_markup(text: str) -> None:
    shown = Shown(document([item(link(rich(text), "https://a.example"))]))
    assert {*shown.elements} <= {"ul", "li", "a", "em", "strong", "sub", "sup"}
    assert shown.links == ["https://a.example"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A *new* bound of $n^{1/2}$ in H<sub>2</sub>O", "A *new* bound of $n^{1/2}$ in H<sub>2</sub>O"),
        ("For $x \\in [0,1]$", "For x ∈ \\[0,1\\]"),
        ("$a<b$", "a&lt;b"),
        ("C# and snake_case", "C# and snake\\_case"),
    ],
)
def test_a_title_keeps_its_markup_and_its_formulas_where_they_are_safe(title: str, expected: str) -> None:
    assert rich(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("*a*", "*a*"),
        ("**a**", "**a**"),
        ("<sub>a</sub>", "<sub>a</sub>"),
        ("<sup>a</sup>", "<sup>a</sup>"),
        ("<sc>a</sc>", "a"),
    ],
)
def test_a_style_has_the_signs_of_markdown_or_none(title: str, expected: str) -> None:
    assert rich(title) == expected


@pytest.mark.parametrize("sign", [".", "?", "!", "。", "？", "！"])
def test_a_sentence_that_ends_with_a_sign_gets_no_period(sign: str) -> None:
    assert sentences([f"a{sign}", "", "b"]) == f"a{sign} b."


def test_an_address_is_not_read_as_character_references() -> None:
    assert link("a", "https://a.example/?b&copy;=(c)") == "[a](https://a.example/?b&amp;copy;=%28c%29)"


def test_the_fences_around_code_are_no_longer_than_they_must_be() -> None:
    assert code_block("a `` b\n") == "```\na `` b\n```"
    assert code_block("```\na") == "````\n```\na\n````"


def test_only_lines_with_text_are_indented_in_an_item() -> None:
    assert item("a", "b\n\nc", "", "d") == "- a\n\n  b\n\n  c\n\n  d"


@given(HOSTILE, st.sampled_from(["", "```\n", "````\n``` "]))
def test_code_is_shown_as_it_is(text: str, before: str) -> None:
    shown = Shown(document([code_block(before + text)]))
    assert (shown.text.strip(), shown.elements) == ((before + text).strip(), ["pre", "code"])


def test_the_blocks_of_an_item_belong_to_it() -> None:
    shown = Shown(item_list([item("One", "First\n\n- nested", "```\ncode\n\n    more\n```"), item("Two")]))
    assert shown.elements == ["ul", "li", "p", "p", "ul", "li", "pre", "code", "li", "p"]
    assert "code\n\n    more" in shown.text
