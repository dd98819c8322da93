"""A page, a post or a section that is written in another language than the site says so to browsers."""

from pathlib import Path

import pytest

from homepage.content import load
from homepage.export.document import HOME_STYLES, styles
from homepage.export.pages import pages_without_filter
from homepage.export.works import files_of_works
from homepage.models.publications import Publication
from tests.content_files import matter, mistakes, write
from tests.sites import SITE


def page(root: Path, path: str) -> str:
    """The HTML of a page."""
    return dict((*pages_without_filter(load(root)), *files_of_works(load(root))))[path]()


@pytest.mark.parametrize(
    ("file", "path"),
    [("pages/salut.md", "salut/index.html"), ("posts/2024-05-01-salut.md", "posts/salut/index.html")],
)
def test_a_page_or_a_post_has_the_language_that_its_front_matter_says(tmp_path: Path, file: str, path: str) -> None:
    html = page(write(tmp_path, {file: matter(title="Bonjour", language="fr") + "Il pleut."}), path)
    assert '<html lang="en">' in html
    assert '<h1 lang="fr">Bonjour</h1>' in html
    assert 'lang="fr"><p>Il pleut.</p>' in html


def test_a_section_has_the_language_that_site_yaml_says(tmp_path: Path) -> None:
    settings = SITE + "sections: {biography: {heading: نبذة, language: ar}}\n"
    html = page(write(tmp_path, {}, site_yaml=settings, biography_md="أدرس المد."), "index.html")
    assert '<h2 lang="ar" dir="rtl">نبذة</h2>' in html
    assert 'lang="ar" dir="rtl"><p>أدرس المد.</p>' in html


def test_the_page_has_the_rules_of_the_language(tmp_path: Path) -> None:
    root = write(tmp_path, {"pages/a.md": matter(title="潮", language="ja") + "潮"})
    assert "font-synthesis-style" in styles(HOME_STYLES, load(root))


def test_texts_without_a_language_are_not_marked(tmp_path: Path) -> None:
    html = page(write(tmp_path, {"pages/a.md": matter(title="A") + "B"}), "a/index.html")
    assert html.count(' lang="') == 1


def test_an_invalid_language_is_a_mistake(tmp_path: Path) -> None:
    (reported,) = mistakes(write(tmp_path, {"pages/a.md": matter(title="A", language="french words") + "B"}))
    assert reported.startswith("content/pages/a.md:3:11: language: 'french words' is not a language tag")


def work_of(root: Path, settings: str, **work: str) -> Publication:
    """The only work of a site."""
    fields = "".join(f"  {key}: {value}\n" for key, value in work.items())
    entries = f"- id: a\n  title: A\n  date: 2025\n  authors: [Ada]\n{fields}"
    return load(write(root, {}, site_yaml=SITE + settings, publications_yaml=entries)).publications[0]


@pytest.mark.parametrize(
    ("settings", "work", "language"),
    [
        ("language: de\n", {}, None),
        ("language: de\npublication_language: en\n", {}, "en"),
        ("language: de\npublication_language: en\n", {"language": "fr"}, "fr"),
    ],
)
def test_a_work_has_the_language_of_the_publications_unless_it_names_its_own(
    tmp_path: Path, settings: str, work: dict[str, str], language: str | None
) -> None:
    assert work_of(tmp_path, settings, **work).language == language


def test_a_site_in_two_languages_marks_works_with_the_language_of_the_publications(tmp_path: Path) -> None:
    work_of(tmp_path, "languages: [de, en]\npublication_language: en\n")
    assert '<h1><bdi lang="en">A</bdi></h1>' in page(tmp_path, "publications/a/index.html")
    (english,) = load(tmp_path).translations
    assert "<h1>A</h1>" in dict(files_of_works(english))["en/publications/a/index.html"]()


def test_an_invalid_language_of_the_publications_is_one_mistake(tmp_path: Path) -> None:
    entries = "- {id: a, title: A, date: 2025, authors: [Ada]}\n"
    root = write(tmp_path, {}, site_yaml=SITE + "publication_language: english words\n", publications_yaml=entries)
    (reported,) = mistakes(root)
    assert reported.startswith("content/site.yaml:3:23: publication_language: 'english words' is not a language tag")
