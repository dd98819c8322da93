"""What a site is drawn with in another language: the words of its catalogue, and no other."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import homepage
from homepage.citation.references import STYLES
from homepage.components.publication_list import publication_list
from homepage.content import load
from homepage.errors import ContentError, ContentErrors
from homepage.models.publication_links import LINK_KINDS
from homepage.models.site import Site
from homepage.models.words import Words
from homepage.page_model.kinds import KNOWN_SECTIONS
from homepage.pages.metadata import page_metadata
from homepage.pages.mistakes import mistakes, placeholder_site
from homepage.reflex_adapter.static_html import static_html
from tests.languages import ARABIC_ENGLISH, GERMAN
from tests.pages.reading import read, texts_and_labels
from tests.sites import write_site
from tests.words import WORDS

STATIC = Path(homepage.__file__).parent / "static"
ADDRESS = "https://example.org"
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
    {
        **invented(WORDS.model_dump(exclude_none=True, exclude={"plural_rules", "ordinals"})),
        "plural_rules": WORDS.plural_rules,
    }
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
    yield {"arxiv": "2505.00001", "status": "preprint"}
    links = dict.fromkeys(LINK_KINDS, "/cv")
    place = {"venue": "学报", "venue_full": "科学学报", "volume": "1", "number": "2", "pages": "3–4", "publisher": "社"}
    yield {"arxiv": "2505.00001", "doi": "10.1000/182", "links": links, "abstract": "文摘", **place}
    yield {"editors": ["王"], "authors": [], "type": "book", "award": "奖", "note": "注"}
    yield {"editors": ["王", "李"], "authors": [], "et_al": True}
    yield {"type": "review", "reviewed": "书"}
    yield {"translators": ["王"], "advisors": ["李"], "type": "phdthesis"}
    chapter = {"type": "incollection", "venue": "书", "editors": ["王"], "tldr": "句"}
    yield from ({**chapter, "pages": pages} for pages in ("3", "3–4"))
    yield {"editors": ["王"], "selected": True, "topics": ["t"], "date": "2025-01-02"}
    yield {"authors": [*"一二三四五六七八九十甲乙丙"]}
    yield {"authors": [*"一二三四五六七八九十甲乙", "林梅"]}
    yield {"topics": ["t"], "authors": [{"name": "林梅", "equal": True}, {"name": "王", "equal": True}]}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site that has everything, in the invented language."""
    monkeypatch.setattr("homepage.content.words.catalogue", lambda _: LANGUAGE)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/portrait.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (tmp_path / "assets/cv").write_text("", encoding="utf-8")
    fact = {"title": "论", "date": "2024", "authors": ["林梅"]}
    publications = [{"id": f"w{number}", **fact, **work} for number, work in enumerate(works())]
    news = [{"date": f"2024-{month:02}", "text": "新"} for month in range(1, 13)]
    stays = [{"organisation": "社", "role": "员", "start": "2024-01", "end": end} for end in ("2024-03", None)]
    activity = [{"title": "讲", "date": "2024", "type": "讲", "venue": "学", "links": [{"label": "片", "url": "/cv"}]}]
    content = {
        "site": {
            "url": ADDRESS,
            "description": "页",
            "updated": "2026-03",
            "redirects": {"/old/": "/"},
            "languages": ["zh-Hans", "ja"],
        },
        "profile": {
            "name": "林梅",
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


@pytest.fixture
def drawn(site: Site) -> list[str]:
    """Every text and every label of the site, and of the page with mistakes."""
    unread = placeholder_site(site.words)
    wrong = ContentErrors([ContentError("一", 1, 1, "二", "三")])
    page = static_html([*page_metadata(unread, unread.home).elements(), mistakes(wrong, site.words)])
    by_type = publication_list(site.shown_publications, site.settings, site.words, group_by="type")
    return [*texts_and_labels(site), *read(page), *read(by_type)]


def test_no_english_word_is_in_a_page(drawn: list[str]) -> None:
    others = f"{'|'.join(STYLES)}|{ADDRESS}"
    content = [re.sub(rf"⟦[\w.]+:|⟧|⟦[\w.]*…$|{others}", "", text) for text in drawn]
    assert [text for text in content if re.search("[A-Za-z]", text)] == []


FORMATS = {"APA", "IEEE", "MLA", "Atom", "BibTeX", "CSL-JSON", "RIS", "DOI", "arXiv", "PDF"}
"""Names that are the same in every language."""


def latin_words(text: str, *names: str) -> set[str]:
    """The words in Latin letters, besides addresses and names."""
    text = re.sub(r"https://\S+", "", text)
    for name in (*FORMATS, *names):
        text = text.replace(name, "")
    return {word.lower() for word in re.findall(r"[A-Za-zÄÖÜäöüß]{2,}", text)}


def test_no_english_word_is_in_a_site_in_german() -> None:
    site = load(GERMAN)
    english, german = (latin_words(" ".join(values(words.model_dump()))) for words in (WORDS, site.words))
    content = latin_words(" ".join(path.read_text("utf-8") for path in (GERMAN / "content").rglob("*.*")))
    found = latin_words("\n".join(texts_and_labels(site)))
    assert len(found) > 100
    assert found & english - german - content == set()


def test_only_names_have_latin_letters_in_a_site_in_arabic() -> None:
    site = load(ARABIC_ENGLISH)
    names = "English", "Salma Nahri", str(site.profile.email)
    assert latin_words("\n".join(texts_and_labels(site)), *names) == set()


def values(words: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a catalogue
    """The words of a catalogue, without placeholders."""
    if isinstance(words, str):
        yield re.sub(r"{\w+}", "", words)
    elif words:
        for part in words.values() if isinstance(words, Mapping) else words:
            yield from values(part)


def test_every_word_of_the_catalogue_is_in_a_page(drawn: list[str]) -> None:
    assert KEYS - set(re.findall(r"⟦([\w.]+):", "\n".join(drawn))) == set()


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_no_script_contains_words_of_the_interface(path: Path) -> None:
    code = re.sub(r"(?m)^\s*(//|\*|/\*).*|\s//.*", "", path.read_text(encoding="utf-8"))
    assert re.findall(r"""["'`][A-Z][a-z]+[ "'`:.,].*""", code) == []


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.css")), ids=lambda path: path.name)
def test_no_stylesheet_contains_words_of_the_interface(path: Path) -> None:
    generated = re.findall(r"[\s{;]content:([^;}]*)", path.read_text(encoding="utf-8"))
    assert [text for text in re.findall('"[^"]*"', "".join(generated)) if re.search("[A-Za-z]", text)] == []
