"""The complete result of an import: the report, and all files of content."""

from pathlib import Path

import pytest

from homepage.importers.academicpages.importer import import_site
from tests.importers.academicpages.complete_sites import HOME, PAGES, WORKS
from tests.importers.academicpages.old_sites import write_old_site


def result(folder: Path, files: dict[str, str | bytes]) -> str:
    """The report, then all files of content."""
    (folder / "new").mkdir()
    report = import_site(folder / "new", write_old_site(folder / "old", files))
    written = "\n".join([*report.notices, *map(str, report.items), report.summary, ""])
    for file in sorted((folder / "new/content").rglob("*")):
        if file.suffix in {".yaml", ".md"}:
            written += f"\n===== {file.relative_to(folder / 'new').as_posix()}\n{file.read_text(encoding='utf-8')}"
    return written


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The result for a site of works, talks, courses, projects and posts."""
    return result(tmp_path_factory.mktemp("works"), WORKS)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The result for a site with settings, a menu and a home page."""
    return result(tmp_path_factory.mktemp("home"), HOME)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The result for a site of lists and other pages."""
    return result(tmp_path_factory.mktemp("pages"), PAGES)


def test_works_have_their_place_and_their_lines_in_the_report(works: str) -> None:
    assert works == Path(__file__).with_name("result_of_works.txt").read_text(encoding="utf-8")


def test_settings_and_home_page_have_their_place_and_their_lines_in_the_report(home: str) -> None:
    assert home == Path(__file__).with_name("result_of_home.txt").read_text(encoding="utf-8")


def test_pages_have_their_place_and_their_lines_in_the_report(pages: str) -> None:
    assert pages == Path(__file__).with_name("result_of_pages.txt").read_text(encoding="utf-8")


def test_a_film_of_the_old_site_is_shown_by_a_player(pages: str) -> None:
    assert "\n![A film](/files/film.mp4)\n" in pages
    assert "picture: A film" not in pages


def test_a_title_from_the_name_of_a_file_has_no_date(works: str) -> None:
    titles = ("My Post", "A Seminar", "Leaflet", "A Raft")
    assert [title for title in titles if f"title: {title}\n" not in works] == []


def test_authors_that_cannot_be_read_are_not_denied(works: str) -> None:
    leaflet = works.partition("- id: leaflet\n")[2].partition("\n\n")[0]
    assert "et_al: true" in leaflet
