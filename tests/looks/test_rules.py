"""No rule of a stylesheet is without a user: what it selects is on a page of an invented site."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
import tinycss2
from PIL import Image
from pygments.token import STANDARD_TYPES
from tinycss2.ast import AtRule, Node, QualifiedRule

from homepage.content import load
from homepage.export.pages import not_found_page
from homepage.export.preview import documents
from homepage.latex.mathml import to_mathml
from homepage.page_model.year_histogram import LEVELS
from tests.own_site import REPOSITORY
from tests.parsed_html import Parsed
from tests.site import strangers
from tests.site.everything_in_a_text import with_texts

PACKAGE = REPOSITORY / "homepage"
STYLESHEETS = sorted(PACKAGE.glob("static/*.css"))

SITES = (strangers.with_a_full_record, strangers.of_a_professor, strangers.of_a_historian, with_texts)
RECORDS = 10
"""So many pages of publications of a site are read: they are alike."""

BY_BROWSERS = {"[open]", "[hidden]", "[data-color-scheme]", ".js", ".copied", ".ungrouped", "of"}
"""What is not in the HTML: what a browser or a script adds, and a word of ``:nth-child()``."""

FORMULAS = r"\bar{x} \begin{aligned} a &= b \\ c &= d \end{aligned}"


SECTIONS = "{ biography: A, news: B, education: C, publications: { heading: D, kind: publications, group_by: type } }"
NATIVE = "{ text: 艾达, lang: zh-Hans }"


def with_the_rest(root: Path) -> Path:
    """A site with what the others lack: folded and long years, small capitals, deep headings, a native name, a logo."""
    work = "- {{ id: w{number}, title: A <sc>W</sc>ork, date: {year}, authors: [Ada] }}\n"
    works = "".join(work.format(number=number, year=2024 if number < 21 else 2020) for number in range(61))
    strangers.write(
        root,
        site_yaml=f"url: https://rest.example\nlanguages: [en, de]\ndescription: The rest.\nsections: {SECTIONS}\n",
        profile_yaml=f"name: Ada\nnative_name: {NATIVE}\nposition: A\naffiliation: B\nwechat: /p.png\n",
        biography_md="# A\n\n## B\n\n### C\n\n#### D\n",
        news_yaml="".join(f"- {{ date: {year}, text: News. }}\n" for year in range(2000, 2020)),
        education_yaml="- { organisation: A, role: B, start: 2020, logo: /p.png }\n",
        publications_yaml=works
        + "- { id: p, title: P, date: 2019, tldr: T, authors: [Ada], preview: /p.png, preview_alt: P }\n",
    )
    Image.new("RGB", (900, 600)).save(root / "assets/p.png")
    return root


def selectors(rules: list[Node]) -> Iterator[list[Node]]:
    """The selectors of a stylesheet, those in media queries too."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            yield rule.prelude
        elif isinstance(rule, AtRule) and rule.content and rule.lower_at_keyword in {"media", "supports"}:
            yield from selectors(tinycss2.parse_rule_list(rule.content))


def parts(tokens: list[Node]) -> Iterator[str]:
    """The classes, ids, attributes and elements of a selector, such as ``.card``, ``#main``, ``[href]`` and ``li``."""
    before = ""
    for token in tokens:
        if token.type == "hash":
            yield f"#{token.value}"
        elif token.type == "ident" and before != ":":
            yield f".{token.value}" if before == "." else token.value
        elif token.type == "[] block":
            yield f"[{next(each.value for each in token.content if each.type == 'ident')}]"
        elif token.type == "function" and token.lower_name != "lang":
            yield from parts(token.arguments)
        before = token.value if token.type == "literal" else ""


def of_page(html: str) -> Iterator[str]:
    """The classes, ids, attributes and elements of a page."""
    for tag, attributes in Parsed(html).tags:
        yield tag
        for name, value in attributes.items():
            yield f"[{name}]"
            yield from (f".{each}" for each in (value or "").split() if name == "class")
            yield from ([f"#{value}"] if name == "id" else [])


def of_form() -> Iterator[str]:
    """The classes, attributes and elements of the filter's form, which only a browser renders: words of its source."""
    for name in ("publication_filter", "facet_panel", "form_controls", "year_histogram"):
        for word in re.findall(r"[\w-]+", (PACKAGE / f"components/{name}.py").read_text(encoding="utf-8")):
            yield from (word, f".{word}", f"[{word}]")
    yield from (f".h{level}" for level in range(LEVELS + 1))


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What is on the pages of invented sites, and what only browsers add."""
    found = {
        *BY_BROWSERS,
        *of_form(),
        *of_page(to_mathml(FORMULAS) or ""),
        *(f".{each}" for each in STANDARD_TYPES.values()),
    }
    for make in (*SITES, with_the_rest):
        site = load(make(tmp_path_factory.mktemp("site") / "root"), is_draft=True)
        pages = {path: render for path, render in documents(site).items() if path.endswith(".html")}
        records = [path for path in pages if fnmatch(path, "publications/?*/index.html")]
        for path in pages.keys() - set(records[:-RECORDS]):
            found.update(of_page(str(pages[path]())))
        found.update(of_page(not_found_page(site)))
    return found


@pytest.mark.parametrize("path", STYLESHEETS, ids=lambda path: path.name)
def test_every_rule_has_a_user(path: Path, used: set[str]) -> None:
    rules = tinycss2.parse_stylesheet(path.read_text(encoding="utf-8"))
    assert {part for selector in selectors(rules) for part in parts(selector)} - used == set()
