"""Rendering Markdown as sanitized HTML."""

import re
from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.markdown_text import addresses_in, mistakes, to_html
from homepage.models.pictures import Picture, Variant
from tests.markdown_text.rendering import html
from tests.words import WORDS


def test_links_and_emphasis_are_kept() -> None:
    assert html("*A* [b](https://b.example)") == '<p><em>A</em> <a href="https://b.example">b</a></p>'


def test_all_that_markdown_writes_is_kept() -> None:
    source = "3. a\n4. b\n\n***\n\n> c\n\n    d\n\n`e` **f**  \ng\n\n- [h](/h 'i')\n\n![j](/j.png 'k') l"
    assert re.sub(r"\n", "", html(source)) == (
        '<ol start="3"><li>a</li><li>b</li></ol><hr><blockquote><p>c</p></blockquote><div class="highlight"><pre tabindex="0"><code>d</code></pre></div>'
        '<p><code>e</code> <strong>f</strong><br>g</p><ul><li><a href="/h" title="i">h</a></li></ul>'
        '<p><img alt="j" decoding="async" src="/j.png" title="k"> l</p>'
    )


@pytest.mark.parametrize("address", ["http://a.example", "https://a.example", "mailto:a@b.example", "/a", "#a"])
def test_an_address_that_a_site_may_carry_is_kept(address: str) -> None:
    assert html(f"[a]({address})") == f'<p><a href="{address}">a</a></p>'
    assert html(f"![a]({address})") == f'<p><img alt="a" decoding="async" src="{address}"></p>'


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:x",
        "data:text/html,x",
        "vbscript:x",
        "ftp://x",
        "tel:1",
    ],
)
def test_any_other_address_is_left_out_even_if_nobody_looked_for_mistakes(address: str) -> None:
    assert html(f"[a]({address})") == "<p><a>a</a></p>"
    assert html(f"![a]({address})") == '<p><img alt="a" decoding="async"></p>'


@pytest.mark.parametrize(
    "markup", ["<b>x</b>", "<script>alert(1)</script>", "a <img src=x onerror=y> b", "<!-- c", "&lt;"]
)
def test_markup_that_is_not_allowed_is_shown_as_it_was_written(markup: str) -> None:
    assert html(markup) == f"<p>{escape(unescape(markup), quote=False)}</p>"


@pytest.mark.parametrize(
    ("source", "tags"),
    [
        ("# A", ["h3"]),
        ("## A", ["h3"]),
        ("###### A", ["h3"]),
        ("## A\n\n### B\n\n## C", ["h3", "h4", "h3"]),
        ("# A\n\n#### B\n\n###### C", ["h3", "h6", "h6"]),
        ("### A\n\n# B", ["h5", "h3"]),
    ],
)
def test_the_highest_heading_is_just_below_that_of_the_section(source: str, tags: list[str]) -> None:
    assert re.findall(r"<(h\d)\b", html(source)) == tags


def test_the_highest_heading_of_a_page_is_just_below_its_title() -> None:
    assert to_html("### A", str, first_heading=2, words=WORDS.texts) == '<h2 id="_a">A</h2>'


def test_addresses_become_what_the_page_needs() -> None:
    page = to_html("[a](/x) ![b](/y.mp3)", lambda address: "/me" + address, words=WORDS.texts)
    assert re.findall('(?:href|src)="([^"]*)"', page) == ["/me/x", "/me/y.mp3"]


def test_a_picture_comes_in_all_its_formats() -> None:
    variants = tuple(Variant(f"/{kind}", kind, 30, 20) for kind in ("avif", "jpeg"))
    picture = Picture("/a.png", (30, 20), "30px", is_lazy=True, variants=variants, animation="/a.webp")
    page = to_html('![b & c](/a.png "d") e', lambda address: "/me" + address, lambda _: picture, words=WORDS.texts)
    moving, source, image = re.findall(r"<(?:img|source) [^>]*>", page)
    assert moving == '<source media="(prefers-reduced-motion: no-preference)" srcset="/me/a.webp">'
    assert set(re.findall(r'[\w]+="[^"]*"', source)) == {
        'type="image/avif"',
        'srcset="/me/avif 30w"',
        'sizes="30px"',
    }
    assert set(re.findall(r'[\w]+="[^"]*"', image)) == {
        'src="/me/jpeg"',
        'srcset="/me/jpeg 30w"',
        'sizes="30px"',
        'alt="b &amp; c"',
        'title="d"',
        'width="30"',
        'height="20"',
        'loading="lazy"',
        'decoding="async"',
    }
    assert re.sub("<[^>]*>", "|", page) == "|||||| e|"


def test_a_picture_that_is_shown_as_it_is_has_one_address() -> None:
    page = to_html("![b](/a.svg)", lambda address: "/me" + address, Picture, words=WORDS.texts)
    assert page == '<p><img alt="b" decoding="async" src="/me/a.svg"></p>'


def test_an_address_of_mail_is_a_link() -> None:
    assert html("<a@b.example>") == '<p><a href="mailto:a@b.example">a@b.example</a></p>'


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("[a](javascript:x)", (1, 5)),
        ("a\n\n[b](c.pdf)", (3, 5)),
        ("![a](/gone.png)", (1, 6)),
        ("[a][1]\n\n[1]: ftp://x", (3, 6)),
        ("[a][1]\n\n[1]:\n  <ftp://x>", (4, 4)),
        ("\n[a](ftp://x)", (2, 5)),
        ("- a [b][1]\n\n    [1]: ftp://x", (1, 1)),  # a reference in a list: somewhere in the text
        ("![a](https://a.example/b.png)", (1, 6)),
        ("<ftp://a.example>", (1, 2)),
        ("- a\n- b\n  [c]( <ftp://x> )", (3, 9)),
        ("[a](/gone.png-is-here)\n\n[b](/gone.png)", (3, 5)),
        ("`[a](/gone.png)`\n\n[b](/gone.png)", (3, 5)),
    ],
)
def test_a_link_that_cannot_be_is_reported_with_its_place(source: str, place: tuple[int, int]) -> None:
    assert [mistake[:2] for mistake in mistakes(source, lambda address: address != "/gone.png")] == [place]


@given(st.text("ab[]()<>!: \n`/.*-"))
def test_looking_for_mistakes_sees_the_links_that_are_published(text: str) -> None:
    seen: list[str] = []

    def resolves(address: str) -> bool:
        seen.append(address)
        return True

    mistakes(text, resolves)
    published = re.findall(r'href="(/(?!/)[^"]*)"', html(text))
    assert [address for address in seen if address in published] == published


@pytest.mark.parametrize("address", ["cv.md", "data/people.yaml#ada"])
def test_a_link_to_a_file_of_the_content_that_has_no_page_asks_for_the_address_of_a_page(address: str) -> None:
    (found,) = mistakes(f"[a]({address})", lambda _: True)
    assert found.message.startswith(f"{address!r} is not the file of a page")


@pytest.mark.parametrize(
    "source", ["[a](https://a.example)", "[a](#publications)", "[a](/there)", "<a@b.example>", "`[a](b)`"]
)
def test_a_good_link_is_no_mistake(source: str) -> None:
    assert mistakes(source, lambda _: True) == []


def test_an_unreadable_picture_and_a_missing_one_are_reported_once_each() -> None:
    source = "![a](/a.png)\n\n![b](/b.png) [c](/a.png)"
    found = mistakes(source, lambda address: address != "/b.png", lambda address: f"{address} is broken")
    assert [mistake[:2] for mistake in found] == [(1, 6), (3, 6)]
    assert found[0].message == "/a.png is broken"
    assert found[1].message.startswith("'/b.png' is neither a page of this site")


def test_the_addresses_of_a_text_are_those_that_markdown_sees() -> None:
    source = (
        "[a](/a) ![b](/b.png) [c][1] `[d](/d)` [e](#e) <https://f.example> <g@h.example>\n\n[1]: /c#\n\n1. i\n\n- [j]()"
    )
    assert addresses_in(source) == ["/a", "/b.png", "/c#", "https://f.example", ""]
