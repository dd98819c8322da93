"""HTML of the site as data for the Typst template."""

import json

import pytest

from homepage.cv.nodes import Node, nodes


def text(found: list[Node]) -> str:
    """All texts, one after the other."""
    return "".join(each if isinstance(each, str) else text(each["children"]) for each in found)


def test_elements_keep_their_order_their_attributes_and_their_text() -> None:
    found = nodes('a <em lang="de">b <b>c</b></em><br>d', str)
    emphasis = {
        "tag": "em",
        "lang": "de",
        "class": [],
        "children": ["b ", {"tag": "b", "class": [], "children": ["c"]}],
    }
    assert found == ["a ", emphasis, {"tag": "br", "class": [], "children": []}, "d"]


def test_characters_of_html_and_of_typst_are_text() -> None:
    assert text(nodes("<p>&lt;b&gt; #panic() $x$ &amp;</p>", str)) == "<b> #panic() $x$ &"


def test_links_are_absolute_and_links_to_fragments_are_removed() -> None:
    found = nodes('<a href="/a/">a</a><a href="#b">b</a>', lambda href: f"https://a.example{href}")
    assert [each["href"] for each in found if not isinstance(each, str)] == ["https://a.example/a/", ""]


def test_white_space_is_one_space_except_in_code() -> None:
    assert text(nodes("<p>a\n  b</p><pre>c\n  d</pre>", str)) == "a bc\n  d"


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a>",
        "<picture><source><img></picture>",
        "<button>Copy</button>",
        '<p class="publication-files">Files</p>',
        "<p aria-live=polite>said</p>",
        '<div class="resources"><details><summary>BibTeX</summary><pre>@misc{a}</pre></details></div>',
        '<div class="appearance"><details><summary>Abstract</summary><p>Long.</p></details></div>',
    ],
)
def test_elements_that_only_a_page_can_show_are_left_out(html: str) -> None:
    assert text(nodes(f"<div>a{html}</div>", str)) == "a"


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ('<div class="authors">A, <details><summary>2 more</summary>B, C</details></div>', "A, B, C"),
        ('<details class="folded-group"><summary><h3>2020</h3><span>2 papers</span></summary>A</details>', "2020A"),
        ("<div><details><summary>Of the owner</summary>text</details></div>", "Of the ownertext"),
    ],
)
def test_folded_content_is_in_the_cv(html: str, shown: str) -> None:
    assert text(nodes(html, str)) == shown


def test_the_result_is_json() -> None:
    assert json.loads(json.dumps(nodes("<p>a</p>", str))) == nodes("<p>a</p>", str)
