"""One mistake causes no other: what has a mistake already is taken to be there."""

from pathlib import Path

import pytest

from tests.content_files import matter, mistakes, write
from tests.sites import SITE, write_site

WORK = "- id: deep\n  title: Deep Water\n  date: 2024\n  authors: [Plato]\n"
SECTIONS = "sections:\n  biography: About\n  courses: { heading: Courses, kind: entries }\n"
COURSES = "- title: Waves\n"


@pytest.mark.parametrize(
    ("written", "mistake"),
    [
        (SITE.replace("https://", "") + SECTIONS, "content/site.yaml:1:6: url: 'example.org' is not a web address"),
        (SITE + SECTIONS + "pages:\n  /a/: { title: A, section: [courses] }\n", "did you mean sections?"),
        (SITE + SECTIONS + "page:\n  /a/: { title: A }\n", "did you mean pages?"),
    ],
)
def test_a_mistake_in_the_settings_causes_no_mistakes_in_sections_and_files(
    tmp_path: Path, written: str, mistake: str
) -> None:
    found = mistakes(write_site(tmp_path, site_yaml=written, biography_md="I", courses_yaml=COURSES))
    assert all("site.yaml" in each for each in found)
    assert not any("has nothing to show" in each or "read by no section" in each for each in found)
    assert any(mistake in each for each in found)


@pytest.mark.parametrize(
    ("section", "mistake"),
    [
        ("{ heading: Courses, kind: entires }", "'entires' is not a kind of section"),
        ("Courses", "is not a known name"),
        ("{ heading: Courses, kind: projects }", "has nothing to show; write content/courses.yaml"),
    ],
)
def test_a_page_may_name_a_section_that_has_a_mistake(tmp_path: Path, section: str, mistake: str) -> None:
    pages = "pages:\n  /courses/: { title: Courses, sections: [courses] }\n"
    written = f"{SITE}sections:\n  biography: About\n  courses: {section}\n{pages}"
    (reported,) = mistakes(write_site(tmp_path, site_yaml=written, biography_md="I"))
    assert mistake in reported


@pytest.mark.parametrize("section", ["Courses", "{ heading: Courses, kind: entires }", "{ heading: Courses }"])
@pytest.mark.parametrize("file", ["courses_yaml", "courses_md"])
def test_the_file_of_a_section_that_has_a_mistake_belongs_to_it(tmp_path: Path, section: str, file: str) -> None:
    written = f"{SITE}sections:\n  courses: {section}\n"
    (reported,) = mistakes(write_site(tmp_path, site_yaml=written, **{file: COURSES}))
    assert "site.yaml" in reported


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("posts/cruise.md", "---\ntitle: Cruise\n---\n"),
        ("posts/2024-01-01-cruise.md", "No front matter"),
        ("pages/lab/cruise.md", matter(title="Cruise", navigation="first")),
        ("publications.yaml", WORK + "- id: cruise\n  title: Cruise\n  date: 2024\n"),
    ],
)
def test_links_to_what_has_a_mistake_are_none(tmp_path: Path, path: str, text: str) -> None:
    folder = {"posts": "/posts", "pages": "/lab", "publications.yaml": "/publications"}[path.partition("/")[0]]
    (reported,) = mistakes(write(tmp_path, {path: text}, biography_md=f"The [cruise]({folder}/cruise/)."))
    assert f"content/{path}" in reported


def test_other_links_are_looked_at_all_the_same(tmp_path: Path) -> None:
    texts = {"posts/cruise.md": "No front matter", "pages/lab.md": matter(title="Lab", navigation="first")}
    found = mistakes(write(tmp_path, texts, biography_md="[a](/posts/crews/) [b](/labs/) [c](/publications/deep/)"))
    assert sum("neither a page" in each for each in found) == 3


def test_a_project_names_publications_that_exist(tmp_path: Path) -> None:
    projects = "- title: A\n  publications: [deep, deap]\n"
    (reported,) = mistakes(write_site(tmp_path, projects_yaml=projects, publications_yaml=WORK))
    assert reported == (
        "content/projects.yaml:2:24: entry 1 (A): publications 2: 'deap' is the id of no publication; "
        "write an id of publications.yaml, or remove it"
    )


def test_a_project_may_name_a_publication_that_has_a_mistake(tmp_path: Path) -> None:
    projects = "- title: A\n  publications: [deep]\n"
    (reported,) = mistakes(write_site(tmp_path, projects_yaml=projects, publications_yaml=WORK + "  colour: red\n"))
    assert "publications.yaml" in reported


def test_a_wrong_path_of_a_page_is_explained_with_that_of_a_page(tmp_path: Path) -> None:
    written = f"{SITE}sections:\n  biography: About\npages:\n  group: {{ title: A, sections: [biography] }}\n"
    (reported,) = mistakes(write_site(tmp_path, site_yaml=written, biography_md="I"))
    assert reported.endswith(
        "pages.group: 'group' is not a path of this site; write one that begins with one slash, such as /group"
    )


def test_a_tab_is_explained(tmp_path: Path) -> None:
    (found,) = mistakes(write_site(tmp_path, talks_yaml="- title: A\n\tdate: 2024\n"))
    assert found == "content/talks.yaml:2:1: talks: a tab is at the beginning of this line; write spaces instead of it"
