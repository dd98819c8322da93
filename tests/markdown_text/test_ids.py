"""Ids of headings and footnotes, and the links to them."""

import re

import pytest

from tests.markdown_text.rendering import compact, html

FOOTNOTES = (
    '<p>a<sup id="_fnref-1"><a class="footnote-ref" href="#_fn-1">1</a></sup> '
    'b<sup id="_fnref-note"><a class="footnote-ref" href="#_fn-note">2</a></sup></p>'
    '<div class="footnote"><hr><ol>'
    '<li id="_fn-1"><p>c&nbsp;<a aria-label="Back to the text from note 1" class="footnote-backref" href="#_fnref-1">↩</a>'
    "</p></li>"
    '<li id="_fn-note"><p>d&nbsp;'
    '<a aria-label="Back to the text from note 2" class="footnote-backref" href="#_fnref-note">↩</a></p></li>'
    "</ol></div>"
)


def test_a_footnote_and_its_mention_lead_to_each_other() -> None:
    assert compact("a[^1] b[^note]\n\n[^1]: c\n[^note]: d") == FOOTNOTES


def test_a_footnote_that_is_not_mentioned_has_no_link_back() -> None:
    assert "footnote-backref" not in html("a\n\n[^1]: c")


def test_a_heading_with_the_id_of_a_footnote_does_not_get_its_links() -> None:
    rendered = html("# Fn 1\n\na[^1]\n\n[^1]: b")
    assert re.findall(' id="(_fn-1[^"]*)"|href="#(_fn-[^"]*)"', rendered) == [
        ("_fn-1", ""),
        ("", "_fn-1-2"),
        ("_fn-1-2", ""),
    ]


@pytest.mark.parametrize(("prefix", "begin"), [("", "_"), ("news", "_news_")])
def test_ids_begin_with_the_prefix_of_the_text_and_links_in_it_follow(prefix: str, begin: str) -> None:
    source = "# A *b* C_d\n\n# A b c d\n\n[x](#a-b-c-d) [y](/p#a-b-c-d) [z](#gone)\n\n# $\n"
    rendered = html(source, prefix)
    assert re.findall(' id="([^"]*)"', rendered) == [f"{begin}a-b-c-d", f"{begin}a-b-c-d-2", f"{begin}part"]
    assert re.findall('href="([^"]*)"', rendered) == [f"#{begin}a-b-c-d", "/p#a-b-c-d", "#gone"]


@pytest.mark.parametrize(
    "address", ["https://player.vimeo.com/video/1", "http://player.vimeo.com/video/1", "//player.vimeo.com/video/1"]
)
def test_a_framed_video_is_a_link_by_its_title(address: str) -> None:
    rendered = html(f'<iframe title="a &quot;b&quot; & c" src="{address}"></iframe>')
    assert rendered == (
        '<p class="video"><a href="https://vimeo.com/1"><span>a "b" &amp; c</span> <small>Video on Vimeo</small></a></p>'
    )


def test_attributes_of_an_element_stay_apart() -> None:
    assert html('<abbr title="a &quot;b" lang="de">c</abbr>') == '<p><abbr title="a &quot;b" lang="de">c</abbr></p>'
