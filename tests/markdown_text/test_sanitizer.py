"""The sanitizer: it keeps what this package writes, and nothing else."""

import pytest

from homepage.markdown_text.sanitizer import sanitized

INLINE = ["abbr", "cite", "code", "del", "em", "kbd", "label", "mark", "picture", "q", "small", "span", "strong", "sub"]
BLOCKS = ["blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "li"]
LISTS_AND_MEDIA = ["ol", "p", "summary", "sup", "ul", "audio", "video"]


@pytest.mark.parametrize("name", [*INLINE, *BLOCKS, *LISTS_AND_MEDIA])
def test_an_element_that_a_text_can_have_is_kept(name: str) -> None:
    html = f'<{name} dir="rtl" id="a" lang="ar">b</{name}>'
    assert sanitized(html) == html


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.example" title="b" aria-label="c">d</a>',
        '<a href="#a" class="footnote-backref">b</a><a href="#a" class="footnote-ref">b</a>',
        '<abbr title="a">b</abbr><br><hr>',
        '<audio src="/a.mp3" controls="" preload="none" aria-label="b"></audio>',
        '<video src="/a.mp4" controls="" preload="none" aria-label="b"></video>',
        '<details open="">a</details>',
        '<div class="highlight" role="group" tabindex="0" aria-label="a">b</div>',
        '<div class="footnote">a</div><div class="gallery">b</div><div class="table">c</div>',
        '<img src="/a.jpg" alt="b" title="c" width="1" height="2" loading="lazy" decoding="async">',
        '<picture><source type="image/webp" srcset="/a 1w" sizes="1px" media="print"><img src="/a" srcset="/b 1w"></picture>',
        '<ul><li class="task"><input type="checkbox" checked="" disabled=""></li></ul><ol start="3"></ol>',
        '<p class="video">a</p><span class="k">b</span><span class="nf">c</span>',
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
        '<table><tbody><tr><td align="left">a</td><td align="right">b</td><th align="center">c</th></tr></tbody></table>',
        '<pre tabindex="0">a</pre>',
    ],
)
def test_html_of_this_package_is_kept(html: str) -> None:
    assert sanitized(html) == html


def test_code_can_be_scrolled_by_the_keyboard() -> None:
    assert sanitized("<pre>a</pre>") == '<pre tabindex="0">a</pre>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>a</script><style>b</style>", ""),
        ("<h1>a</h1><iframe></iframe><form>b</form><u>c</u>", "abc"),
        ('<p onclick="a" style="b" hidden>c</p>', "<p>c</p>"),
        ('<p class="c">a</p><span class="unknown k">b</span>', '<p class="">a</p><span class="k">b</span>'),
        ('<a href="javascript:a">b</a><a href="data:a">c</a><a href="tel:1">d</a>', "<a>b</a><a>c</a><a>d</a>"),
        ('<a href="/a" target="_blank" rel="b">c</a>', '<a href="/a">c</a>'),
        ('<div role="alert" tabindex="1">a</div>', "<div>a</div>"),
        ('<input type="text" value="a">', "<input>"),
        ('<img src="a" srcdoc="b" onerror="c">', '<img src="a">'),
        ('<div href="/a" src="/b" title="c">d</div>', "<div>d</div>"),
    ],
)
def test_everything_else_is_removed(html: str, expected: str) -> None:
    assert sanitized(html) == expected
