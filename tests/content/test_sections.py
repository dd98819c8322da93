"""Mistakes in the sections that site.yaml names, and files of content/ that no section reads."""

from pathlib import Path

import pytest

from homepage.content import load
from tests.content_files import mistakes
from tests.sites import SITE, write_site

WORKS = "- { id: work, title: A, date: 2024, authors: [Plato] }\n"


@pytest.mark.parametrize(
    ("sections", "mistake"),
    [
        ("  zoo: Zoo", "4:8: sections.zoo: is not a known name; write its kind, such as { heading: Zoo, kind"),
        ("  awrads: A", "4:11: sections.awrads: is not a known name; did you mean awards? Else write its kind"),
        (
            "  a: { heading: A, kind: list }",
            "4:26: sections.a.kind: 'list' is not a kind of section; write one of text",
        ),
        (
            "  topics: { heading: T, kind: entries }",
            "4:11: sections.topics: is the name of a file of the whole site, content/topics.yaml; choose another",
        ),
        (
            "  news: { heading: N, year: 2024 }",
            "4:29: sections.news.year: is only for sections of the kind publications; remove it, or write kind: publi",
        ),
        (
            "  news: { heading: N, group_by: year }",
            "4:33: sections.news.group_by: is only for sections of the kind publications; remove it",
        ),
        (
            "  publications: P\n  all: { heading: A, kind: publications }",
            "5:8: sections.all: is a second section of the kind publications; keep one",
        ),
        ("  awards: A", "4:11: sections.awards: has nothing to show; write content/awards.yaml, or remove the section"),
        ("  biography: A", "4:14: sections.biography: has nothing to show; write content/biography.md, or remove"),
    ],
)
def test_an_invalid_section_is_a_mistake_at_its_place(tmp_path: Path, sections: str, mistake: str) -> None:
    settings = f"{SITE}sections:\n{sections}\n"
    (reported,) = mistakes(write_site(tmp_path, site_yaml=settings, news_yaml="- {date: 2024, text: A}\n"))
    assert reported.removeprefix("content/site.yaml:").startswith(mistake)


@pytest.mark.parametrize(
    "sections",
    [
        "  publications: P\n  books: { heading: B, kind: publications, type: book }",
        "  a: { heading: A, kind: publications, type: book }\n  b: { heading: B, kind: publications, type: talk }",
        "  publications: { heading: P, group_by: type }",
        "  research: R\n  selected: S\n  posts: P",
    ],
)
def test_several_lists_of_publications_and_sections_without_files_are_valid(tmp_path: Path, sections: str) -> None:
    settings = f"{SITE}sections:\n{sections}\n"
    assert load(write_site(tmp_path, site_yaml=settings, publications_yaml=WORKS)).settings.sections


@pytest.mark.parametrize(
    ("file", "mistake"),
    [
        ("posts.md", "posts: is not a file of a site; posts are Markdown files in content/posts/"),
        ("pages.yaml", "pages: is not a file of a site; pages are Markdown files in content/pages/"),
        ("publicatons.yaml", "publicatons: is not a file of a site; did you mean publications.yaml?"),
        ("award.yml", "award: is not a file of a site; did you mean awards.yaml?"),
        (
            "zoo.yaml",
            "zoo: is read by no section; write zoo: { heading: Zoo, kind: entries } under sections in",
        ),
        ("about.md", "about: is read by no section; write about: { heading: About, kind: text } under sections in"),
        (
            "biography.de.md",
            "biography.de: is the translation of biography.md, which does not exist; write that file too",
        ),
    ],
)
def test_a_file_that_no_section_reads_is_a_mistake(tmp_path: Path, file: str, mistake: str) -> None:
    root = write_site(tmp_path, site_yaml=SITE + "languages: [en, de]\n")
    (root / "content" / file).touch()
    (reported,) = mistakes(root)
    assert reported.startswith(f"content/{file}:1:1: {mistake}")


@pytest.mark.parametrize("file", ["words.yaml", "words.de.yaml", "biography.md", "people.yaml", "notes.txt", "README"])
def test_files_of_the_site_and_files_of_other_kinds_are_no_mistakes(tmp_path: Path, file: str) -> None:
    root = write_site(tmp_path, site_yaml=SITE + "languages: [en, de]\n")
    (root / "content" / file).touch()
    assert load(root).settings.languages == ("en", "de")
