"""The source of a text as it is published for programs."""

import re
from html import unescape

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from homepage.markdown_text import published_source, to_html
from homepage.models.links import is_site_path
from tests.markdown_text.hostile import HOSTILE
from tests.markdown_text.rendering import html, reported
from tests.words import WORDS


def absolute(address: str) -> str:
    return f"https://example.org/me{address}" if is_site_path(address) else address


def published(source: str) -> str:
    return published_source(source, absolute)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Some *text*, and 1 < 2.", "Some *text*, and 1 < 2."),
        ('[a](/a/), ![b](</b.jpg> "B")', '[a](https://example.org/me/a/), ![b](<https://example.org/me/b.jpg> "B")'),
        ("[a](/a\\_b/)", "[a](https://example.org/me/a\\_b/)"),
        ("[a](https://other.example/a) [b](#b)", "[a](https://other.example/a) [b](#b)"),
        ("[a][1] [b][1]\n\n[1]: /a/ (A)", "[a][1] [b][1]\n\n[1]: https://example.org/me/a/ (A)"),
        ("`[a](/a/)`\n\n    [b](/b/)", "`[a](/a/)`\n\n    [b](/b/)"),
        ('Listen:\n\n<audio src="/a.mp3" controls>', 'Listen:\n\n<audio src="https://example.org/me/a.mp3" controls>'),
        ('`<audio src="/a.mp3">`', '`<audio src="/a.mp3">`'),
    ],
)
def test_paths_of_the_site_become_whole_addresses_and_all_else_stays(source: str, expected: str) -> None:
    assert published(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[a](a.md), ![b](<b.jpg>)", "[a](https://a.example/), ![b](<https://b.example/>)"),
        ("[a][1]\n\n[1]: a.md", "[a][1]\n\n[1]: https://a.example/"),
        ('<audio src="a.md" controls>', '<audio src="https://a.example/" controls>'),
        ("[a](a.md) `a.md` a.md", "[a](https://a.example/) `a.md` a.md"),
    ],
)
def test_an_address_is_replaced_by_the_published_one(source: str, expected: str) -> None:
    pages = {"a.md": "https://a.example/", "b.jpg": "https://b.example/"}
    assert published_source(source, lambda address: pages.get(address, address)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a <!-- secret --> b", "a  b"),
        ("<!-- secret\n\nsecret -->\nText", "Text"),
        ("<!-- [secret](/secret) -->Text", "Text"),
        ("[//]: # (secret)\n\nText", "Text"),
        ("Text\n\n[comment]: <> (secret)", "Text"),
        ("[unused]: /secret 'secret'\n\nText", "Text"),
        ("    <!-- secret -->\n\nText", "Text"),
        ("<!-- secret -->    Text", "Text"),
        ("a <!-- \\--> secret --> b", "a  b"),
    ],
)
def test_comments_and_unused_definitions_are_left_out(source: str, expected: str) -> None:
    assert "secret" not in html(source)
    assert published(source).strip() == expected


@pytest.mark.parametrize(
    "source", ["`<!-- shown -->`", "```html\n<!-- shown -->\n```", "`[a]: /shown`", "a <!-- shown"]
)
def test_comments_in_code_or_text_are_kept(source: str) -> None:
    assert "shown" in html(source)
    assert published(source) == source


@pytest.mark.parametrize("source", ["\\[<!--\\]", "$a <!-- b --> c$", "\\(a < [b](/b)\\)", "$<a@b>$"])
def test_a_formula_stays(source: str) -> None:
    assert published(source) == source


def test_a_mail_address_is_written_as_in_pages() -> None:
    written = published("Write to <ada@example.org>.")
    assert "@" not in written
    assert text_in(written) == "Write to ada@example.org."
    assert published("`git <ada@example.org>`") == "`git <ada@example.org>`"


def text_in(page: str) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", "", page)).split())


PIECES = """
<!-- --> <a@b.c> <sub> </sub> <br> [a] [a]: [a](/x) ![a](/x.jpg) /x (t) https://a.example $ $x$ \\[ \\] \\( \\) ` ``` # > - 1. * _ a [^1] [^1]:
""".split()
TEXTS = st.lists(st.sampled_from([*PIECES, " ", "\n", "\n\n", "    "]), max_size=20).map("".join)


@given(st.one_of(TEXTS, HOSTILE, st.text()))
@example("[a]:\n#")
def test_the_published_source_renders_as_the_page(source: str) -> None:
    """With the addresses of a site at the root, for then both have the same. A text with mistakes is not published."""
    assume(not any(each.is_mistake for each in reported(source)))
    page = to_html(source, str, words=WORDS.texts)
    again = to_html(published_source(source, str), str, words=WORDS.texts)
    assert text_in(again) == text_in(page)
