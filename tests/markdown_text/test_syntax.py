"""What Markdown makes of what people write: one case a line, as source and HTML."""

from html import unescape

import pytest

from tests.markdown_text.rendering import compact, html, reported

IMAGE = '<img alt="{}" decoding="async" src="{}">'
TABLE = '<div aria-label="Table" class="table" role="group" tabindex="0"><table>{}</table></div>'
VIDEO = '<p class="video"><a href="{}"><span>{}</span> <small>Video on {}</small></a></p>'
MEDIA = 'controls="" preload="metadata"'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("~~a~~", "<p><del>a</del></p>"),
        ("a ~ b ~ c", "<p>a ~ b ~ c</p>"),
        ("> a\\\n> b", "<blockquote><p>a<br>b</p></blockquote>"),
        ("a\\\\\nb\\", "<p>a\\\nb\\</p>"),
        ("`a\\\nb`", "<p><code>a\\\nb</code></p>"),
        ("snake_case_name", "<p>snake_case_name</p>"),
        ("HTML\n\n*[HTML]: Hyper & more", '<p><abbr title="Hyper &amp; more">HTML</abbr></p>'),
        ("a\n: b\n\nc\n: d\n: e", "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd><dd>e</dd></dl>"),
        ("> a\n> — b *c*", "<blockquote><p>a</p><p><cite>— b <em>c</em></cite></p></blockquote>"),
        ("> a\n>\n> — b", "<blockquote><p>a</p><p><cite>— b</cite></p></blockquote>"),
        ("> — a", "<blockquote><p>— a</p></blockquote>"),
        ("> a — b", "<blockquote><p>a — b</p></blockquote>"),
        ("> a <cite>b</cite>", "<blockquote><p>a <cite>b</cite></p></blockquote>"),
    ],
)
def test_words_lists_and_quotations(source: str, expected: str) -> None:
    assert compact(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a|b\n-|-\n1|2", "<thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>"),
        (
            "|a|b|c|\n|:-|-:|:-:|\n|1|2|3|",
            (
                '<thead><tr><th align="left">a</th><th align="right">b</th><th align="center">c</th></tr></thead>'
                '<tbody><tr><td align="left">1</td><td align="right">2</td><td align="center">3</td></tr></tbody>'
            ),
        ),
        (
            "a|b\n-|-\n`1|2`|[x](/y)",
            (
                "<thead><tr><th>a</th><th>b</th></tr></thead>"
                '<tbody><tr><td><code>1|2</code></td><td><a href="/y">x</a></td></tr></tbody>'
            ),
        ),
    ],
)
def test_a_table_is_in_a_frame_that_the_keyboard_scrolls(source: str, expected: str) -> None:
    assert compact(source) == TABLE.format(expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "- b\n- [ ] a",
            '<ul><li>b</li><li class="task"><label><input disabled="" type="checkbox"> a</label></li></ul>',
        ),
        ("- [x] a", '<ul><li class="task"><label><input checked="" disabled="" type="checkbox"> a</label></li></ul>'),
        (
            "- [X] *a*\n\n    b",
            '<ul><li class="task"><p><label><input checked="" disabled="" type="checkbox"> <em>a</em></label></p><p>b</p></li></ul>',
        ),
        ("- [a] b", "<ul><li>[a] b</li></ul>"),
        ("- []", "<ul><li>[]</li></ul>"),
    ],
)
def test_a_task_is_a_checkbox_that_its_text_names(source: str, expected: str) -> None:
    assert compact(source) == expected


@pytest.mark.parametrize(
    ("source", "url", "rest"),
    [
        ("https://a.example", "https://a.example", ""),
        ("https://a.example/b_c_(d)?e[].", "https://a.example/b_c_(d)?e[]", "."),
        ("(https://a.example/b)", "https://a.example/b", ")"),
        ("[{https://a.example/b}]", "https://a.example/b", "}]"),
        ("see http://a.example/?b=c&d, e", "http://a.example/?b=c&amp;d", ", e"),
        ("*https://a.example*", "https://a.example", ""),
        ("https://a.example/x_y_z", "https://a.example/x_y_z", ""),
    ],
)
def test_a_web_address_is_a_link(source: str, url: str, rest: str) -> None:
    assert f'<a href="{url}">{url}</a>{rest}' in html(source).replace("</em>", "")


@pytest.mark.parametrize(
    "source",
    [
        "http://",
        "https://.",
        "ftp://a.example",
        "www.a.example",
        "a@b.example",
        "xhttps://a.example",
        "https://a.example/{b}",
    ],
)
def test_anything_else_is_text(source: str) -> None:
    assert html(source) == f"<p>{source}</p>"
    assert reported(source) == []


def test_a_web_address_in_a_link_is_no_second_link() -> None:
    assert html("[https://a.example](/b)") == '<p><a href="/b">https://a.example</a></p>'
    assert html("`https://a.example`") == "<p><code>https://a.example</code></p>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("```python\ndef f(): ...\n```", '<span class="k">def</span>'),
        ("~~~ c\nint x;\n~~~", '<span class="kt">int</span>'),
        ("- a\n\n    ```python\n    def\n    ```\n- b", '<span class="k">def</span></code></pre></div></li><li>'),
        ("> a\n> ```python\n> def\n> ```\n> b", "</code></pre></div><p>b</p></blockquote>"),
        ("a\n```\n<b> $x$ *c* <!-- d -->\n```\nb", "<p>a</p><div"),
        ("```\n<b> $x$ *c* <!-- d -->\n```", "<code>&lt;b&gt; $x$ *c* &lt;!-- d --&gt;</code>"),
        ("```unknown\n# a\n```", '<pre tabindex="0"><code># a</code></pre>'),
        ("    # a\n    b", '<pre tabindex="0"><code># a\nb</code></pre>'),
    ],
)
def test_code_is_highlighted_by_classes(source: str, expected: str) -> None:
    assert expected in compact(source)
    assert "style=" not in html(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("![a &lt; b](/a.jpg)", f"<p>{IMAGE.format('a &lt; b', '/a.jpg')}</p>"),
        (
            '![a](/a.jpg "B & *c*")',
            f"<figure>{IMAGE.format('a', '/a.jpg')}<figcaption>B &amp; *c*</figcaption></figure>",
        ),
        (
            '[![a](/a.jpg "B")](/c)',
            f'<figure><a href="/c">{IMAGE.format("a", "/a.jpg")}</a><figcaption>B</figcaption></figure>',
        ),
        (
            '![a](/a.jpg "B")\n![c](/c.jpg)',
            f'<div class="gallery"><figure>{IMAGE.format("a", "/a.jpg")}<figcaption>B</figcaption></figure><p>{IMAGE.format("c", "/c.jpg")}</p></div>',
        ),
        ('![a](/a.jpg "B") c', '<p><img alt="a" decoding="async" src="/a.jpg" title="B"> c</p>'),
        (
            '![a](/a.mp3)\n\n![](/a.MP4 "B")',
            (
                f'<p><audio aria-label="a" {MEDIA} src="/a.mp3"></audio></p>'
                f'<figure><video {MEDIA} src="/a.MP4"></video><figcaption>B</figcaption></figure>'
            ),
        ),
        ("<audio src=/a.mp3 controls></audio>", f'<audio src="/a.mp3" {MEDIA}></audio>'),
        ('<video src="/a.mp4" controls></video>', f'<video src="/a.mp4" {MEDIA}></video>'),
    ],
)
def test_pictures_and_media(source: str, expected: str) -> None:
    assert compact(source) == expected


@pytest.mark.parametrize(
    ("source", "address", "title", "host"),
    [
        ("https://youtu.be/a", "https://youtu.be/a", "youtu.be/a", "YouTube"),
        (
            "<https://www.youtube.com/watch?v=a&t=1>",
            "https://www.youtube.com/watch?v=a&amp;t=1",
            "youtube.com/watch?v=a&amp;t=1",
            "YouTube",
        ),
        ("[My talk](https://vimeo.com/1)", "https://vimeo.com/1", "My talk", "Vimeo"),
        (
            '<iframe width="5" src="//www.youtube-nocookie.com/embed/a?b" title="T & t" allowfullscreen></iframe>',
            "https://www.youtube.com/watch?v=a",
            "T &amp; t",
            "YouTube",
        ),
        (
            "<iframe\n  src='https://player.vimeo.com/video/1'\n></iframe>",
            "https://vimeo.com/1",
            "vimeo.com/1",
            "Vimeo",
        ),
    ],
)
def test_a_video_of_another_host_is_a_card_with_a_link(source: str, address: str, title: str, host: str) -> None:
    assert html(source) == VIDEO.format(address, title, host)
    assert reported(source) == []


@pytest.mark.parametrize(
    "source", ["a https://youtu.be/a", "https://youtube.example/watch?v=a", "https://vimeo.com.example/1"]
)
def test_other_links_are_no_cards(source: str) -> None:
    assert "video" not in html(source).replace(source, "")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"$\x{a_b*c*d_e}$ *f*", r"$\x{a_b*c*d_e}$ <em>f</em>"),
        ("$5 and $6 *a*", "$5 and $6 <em>a</em>"),
        (r"\$5 a", "$5 a"),
        (r"\(a_b \\ c*d*\)", r"\(a_b \\ c*d*\)"),
        (r"a $$\x{x_1 * y_1 * z}$$ b", r"a $$\x{x_1 * y_1 * z}$$ b"),
        ("$$\nx\n= y\n- z\n# w\n$$", "$$\nx\n= y\n- z\n# w\n$$"),
        ("\\[\na_1\n\\\\ <b>\n\\]", "\\[\na_1\n\\\\ &lt;b&gt;\n\\]"),
        ("`$a_b$`", "<code>$a_b$</code>"),
        (r"$\x a < b > c_d$", r"$\x a &lt; b &gt; c_d$"),
        (r"[a]\(b", "[a](b"),
    ],
)
def test_markdown_leaves_formulas_alone_that_cannot_be_typeset(source: str, text: str) -> None:
    assert html(source) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    ("source", "begins", "tex"),
    [
        ("Of $a_b*c*d_e$ *f*", "<p>Of <math><semantics>", "a_b*c*d_e"),
        (r"Of \(n^2\)", "<p>Of <math><semantics>", "n^2"),
        ("$$\nx\n= y\n$$", '<p><math display="block"><semantics>', "x\n= y"),
        ("\\[\nx^2\n\\]", '<p><math display="block"><semantics>', "x^2"),
        ("x|y\n-|-\n$a_b*c*d_e$|z", "<div", "a_b*c*d_e"),
    ],
)
def test_a_formula_is_typeset_with_its_latex(source: str, begins: str, tex: str) -> None:
    found = html(source)
    assert found.startswith(begins)
    assert f'<annotation encoding="application/x-tex">{tex}</annotation></semantics></math>' in found


@pytest.mark.parametrize("alt", ["$x_1$", "a > $x_1$", "' $x_1$", "<b> $x_1$"])
def test_a_formula_in_an_attribute_is_its_source(alt: str) -> None:
    found = html(f"![{alt}](/a.jpg)")
    assert "<math" not in found
    assert "$x_1$" in unescape(found)


def test_an_internal_token_in_a_text_cannot_insert_markup() -> None:
    token = "\ufdd4i" + b"<b>".hex() + "0:" + b"<b>".hex() + "\ufdd5"
    assert "<b>" not in html(f"a {token} b")
