"""What a site is drawn with in another language: the words of its catalogue, and no other."""

import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter
from typing import Any
from xml.etree import ElementTree

import pytest
import reflex as rx

import homepage
from homepage.citation.references import STYLES
from homepage.components.publication_filter import publication_filter
from homepage.components.publication_list import publication_list
from homepage.content import load
from homepage.errors import ContentError, ContentErrors
from homepage.export.files import files
from homepage.export.pages import not_found_page, pages_without_filter
from homepage.models.publication_links import LINK_KINDS
from homepage.models.site import Site
from homepage.models.words import Words
from homepage.page_model.kinds import KNOWN_SECTIONS
from homepage.pages.metadata import page_metadata
from homepage.pages.mistakes import mistakes, placeholder_site
from homepage.pages.site_page import site_page
from homepage.reflex_adapter.static_html import static_html
from tests.sites import write_site
from tests.words import WORDS

STATIC = Path(homepage.__file__).parent / "static"
ADDRESS = "https://example.org"
UNREAD = {"script", "style", "pre"}
"""Elements that hold code and BibTeX. References are English in every language, too."""

LABELS = {"alt", "title", "placeholder", "aria-label", "aria-description", "data-when-copied", "data-when-selected"}
"""Attributes that somebody reads or hears."""

DESCRIPTIONS = {"description", "og:title", "og:description"}

TEXT = "传[^1]\n\n|一|二|\n|-|-|\n|三|四|\n\n[影](https://youtu.be/1)\n\n[影](https://vimeo.com/1)\n\n[^1]: 注"
"""Markdown for which all words about texts are said."""

CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


def invented(words: Any, key: str = "") -> Any:  # noqa: ANN401 - any part of a catalogue
    """A catalogue of a language in which each word says its key: ``⟦filter.clear:⟧``, ``⟦record.pages:{pages}⟧``."""
    if isinstance(words, Mapping):
        is_plural = words.keys() <= CATEGORIES and "other" in words and "first" not in words
        return {name: invented(each, key if is_plural else f"{key}.{name}") for name, each in words.items()}
    if isinstance(words, tuple):
        return [invented(each, f"{key}.{number}") for number, each in enumerate(words)]
    names = [name for _, name, _, _ in Formatter().parse(words) if name]
    return f"⟦{key.removeprefix('.')}:{''.join(f'{{{name}}}' for name in names)}⟧"


LANGUAGE = Words.model_validate(
    {**invented(WORDS.model_dump(exclude_none=True, exclude={"plural_rules"})), "plural_rules": WORDS.plural_rules}
)
KEYS = set(re.findall(r"⟦([\w.]+):", repr(LANGUAGE)))


def works() -> Iterator[dict[str, Any]]:
    """Works of which every word about works is said. No letter in them is one of English."""
    for kind in (*WORDS.types, "misc"):
        if kind != "preprint":
            yield {"type": kind}
    yield from ({"status": status, "date": None} for status in WORDS.statuses)
    yield from ({"date": date} for date in ("n.d.", "2022", "2023"))
    yield from ({"date": f"2024-{month:02}"} for month in range(1, 13))
    yield {"arxiv": "2505.11370", "status": "preprint"}
    links = dict.fromkeys(LINK_KINDS, "/cv")
    place = {"venue": "学报", "venue_full": "科学学报", "volume": "1", "number": "2", "pages": "3–4", "publisher": "社"}
    yield {"arxiv": "2505.11370", "doi": "10.1000/182", "links": links, "abstract": "文摘", **place}
    yield {"editors": ["王"], "authors": [], "type": "book", "award": "奖", "note": "注"}
    yield {"editors": ["王", "李"], "authors": [], "et_al": True}
    yield {"type": "review", "reviewed": "书"}
    yield {"translators": ["王"], "advisors": ["李"], "type": "phdthesis"}
    chapter = {"type": "incollection", "venue": "书", "editors": ["王"], "tldr": "句"}
    yield from ({**chapter, "pages": pages} for pages in ("3", "3–4"))
    yield {"editors": ["王"], "selected": True, "topics": ["t"], "date": "2025-01-02"}
    yield {"authors": [*"一二三四五六七八九十甲乙丙"]}
    yield {"authors": [*"一二三四五六七八九十甲乙", "许靖"]}
    yield {"topics": ["t"], "authors": [{"name": "许靖", "equal": True}, {"name": "王", "equal": True}]}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site that has everything, in the invented language."""
    monkeypatch.setattr("homepage.content.words.catalogue", lambda _: LANGUAGE)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/portrait.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (tmp_path / "assets/cv").write_text("", encoding="utf-8")
    fact = {"title": "论", "date": "2024", "authors": ["许靖"]}
    publications = [{"id": f"w{number}", **fact, **work} for number, work in enumerate(works())]
    news = [{"date": f"2024-{month:02}", "text": "新"} for month in range(1, 13)]
    stays = [{"organisation": "社", "role": "员", "start": "2024-01", "end": end} for end in ("2024-03", None)]
    activity = [{"title": "讲", "date": "2024", "type": "讲", "venue": "学", "links": [{"label": "片", "url": "/cv"}]}]
    content = {
        "site": {"url": ADDRESS, "description": "页", "updated": "2026-03", "redirects": {"/old/": "/"}},
        "profile": {
            "name": "许靖",
            "picture": "/portrait.svg",
            "tagline": "员",
            "cv": "/cv",
            "calendar": "/cv",
            "wechat": "/portrait.svg",
        },
        "topics": [{"id": "t", "name": "题"}, {"id": "none", "name": "无"}],
        "publications": publications,
        "news": news,
        "internships": stays,
        **dict.fromkeys(("experience", "education"), stays),
        **{name: activity for name in WORDS.sections if KNOWN_SECTIONS[name].kind == "entries"},
        "projects": [{"title": "项", "publications": ["w0"]}],
        **{name: [{"name": "王", "role": "员", "start": "2024", "text": "传"}] for name in ("members", "alumni")},
    }
    texts = {f"{name}_yaml": json.dumps(data, ensure_ascii=False) for name, data in content.items()}
    root = write_site(tmp_path, **texts, biography_md=TEXT, research_md="研")
    (root / "content/posts").mkdir()
    for number in range(1, 8):
        post = f"---\ntitle: 文\ndate: 2024-01-0{number}\ntags: [题]\n---\n文"
        (root / f"content/posts/{number}.md").write_text(post, encoding="utf-8")
    return load(root)


class Reader(HTMLParser):
    """Collects what somebody reads or hears of a page: each text and each label."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.labels: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes its labels, and whether its text is read."""
        attributes = dict(attrs)
        self.labels += [value for name, value in attrs if name in LABELS and value]
        if {attributes.get("name"), attributes.get("property")} & DESCRIPTIONS:
            self.labels.append(attributes["content"] or "")
        if tag in UNREAD or attributes.get("class") == "reference":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Reads on behind what is not read."""
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Notes a text."""
        if not self.open:
            self.text += data


def read(html: str) -> list[str]:
    reader = Reader()
    reader.feed(html)
    return [reader.text, *reader.labels]


def in_browser(node: Mapping[str, Any]) -> Iterator[str]:
    """The texts of a component that only a browser draws, as far as they are written in it."""
    labels = [
        value for name, _, value in (prop.partition(":") for prop in node.get("props", ())) if name.strip('"') in LABELS
    ]
    for code in (*labels, *([node["contents"]] if "contents" in node else [])):
        literals = re.findall(r'(\[?)("(?:[^"\\]|\\.)*")', str(code))
        yield "".join(json.loads(literal) for bracket, literal in literals if not bracket)
    for name in ("true_value", "false_value"):
        if name in node:
            yield from in_browser(node[name])
    for child in node.get("children", ()):
        yield from in_browser(child)


@pytest.fixture
def drawn(site: Site, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text and every label of the site."""
    monkeypatch.setattr(rx, "memo", lambda component: component)
    form = publication_filter(site.shown_publications, site.topics, site.profile, site.settings, site.words)
    wrong = ContentErrors([ContentError("一", 1, 1, "二", "三")])
    unread = placeholder_site(site.words)
    beside = {path: file() for path, file in files(site)}
    feed = ElementTree.fromstring(beside.pop("feed.xml"))  # noqa: S314 - our own
    told = [each.text or "" for each in feed.iter() if each.tag.rpartition("}")[2] in {"title", "subtitle", "summary"}]
    pages = [
        static_html([*page_metadata(site, site.home).elements(), site_page(site, site.home)]),
        not_found_page(site),
        *(page() for _, page in pages_without_filter(site)),
        *(page for path, page in beside.items() if path.endswith(".html")),
        publication_list(site.shown_publications, site.settings, site.words, group_by="type"),
        static_html([*page_metadata(unread, unread.home).elements(), mistakes(wrong, site.words)]),
    ]
    return [*(text for page in pages for text in read(page)), *in_browser(form.render()), *told]


def test_no_word_of_english_stands_in_a_page(drawn: list[str]) -> None:
    others = f"{'|'.join(STYLES)}|{ADDRESS}"
    content = [re.sub(rf"⟦[\w.]+:|⟧|⟦[\w.]*…$|{others}", "", text) for text in drawn]
    assert [text for text in content if re.search("[A-Za-z]", text)] == []


def test_every_word_of_the_catalogue_stands_in_a_page(drawn: list[str]) -> None:
    assert KEYS - set(re.findall(r"⟦([\w.]+):", "\n".join(drawn))) == set()


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_no_script_says_a_word(path: Path) -> None:
    code = re.sub(r"(?m)^\s*(//|\*|/\*).*|\s//.*", "", path.read_text(encoding="utf-8"))
    assert re.findall(r"""["'`][A-Z][a-z]+[ "'`:.,].*""", code) == []


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.css")), ids=lambda path: path.name)
def test_no_stylesheet_says_a_word(path: Path) -> None:
    generated = re.findall(r"[\s{;]content:([^;}]*)", path.read_text(encoding="utf-8"))
    assert [text for text in re.findall('"[^"]*"', "".join(generated)) if re.search("[A-Za-z]", text)] == []
