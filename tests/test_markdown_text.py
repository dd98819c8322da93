"""Rendering Markdown as sanitized HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homepage.markdown_text import mistakes, to_html
from homepage.models.pictures import Picture, Variant


def html(source: str) -> str:
    return to_html(source, str)


def test_links_and_emphasis_are_kept() -> None:
    assert html("*A* [b](https://b.example)") == '<p><em>A</em> <a href="https://b.example">b</a></p>'


@pytest.mark.parametrize(
    "markup", ["<b>x</b>", "<script>alert(1)</script>", "a <img src=x onerror=y> b", "<!-- c -->", "&lt;"]
)
def test_markup_is_shown_as_it_was_written(markup: str) -> None:
    assert "<b" not in html(markup)
    assert "<img" not in html(markup)
    assert "<script" not in html(markup)
    assert re.sub(r"&(amp|lt|gt);", "", html(markup)).startswith("<p>")


@pytest.mark.parametrize(("source", "tag"), [("# A", "h3"), ("## A", "h4"), ("###### A", "h6")])
def test_headings_stand_below_those_of_the_page(source: str, tag: str) -> None:
    assert html(source) == f"<{tag}>A</{tag}>"


def test_addresses_become_what_the_page_needs() -> None:
    assert to_html("[a](/x)", lambda address: "/me" + address) == '<p><a href="/me/x">a</a></p>'


def test_a_picture_comes_in_all_its_formats() -> None:
    variants = tuple(Variant(f"/{kind}", kind, 30, 20) for kind in ("avif", "jpeg"))
    picture = Picture("/a.png", (30, 20), "30px", is_lazy=True, variants=variants)
    page = to_html('![b & c](/a.png "d") e', lambda address: "/me" + address, lambda _: picture)
    image, source = re.findall(r"<(?:img|source) [^>]*>", page)[::-1]
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
    assert re.sub("<[^>]*>", "|", page) == "||||| e|"


def test_a_picture_that_is_shown_as_it_is_has_one_address() -> None:
    page = to_html("![b](/a.svg)", lambda address: "/me" + address, Picture)
    assert page == '<p><img alt="b" decoding="async" src="/me/a.svg"></p>'


def test_an_address_of_mail_is_a_link() -> None:
    assert html("<a@b.example>") == '<p><a href="mailto:a@b.example">a@b.example</a></p>'


@given(st.text(), st.sampled_from(["{}", "[a]({})", "![{}](x)", "<{}>", "[a]: {}\n\n[a]"]))
def test_nothing_but_known_markup_comes_out(text: str, frame: str) -> None:
    found = re.findall(r"<\s*/?\s*([a-z0-9]+)([^>]*)>", html(frame.format(text)))
    tags = [
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "ul",
        "h3",
        "h4",
        "h5",
        "h6",
    ]
    assert {tag for tag, _ in found} <= set(tags)
    assert not [rest for _, rest in found if re.search(r"\bon\w+=|javascript:|style=", rest)]


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("[a](javascript:x)", (1, 5)),
        ("a\n\n[b](c.pdf)", (3, 5)),
        ("![a](/gone.png)", (1, 6)),
        ("[a][1]\n\n[1]: ftp://x", (3, 6)),
        ("[a][1]\n\n[1]:\n  <ftp://x>", (4, 4)),
        ("![a](https://a.example/b.png)", (1, 6)),
        ("<ftp://a.example>", (1, 2)),
        ("- a\n- b\n  [c]( <ftp://x> )", (3, 9)),
        ("[a](/gone.png-is-here)\n\n[b](/gone.png)", (3, 5)),
        ("`[a](/gone.png)`\n\n[b](/gone.png)", (3, 5)),
    ],
)
def test_a_link_that_cannot_be_is_told_with_its_place(source: str, place: tuple[int, int]) -> None:
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


@pytest.mark.parametrize(
    "source", ["[a](https://a.example)", "[a](#publications)", "[a](/there)", "<a@b.example>", "`[a](b)`"]
)
def test_a_good_link_is_no_mistake(source: str) -> None:
    assert mistakes(source, lambda _: True) == []
