"""HTML in Markdown: what is rendered, and what is reported as a mistake."""

import pytest

from homepage.markdown_text import mistakes
from tests.markdown_text.rendering import compact, html, reported


@pytest.mark.parametrize(
    "source",
    [
        "H<sub>2</sub>O",
        "a<sup>b</sup>",
        "<kbd>Ctrl</kbd> + <kbd>C</kbd>",
        "<mark>a</mark> <small>b</small> <cite>c</cite> <q>d</q>",
        '<abbr title="a &amp; b">c</abbr>',
        '<span dir="rtl" lang="ar">a</span>',
        "a<br>b",
    ],
)
def test_allowed_elements_in_a_line_are_rendered(source: str) -> None:
    assert html(source) == f"<p>{source}</p>"
    assert reported(source) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "<details><summary>*a*</summary>\n- b\n</details>",
            "<details><summary><em>a</em></summary><ul><li>b</li></ul></details>",
        ),
        (
            "<details open>\n<summary>a</summary>\n\nb\n\n</details>\nc",
            '<details open=""><summary>a</summary><p>b</p></details><p>c</p>',
        ),
        (
            "<details>\n    <summary>a</summary>\n    b *c*\n</details>",
            "<details><summary>a</summary><p>b <em>c</em></p></details>",
        ),
        ('<div lang="fr">a</div>', '<div lang="fr"><p>a</p></div>'),
        ("<DIV>\n*a*\n</DIV>", "<div><p><em>a</em></p></div>"),
        (
            "<blockquote>\n\na\n\n<cite>b</cite>\n</blockquote>",
            "<blockquote><p>a</p><p><cite>b</cite></p></blockquote>",
        ),
        (
            "- a\n\n    <details>\n    <summary>b</summary>\n    c\n    </details>\n- d",
            "<ul><li><p>a</p><details><summary>b</summary><p>c</p></details></li><li><p>d</p></li></ul>",
        ),
        ("    <div>\n    a\n    </div>", "<div><p>a</p></div>"),
        (
            "    <div>\n\n    a\n    </div>\n\n    b",
            '<div><p>a</p></div><div class="highlight"><pre tabindex="0"><code>b</code></pre></div>',
        ),
        (
            "    c\n    <kbd>a</kbd> b",
            '<div class="highlight"><pre tabindex="0"><code>c</code></pre></div><p><kbd>a</kbd> b</p>',
        ),
        (
            "<details>\n<summary>a</summary>\n\n```python\ndef\n```\n</details>",
            '<details><summary>a</summary><div class="highlight"><pre tabindex="0"><code><span class="k">def</span></code></pre></div></details>',
        ),
        ("a <!-- b --> c\n\n<!--\n\nd\n\n-->\n\n    <!-- e -->\n", "<p>a  c</p>"),
    ],
)
def test_there_is_markdown_between_the_tags_of_blocks(source: str, expected: str) -> None:
    assert compact(source) == expected
    assert reported(source) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", "<p>a &lt; b</p>"),
        ("I <3 you", "<p>I &lt;3 you</p>"),
        ("`List<int>`", "<p><code>List&lt;int&gt;</code></p>"),
        ("\\<b>a\\</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>"),
        ("&lt;b&gt; &copy;", "<p>&lt;b&gt; ©</p>"),
        ("a <b", "<p>a &lt;b</p>"),
        ("`<!-- a -->`", "<p><code>&lt;!-- a --&gt;</code></p>"),
    ],
)
def test_a_literal_sign_is_text(source: str, expected: str) -> None:
    assert html(source) == expected
    assert reported(source) == []


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        *(
            ("b", "**text**"),
            ("strong", "**text**"),
            ("em", "*text*"),
            ("i", "*text*"),
            ("code", "`text`"),
            ("tt", "`text`"),
        ),
        *((name, "~~text~~") for name in ("del", "s", "strike")),
        *(("hr", "---"), ("pre", "```"), ("table", "|"), ("p", "empty line"), ("img", "![")),
        *(("a", "[text]("), ("li", "- at"), ("ul", "- at"), ("ol", "1. at")),
        *((f"h{level}", f" {'#' * level} at") for level in range(1, 7)),
    ],
)
def test_in_place_of_an_element_markdown_s_own_sign_is_recommended(name: str, sign: str) -> None:
    (mistake,) = reported(f"<{name}>\n")
    assert sign in mistake.message
    assert "remove it" not in mistake.message


@pytest.mark.parametrize("name", ["center", "font", "script", "style"])
def test_a_forbidden_element_is_reported_with_the_advice_to_remove_it(name: str) -> None:
    (mistake,) = reported(f"<{name}>\n")
    assert "remove it;" in mistake.message
    assert "\\" not in mistake.message


@pytest.mark.parametrize("source", ["<DIV>a</DIV>", "<details OPEN><summary>a</summary></details>", "a <br> b <br/> c"])
def test_tags_are_read_as_browsers_read_them(source: str) -> None:
    assert reported(source) == []


@pytest.mark.parametrize(
    ("source", "closed"),
    [
        ("<details>\n<summary>\na\n</details>\n", ["<summary>"]),
        ("<div>\n<blockquote>\na <kbd>\n\n</div>\n", ["<blockquote>", "<kbd>"]),
        ("a <kbd>b <kbd>c</kbd>", ["<kbd>"]),
    ],
)
def test_each_element_that_is_not_closed_is_told(source: str, closed: list[str]) -> None:
    assert sorted(mistake.message.split()[0] for mistake in reported(source)) == closed


@pytest.mark.parametrize(
    ("source", "place", "words"),
    [
        ("a\n\nb <script>alert(1)</script>", (3, 3), "cannot contain programs"),
        ("<style>a{}</style>", (1, 1), "custom.css"),
        ("<iframe src='https://a.example'></iframe>", (1, 1), "[text](address)"),
        ("<p onclick='a'>b</p>", (1, 1), "an empty line"),
        ("a <span onclick='a'>b</span>", (1, 9), "onclick= is not allowed in <span>"),
        ("<div\nclass='a'>\nb\n</div>", (1, 1), "class= is not allowed in <div>"),
        ("<div style='a'>b</div>", (1, 6), "style="),
        ("<font color=red>a</font>", (1, 1), "custom.css"),
        ("<center>a</center>", (1, 1), "remove it"),
        ("<img src='/a.jpg'>", (1, 1), "![what it shows](/picture.jpg)"),
        ("<b>a</b>", (1, 1), "**text**"),
        ("<a href='/b'>a</a>", (1, 1), "[text](address)"),
        ("List<int> a", (1, 5), "\\<int>"),
        ("<h2>a</h2>", (1, 1), "## at"),
        ("a|b\n-|-\n1|<u>2</u>", (3, 3), "<u> is not allowed"),
        ("a[^1]\n\n[^1]: b <u>c</u>", (3, 9), "<u> is not allowed"),
        ("> a\n> <u>b</u>", (2, 3), "<u> is not allowed"),
        ("- a\n\n    - b\n        <u>c</u>", (4, 9), "<u> is not allowed"),
        ("    <u>a</u>", (1, 5), "<u> is not allowed"),
        ("    a\n    <u>b</u>", (2, 5), "<u> is not allowed"),
        ("<details>\n<summary>a</summary>\n<u>b</u>\n</details>", (3, 1), "<u> is not allowed"),
        ("a\n\n<details>\n<summary>b</summary>\n", (3, 1), "<details> is not closed; write </details>"),
        ("a <kbd>b", (1, 3), "<kbd> is not closed"),
        ("a\n</div>", (2, 1), "</div> closes nothing"),
        ("a </b>", (1, 3), "</b> is not allowed"),
        ("a <div>b</div>", (1, 3), "begin a line with it"),
        ("a <iframe src='https://player.vimeo.com/video/1'></iframe>", (1, 3), "begin a line with it"),
        ("a <!-- b", (1, 3), "write -->"),
        ('<div class="a>\nb', (1, 1), "wrong quote"),
        ("<audio src='/gone.mp3'></audio>", (1, 1), "neither a page"),
        ("<audio src='https://a.example/a.mp3'></audio>", (1, 1), "not a path of this site"),
        ("<video controls></video>", (1, 1), "is not a path of this site"),
        ("<video src='/a.mp4' autoplay></video>", (1, 21), "autoplay= is not allowed"),
        ("![a](/gone.mp3)", (1, 6), "neither a page"),
        ("a|b\n-|-\n[1](/gone.mp3)|2", (3, 5), "neither a page"),
        ("a[^1]\n\n[^1]: b [c](/gone.mp3)", (3, 13), "neither a page"),
        ("a\n: [c](/gone.mp3)", (2, 7), "neither a page"),
        ("- [ ] [c](/gone.mp3)", (1, 11), "neither a page"),
        ("<details>\n<summary>[a](/gone.mp3)</summary>\n</details>", (2, 14), "neither a page"),
    ],
)
def test_a_mistake_is_reported_with_its_place_and_what_to_write(
    source: str, place: tuple[int, int], words: str
) -> None:
    found = mistakes(source, lambda address: address != "/gone.mp3")
    assert [(each.line, each.column, each.is_mistake) for each in found] == [(*place, True)]
    assert words in found[0].message
