"""Formulas, tables, frames, captions and HTML elements become what this site's Markdown has for them."""

import re

import pytest

from homepage.importers.academicpages.markdown.captions import with_captions
from homepage.importers.academicpages.markdown.embeds import with_links
from homepage.importers.academicpages.markdown.html_tables import with_own_tables
from homepage.importers.academicpages.markdown.kept_tags import KEPT, own_tag, with_paired_tags
from homepage.importers.academicpages.markdown.list_marks import mark, replace_marks, split_at_mark
from homepage.importers.academicpages.markdown.mathematics import with_own_formulas
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.old_site.lists import lists_in, own_text
from homepage.importers.academicpages.texts.rich_text import rich
from homepage.yaml_files.document import Document


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Let $$x_1$$ be", "Let $x_1$ be"),
        ("Let \\\\(x_1\\\\) be", "Let $x_1$ be"),
        ("A\n\n$$\nx_1\n$$\n\nB", "A\n\n$$\nx_1\n$$\n\nB"),
        ("A\n\n$$x_1$$\n\nB", "A\n\n$$\nx_1\n$$\n\nB"),
        ("A \\\\[x_1\\\\] B", "A \n\n$$\nx_1\n$$\n\n B"),
        ("`$$x$$` and\n\n```\n$$y$$\n```", "`$$x$$` and\n\n```\n$$y$$\n```"),
        ("It costs $5 or $6.", "It costs $5 or $6."),
    ],
)
def test_formulas(old: str, new: str) -> None:
    assert re.sub(r"\n{3,}", "\n\n", with_own_formulas(old)) == new


TABLE = "<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td><td>x<br>y</td></tr><tr><td>3</td></tr></table>"


def test_a_table_of_html_is_a_table_of_markdown() -> None:
    assert with_own_tables(TABLE).strip() == "| A | B |\n| --- | --- |\n| 1 \\| 2 | x y |\n| 3 |  |"


def test_a_table_without_a_head_has_an_empty_one() -> None:
    written = with_own_tables("<table><tr><td>1</td><td>2</td></tr></table>")
    assert written.strip() == "|  |  |\n| --- | --- |\n| 1 | 2 |"


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td colspan=2>1</td></tr><tr><td>1</td><td>2</td></tr></table>",
        "<table><tr><td><ul><li>1</li></ul></td><td>2</td></tr></table>",
        "<table><tr><td><img src='a.png'></td></tr></table>",
    ],
)
def test_a_layout_table_is_not_converted(table: str) -> None:
    assert with_own_tables(table) == table


@pytest.mark.parametrize(
    ("frame", "new"),
    [
        (
            '<iframe src="https://www.youtube.com/embed/jNQXAC9IVRw?rel=0" title="A talk"></iframe>',
            "[A talk](https://www.youtube.com/watch?v=jNQXAC9IVRw)",
        ),
        ('<iframe src="https://player.vimeo.com/video/76979871"></iframe>', "https://vimeo.com/76979871"),
        ("<iframe src='/files/a.pdf'></iframe>", "[/files/a.pdf](/files/a.pdf)"),
        ('<video controls><source src="/files/a.mp4"></video>', "![](/files/a.mp4)"),
        ("<iframe src='gone'></iframe>", ""),
    ],
)
def test_frames_and_players_are_links(frame: str, new: str) -> None:
    noted: list[tuple[str, str | None]] = []
    written = with_links(
        frame, lambda old: None if old == "gone" else old, lambda _, old, address: noted.append((old, address))
    )
    assert written.strip() == new
    assert len(noted) == 1
    assert (noted[0][1] is None) == (new == "")


def test_a_caption_is_the_title_of_its_picture() -> None:
    figure = "<figure><img src='/a.png' alt='A [ship'><figcaption><b>Figure 1.</b> In May.</figcaption></figure>"
    assert with_captions(figure).strip() == '![A (ship](</a.png> "Figure 1. In May.")'


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src='/a.png'><figcaption>See <a href='/b'>b</a></figcaption></figure>",
        "<figure><img src='/a.png'><img src='/b.png'><figcaption>Two</figcaption></figure>",
        "<figure><img src='/a.png'></figure>",
    ],
)
def test_other_figures_stay(figure: str) -> None:
    assert with_captions(figure) == figure


def test_elements_that_this_site_has_stay_if_they_are_paired() -> None:
    assert with_paired_tags("H<sub>2</sub>O", KEPT) == "H<sub>2</sub>O"
    assert with_paired_tags("H<sub>2O</sub></sub>", KEPT) == "H\\<sub>2O\\</sub>\\</sub>"
    assert own_tag("summary", is_end=True) == "</summary>\n\n"


def test_a_list_is_only_once_in_a_text() -> None:
    text = f"A{mark('talks')}B{mark('talks')}C{mark('posts')}"
    assert replace_marks(text, lambda name: f"[{name}]") == "A\n\n[talks]\n\nB\n\nC\n\n[posts]"
    assert split_at_mark(text) == ("A", "B\n\nC")


def test_lists_are_found_in_loops_variables_and_layouts() -> None:
    assert lists_in("{% for a in site.talks %}{% endfor %}") == ["talks"]
    assert lists_in("{% assign x = site.labs | sort: 'n' %}{% for a in x %}{% endfor %}") == ["labs"]
    assert lists_in("---\nlayout: collection\ncollection: portfolio\n---\n") == ["portfolio"]
    assert lists_in("<!-- {% for a in site.talks %}{% endfor %} -->") == []


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("{% for a in site.talks %}<p>{{ a.title }}</p>{% endfor %}", ""),
        ("# Talks\n\n{% include base_path %}\n<style>a {}</style>", ""),
        ("Words.\n\n{% for a in b %}{% for c in d %}x{% endfor %}{% endfor %}", "Words."),
        ("{% if site.more %}More{% endif %}{% unless site.more %}Less{% endunless %}", "Less"),
        ("{% if site.title == true %}More{% endif %}", "More"),
        ("<iframe src='/a.pdf'></iframe>", "/a.pdf"),
    ],
)
def test_the_own_text_of_a_page_excludes_generated_text(body: str, text: str) -> None:
    config = Page("_config.yml", "", front=_document({"title": "T"}))
    assert own_text(Page("a.md", body, body=body), config) == text


def _document(data: dict[str, object]) -> Document:
    return Document(data=data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<i>Ab initio</i> study of H<sub>2</sub>O", "*Ab initio* study of H<sub>2</sub>O"),
        ("A bound of order $n^{1/2}$", "A bound of order $n^{1/2}$"),
        ("**Bold** words & more", "Bold words & more"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("<i>not closed", "not closed"),
        ("A $x\u202ay$ of $\u202a$ B", "A $xy$ of $$ B"),
        ("A $x&#x202e;y$", "A $xy$"),
    ],
)
def test_titles_keep_their_markup(old: str, new: str) -> None:
    assert rich(old) == new
