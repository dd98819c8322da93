"""The table of kinds: what the rest of the package derives from it."""

from pathlib import Path

import pytest

from homepage.content import load, review
from homepage.errors import ContentErrors
from homepage.page_model.kinds import KINDS, KNOWN_SECTIONS
from homepage.pages.sections import component
from homepage.pages.site_page import site_page
from homepage.reflex_adapter.static_html import static_html
from tests.sites import PROFILE, SITE, write_site

ENTRIES = {
    "news": "- { date: 2024, text: Something }\n",
    "timeline": "- { organisation: Something, role: Fellow, start: 2024-01 }\n",
    "entries": "- { title: Something, date: 2024 }\n",
    "people": "- { name: Something, role: Student }\n",
    "projects": "- { title: Something }\n",
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_component(kind: str) -> None:
    assert callable(component(kind))


def test_known_sections_are_of_known_kinds() -> None:
    assert {section.kind for section in KNOWN_SECTIONS.values()} == set(KINDS)


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if kind.entry])
def test_a_section_that_the_owner_names_is_on_the_page(tmp_path: Path, kind: str) -> None:
    sections = f"sections:\n  honours: {{ heading: Honours, kind: {kind} }}\n"
    site = load(write_site(tmp_path, site_yaml=SITE + sections, honours_yaml=ENTRIES[kind]))
    page = static_html([site_page(site, site.home)])
    assert '<section id="honours"><h2>Honours</h2>' in page
    assert "Something" in page


@pytest.mark.parametrize("kind", ["selected", "publications"])
def test_publications_that_the_owner_names_are_on_the_page(tmp_path: Path, kind: str) -> None:
    sections = f"sections:\n  works: {{ heading: Works, kind: {kind} }}\n"
    work = "- { id: a, title: Something, date: 2024, authors: [Plato], venue: V, selected: true }\n"
    site = load(write_site(tmp_path, site_yaml=SITE + sections, publications_yaml=work))
    page = static_html([site_page(site, site.home)])
    assert '<section id="works"><h2' in page
    assert "Something" in page


def test_posts_that_the_owner_names_are_on_the_page(tmp_path: Path) -> None:
    sections = "sections:\n  blog: { heading: Blog, kind: posts }\n"
    root = write_site(tmp_path, site_yaml=SITE + sections)
    (root / "content/posts").mkdir()
    (root / "content/posts/a.md").write_text("---\ntitle: Something\ndate: 2024\n---\n", encoding="utf-8")
    site = load(root)
    page = static_html([site_page(site, site.home)])
    assert '<section id="blog"><h2>Blog</h2>' in page
    assert "Something" in page


@pytest.mark.parametrize("kind", ["text", "topics"])
def test_a_text_that_the_owner_names_is_on_the_page(tmp_path: Path, kind: str) -> None:
    sections = f"sections:\n  hobbies: {{ heading: Hobbies, kind: {kind} }}\n"
    site = load(write_site(tmp_path, site_yaml=SITE + sections, hobbies_md="Chess"))
    assert '<section id="hobbies"><h2>Hobbies</h2><div class="prose"><p>Chess</p></div></section>' in static_html(
        [site_page(site, site.home)]
    )


@pytest.mark.parametrize(
    ("sections", "mistake"),
    [
        (
            "honours: Honours",
            "site.yaml:4:12: sections.honours: is not a known name; write its kind, such as { heading: Honours, kind: ",
        ),
        ("honours: { heading: A, kind: prizes }", "site.yaml:4:32: sections.honours.kind: 'prizes' is not a kind"),
        ("news: { kind: news }", "site.yaml:4:9: sections.news.heading: is missing"),
        ("publications: A\n  books: { heading: B, kind: publications }", "site.yaml:5:10: sections.books: is a second"),
    ],
)
def test_a_section_that_cannot_be_is_a_mistake(tmp_path: Path, sections: str, mistake: str) -> None:
    with pytest.raises(ContentErrors) as reported:
        load(write_site(tmp_path, site_yaml=f"{SITE}sections:\n  {sections}\n"))
    assert f"content/{mistake}" in str(reported.value)


def test_a_publication_cannot_have_the_id_of_a_section(tmp_path: Path) -> None:
    work = "- { id: honours, title: A, date: 2024, authors: [Plato] }\n"
    sections = "sections:\n  honours: { heading: Honours, kind: text }\n"
    with pytest.raises(ContentErrors, match="'honours' is an id of the page itself"):
        load(write_site(tmp_path, site_yaml=SITE + sections, publications_yaml=work, honours_md="A medal"))


def test_a_file_that_no_section_shows_is_reported(tmp_path: Path) -> None:
    root = write_site(
        tmp_path, site_yaml=SITE + "sections:\n  biography: About\n", biography_md="I", news_yaml=ENTRIES["news"]
    )
    (remark,) = review(root)[1]
    assert str(remark) == (
        "content/news.yaml:1:1: warning: news: is on no page; "
        "write news: News under sections in site.yaml, or remove the file"
    )


def test_mistakes_in_a_file_that_no_section_shows_are_reported_too(tmp_path: Path) -> None:
    files = {"site_yaml": SITE + "sections:\n  biography: About\n", "news_yaml": "- date: soon\n"}
    with pytest.raises(ContentErrors, match="'soon' is not a date"):
        load(write_site(tmp_path, **files, profile_yaml=PROFILE))


@pytest.mark.parametrize(
    ("sections", "file"),
    [
        ("news: { heading: News, kind: text }", "news_yaml"),
        ("talks: Talks", "talks_md"),
        ("honours: { heading: Honours, kind: entries }", "honours_md"),
    ],
)
def test_a_file_that_the_kind_of_its_section_does_not_read_is_a_mistake(
    tmp_path: Path, sections: str, file: str
) -> None:
    files = {"honours_yaml": ENTRIES["entries"]} if "honours" in sections else {}
    root = write_site(tmp_path, site_yaml=f"{SITE}sections:\n  {sections}\n", **files, **{file: "- a\n"})
    with pytest.raises(ContentErrors, match=f"content/{file.replace('_', '.')}:1:1: .* is not a file of a site"):
        load(root)


@pytest.mark.parametrize(("kind", "missing"), [("entries", "content/honours.yaml"), ("text", "content/honours.md")])
def test_a_section_that_the_owner_names_must_have_its_file(tmp_path: Path, kind: str, missing: str) -> None:
    sections = f"sections:\n  honours: {{ heading: Honours, kind: {kind} }}\n"
    with pytest.raises(ContentErrors, match=f"site.yaml:4:12: sections.honours: has nothing to show; write {missing}"):
        load(write_site(tmp_path, site_yaml=SITE + sections))
