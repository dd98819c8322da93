"""Reading an old site: its pages, its menu, its lists and what they include."""

from pathlib import Path

import pytest

from homepage.importers.academicpages.old_site.conditions import evaluated
from homepage.importers.academicpages.old_site.jekyll import Page, read_site
from homepage.importers.academicpages.old_site.lists import collection_of, frames_in, lists_in, own_text
from homepage.importers.academicpages.old_site.menu import menu
from homepage.importers.academicpages.old_site.page_date import date_of_page
from homepage.importers.academicpages.old_site.template_collections import (
    folder_of,
    is_hidden,
    is_press,
    is_talk,
    unshown,
    whole_text,
)
from homepage.yaml_files.document import Document
from tests.importers.academicpages.old_sites import write_old_site


def page(title: str = "", body: str = "", **front: object) -> Page:
    return Page("_pages/a.md", body, Document("", {"title": title, **front}), body)


def test_the_menu_has_the_entries_of_its_menus_too(tmp_path: Path) -> None:
    bar = (
        "main:\n  - {title: '**A**', url: ' /a/ '}\n  - title: B\n    children: [{title: C, url: /c/}]\n"
        "    sublinks: [{title: D, url: /d/, links: [{title: E, url: /e/}]}]\n  - words\n  - {title: F, url: ''}\n"
    )
    site = read_site(write_old_site(tmp_path, {"_config.yml": "", "_data/navigation.yml": bar}))
    assert [(each.title, each.url, each.place) for each in menu(site)] == [
        (title, f"/{title.lower()}/", f"_data/navigation.yml:{line}")
        for title, line in zip("ACDE", (2, 3, 3, 3), strict=True)
    ]


def test_a_page_has_its_kind_its_folder_and_its_date() -> None:
    kinds = {is_hidden: ("hide", "Hidden"), is_press: ("press", "in the media", "News coverage", "interview"),
             is_talk: ("talk", "Invited talks", "oral presentation", "Keynote")}  # fmt: skip
    for says, words in kinds.items():
        assert all(
            says(page(**{key: words[0]})) for key in ("category", "type", "pubtype", "pub_type", "publication_type")
        )
        assert all(says(page(type=word)) for word in words)
        assert not says(page(type=f"my {words[0]}"))
        assert not says(page(kind=words[0]))
    assert folder_of(Page("_talks/deep/a.md", "")) == "_talks"
    dated = (page(date="May 2020", year="2019"), page(date="soon", year="2019"), Page("_talks/2018_03_x.md", ""))
    assert [date_of_page(each) for each in (*dated, page())] == ["2020-05", "2019", "2018-03", None]


def test_a_page_knows_its_values_and_their_places(tmp_path: Path) -> None:
    text = "---\na: [x, ' y ', 1]\nb: {c: ' d '}\nlist:\n  - k: v\n---\n\nFirst line\nsecond\n"
    found = read_site(write_old_site(tmp_path, {"_config.yml": "", "_talks/2020-x_y.md": text})).pages["_talks"][0]
    assert (found.text("b", "c"), found.text("a"), found.text("none", "x"), found.value("a", 3)) == ("d", "", "", None)
    assert (found.texts("a"), found.texts("none"), found.value("list", 0, "k")) == (["x", "y", "1"], [], "v")
    lines = (
        found.at("b", "c"),
        found.at("list", 0),
        found.at_text_of("a", "x"),
        found.at_text_of("b", "x"),
        found.at(),
    )
    assert lines == tuple(f"_talks/2020-x_y.md:{line}" for line in (3, 5, 2, 3, 2))
    texts = ("\nsecond\nx", "First", "v", "")
    assert [found.at_text(each) for each in texts] == [f"_talks/2020-x_y.md:{line}" for line in (9, 8, 7, 7)]
    converted = ("**second** [more](/new/)", "First [line](/new/)", "![](/new/a.png)")
    assert [found.at_text(each) for each in converted] == [f"_talks/2020-x_y.md:{line}" for line in (9, 8, 7)]
    assert (found.at_either("b", "second"), found.at_either("d", "second")) == (
        "_talks/2020-x_y.md:9",
        "_talks/2020-x_y.md:9",
    )
    assert (found.name, found.title_of_name) == ("2020-x_y", "X Y")


def test_each_include_and_layout_of_a_page_is_read_once(tmp_path: Path) -> None:
    files = {
        "_config.yml": "",
        "_pages/a.md": "---\nlayout: one\n---\nA {% include x.html %}{% include x.html %}{%- include deep/y.html -%}\n",
        "_layouts/one.html": "---\nlayout: two\n---\nOne {% include z.html %}",
        "_layouts/two.html": "---\nlayout: default\n---\nTwo",
        "_layouts/default.html": "Default",
        "_includes/x.html": "X {% include x.html %}{% include deep/y.html %}",
        "_includes/deep/y.html": "Y",
        "_includes/z.html": "Z",
    }
    site = read_site(write_old_site(tmp_path, files))
    whole = whole_text(site, site.pages["_pages"][0])
    assert [whole.count(text) for text in ("X {%", "\nY", "\nZ", "\nOne", "\nTwo", "Default")] == [1, 1, 1, 1, 1, 0]


ABOUT = "---\npermalink: /\n---\n[more](/more/) "
MORE = "---\npermalink: /more/\n---\n{% for a in site.talks %}{% endfor %}"
ARCHIVE = "---\npermalink: /archive/\ncollection: teaching\n---\n"


@pytest.mark.parametrize(
    ("about", "bar", "missing"),
    [
        (ABOUT, "", {"_teaching"}),
        (ABOUT + "<a href='/archive'>", "", set()),
        (ABOUT + "[x](/archive-2/)", "", {"_teaching"}),
        (ABOUT.replace("more", "less"), "main: [{url: archive, title: x}, {url: /archive/, title: y}]", {"_talks"}),
        (ABOUT + "{% for a in site.teaching %}", "", set()),
        (ABOUT + "{% for a in site.teachings %}", "", {"_teaching"}),
    ],
)
def test_a_collection_is_shown_if_a_page_that_visitors_reach_lists_it(
    tmp_path: Path, about: str, bar: str, missing: set[str]
) -> None:
    files = {"_config.yml": "", "_pages/about.md": about, "_pages/more.md": MORE, "_pages/archive.md": ARCHIVE}
    files |= {"_talks/a.md": "---\n---\n", "_teaching/a.md": "---\n---\n"} | (
        {"_data/navigation.yml": bar} if bar else {}
    )
    site = read_site(write_old_site(tmp_path, files))
    pages = {each.file: each.text("permalink") for each in site.pages["_pages"]}
    home = next(each for each in site.pages["_pages"] if each.text("permalink") == "/")
    assert unshown(site, home, pages) == missing


def test_a_site_without_a_home_page_and_a_menu_shows_all(tmp_path: Path) -> None:
    files = {"_config.yml": "", "_talks/a.md": "---\n---\n"}
    assert unshown(read_site(write_old_site(tmp_path, files)), None, {}) == set()


def test_lists_are_those_of_collections() -> None:
    assert collection_of("site.data.talks", "") == "data.talks"
    assigned = "{% assign a = site.talks %}{%- assign a = site.labs.x | sort %}{% assign b = site.posts %}"
    assert [collection_of(name, assigned) for name in ("a", "b", "c")] == ["labs.x", "posts", ""]
    loops = "{% for a in site.posts limit:3 %}{% for b in site.posts %}{% endfor %}{% endfor %}"
    text = f"---\ncollection: 'talks'\n---\n{loops}"
    assert lists_in(text + "{% comment %}{% for a in site.labs %}{% endcomment %}") == ["posts", "talks"]


CONFIG = Page(
    "_config.yml", "", Document("", {"shown": "true", "hidden": "False", "author": {"name": "Ada"}, "posts": []})
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{% if site.shown %}a{% endif %}", "a"),
        ("{%- unless site.hidden -%}a{%- endunless -%}", "a"),
        ("{% if site.hidden == false %}a{% endif %}{% if site.shown == false %}b{% endif %}", "a"),
        ("{% unless site.shown == true %}a{% endunless %}{% if author.name %}b{% endif %}", "b"),
        ("{% if site.author.name %}a{% endif %}{% if site.author.none %}b{% endif %}", "a"),
        ("{% if site.posts %}a{% endif %}", "{% if site.posts %}a{% endif %}"),
        ("{% if site.author %}a{% endif %}", "{% if site.author %}a{% endif %}"),
        (
            "{% if site.tags %}a{% endif %}{% if site.pages %}b{% endif %}",
            "{% if site.tags %}a{% endif %}{% if site.pages %}b{% endif %}",
        ),
        ("{% if page.x %}a{% endif %}", "{% if page.x %}a{% endif %}"),
        ("{% capture x %}a\nb{% endcapture %}c", "c"),
    ],
)
def test_a_condition_on_a_setting_is_decided(text: str, shown: str) -> None:
    assert evaluated(text, CONFIG) == shown


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("# A\n\nB\n===\n<h2>C</h2>\nWords.{: .x} {{ x }}", "Words."),
        ("---\n* * *\n> Words |", "Words"),
        ("<link href='x'><meta name='y'><SCRIPT>z</SCRIPT>Words", "Words"),
        ("A {% for a in b %}x{% endfor %}{% endfor %} B", "A B"),
        ("{% for a in b %}x", ""),
        ("<embed src='/a.pdf'> <object data=/b.pdf></object>", "/a.pdf /b.pdf"),
        ("<!-- <iframe src='/c.pdf'> -->", ""),
    ],
)
def test_the_own_text_of_a_page_is_without_headings_and_lists(body: str, text: str) -> None:
    found = Page("a.md", body, body=body)
    assert own_text(found, CONFIG) == text
    assert frames_in(found) == [each for each in text.split() if each.startswith("/")]
