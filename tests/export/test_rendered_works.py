"""The files of publications that stay instead of being rendered are those that would be the same again."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from homepage.content import load
from homepage.export import rendered_works
from homepage.export.files import File
from homepage.export.last_build import LastBuild
from homepage.export.manifest import write_manifest
from homepage.export.rendered_works import RenderedWorks
from homepage.export.works import WorkFiles, work_files
from homepage.export.written_files import write_files
from homepage.models.published import MANIFEST
from tests.sites import EIGHT_WORKS

TOTAL = 5
FILES = 4
"""Of each work: page, Markdown, BibTeX, CSL-JSON."""

EDITS = {
    "the title of a work": ("content/publications.yaml", "Harbour Counts in Open Water", "Counts"),
    "an abstract": ("content/publications.yaml", "  topics: [spirals]", "  topics: [spirals]\n  abstract: New."),
    "an abstract with a formula": ("content/publications.yaml", "  topics: [spirals]", "  abstract: $x^2$"),
    "the order of two works": ("content/publications.yaml", "date: 2024-12", "date: 2026-12"),
    "a work that is not listed": ("content/publications.yaml", "date: 2024-12", "date: 2024-12\n  show: false"),
    "a selected work": ("content/publications.yaml", "date: 2024-12", "date: 2024-12\n  selected: true"),
    "the language of a work": ("content/publications.yaml", "date: 2024-12", "date: 2024-12\n  language: fa"),
    "a topic of a work": ("content/publications.yaml", "topics: [spirals]", "topics: [merging]"),
    "the mark of the owner": ("content/publications.yaml", "- Mei Lin\n    - Jia Lobo", "- Jia Lobo"),
    "the id of a work": ("content/publications.yaml", "id: merging", "id: merged"),
    "a picture": (
        "content/publications.yaml",
        "topics: [spirals]",
        "topics: [spirals]\n  preview: /social-card.png\n  preview_alt: A card",
    ),
    "the name of a topic": ("content/topics.yaml", "name: ", "name: The "),
    "the name of the owner": ("content/profile.yaml", "name: Mei Lin", "name: Mei Lina"),
    "the town of the owner": ("content/profile.yaml", "name: Mei Lin", "location: Lagos\nname: Mei Lin"),
    "an ORCID iD": ("content/profile.yaml", "name: Mei Lin", "services: {orcid: 0000-0002-1825-0097}\nname: Mei Lin"),
    "the address of the site": ("content/site.yaml", "https://eight.example", "https://nine.example/me"),
    "the language of the site": ("content/site.yaml", "language: en", "language: de"),
    "a second language": ("content/site.yaml", "language: en", "languages: [en, de]"),
    "an accent": ("content/site.yaml", "language: en", "language: en\naccent: plum"),
    "the picture for link previews": ("content/site.yaml", "social_image: /social-card.png\n", ""),
    "the heading of the list": ("content/site.yaml", "publications: Publications", "publications: Papers"),
    "the date of the last change": ("content/site.yaml", "language: en", "language: en\nupdated: 2026-01-02"),
    "no files for programs": ("content/site.yaml", "language: en", "language: en\nmachine_readable: false"),
    "the words": ("content/words.yaml", "", "abstract: Summary\n"),
    "the styles": ("assets/custom.css", "", "h1 { color: #333 }\n"),
    "another page": ("content/pages/talks.md", "", "---\ntitle: Talks\n---\nText.\n"),
}
"""Changes of a site: the file, and a text in it with its replacement; of a new file, its text."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Five of the works are enough, since each test builds the site several times."""
    site = shutil.copytree(EIGHT_WORKS, tmp_path / "site")
    record = site / "content/publications.yaml"
    record.write_text("\n- id: ".join(record.read_text().split("\n- id: ")[: TOTAL + 1]) + "\n")
    return site


@pytest.fixture
def published(site: Path) -> Path:
    folder = site / "published"
    build(site, folder)
    return folder


def build(site: Path, folder: Path, published: Path | None = None) -> list[str]:
    """Builds the files of all publications; returns the paths of those that were rendered."""
    rendered = []

    def noted(files: Iterator[File]) -> Iterator[File]:
        for path, render in files:
            rendered.append(path)
            yield path, render

    before = LastBuild(published)
    store = RenderedWorks(site / "rendered-works.json", before)
    unchanged = write_files(noted(store.changed(work_files(load(site)))), folder, before)
    store.save(folder)
    for path in (*unchanged, *store.unchanged):
        assert published
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(published / path, folder / path)
    write_manifest(folder, texts(folder))
    return rendered


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def edit(site: Path, name: str, old: str, new: str) -> None:
    path = site / name
    path.parent.mkdir(exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


def test_without_a_change_nothing_is_rendered(site: Path, published: Path) -> None:
    assert build(site, site / "new", published) == []
    assert texts(site / "new") == texts(published)
    assert len(texts(published)) == TOTAL * FILES


@pytest.mark.parametrize("change", EDITS)
def test_after_a_change_the_files_are_those_that_rendering_gives(site: Path, published: Path, change: str) -> None:
    edit(site, *EDITS[change])
    assert build(site, site / "new", published)
    build(site, site / "expected")
    assert texts(site / "new") == texts(site / "expected")


def test_a_change_of_a_work_renders_it_and_the_pages_that_link_to_it(site: Path, published: Path) -> None:
    edit(site, *EDITS["the title of a work"])
    rendered = build(site, site / "new", published)
    pages = {path.split("/")[1] for path in rendered}
    assert "harbour-counts" in pages
    shows_it = {path.split("/")[1] for path, text in texts(site / "new").items() if ">Measuring Spiral Tides" in text}
    assert pages == shows_it
    assert len(pages) < TOTAL


def test_another_version_of_the_program_renders_all(
    site: Path, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendered_works, "code_digest", lambda: "another")
    assert len(build(site, site / "new", published)) == TOTAL * FILES


def test_a_published_file_that_was_changed_is_rendered_again(site: Path, published: Path) -> None:
    expected = texts(published)
    changed = published / "publications/merging/index.html"
    changed.write_text("Changed.", encoding="utf-8")
    assert "publications/merging/index.html" in build(site, site / "new", published)
    assert texts(site / "new") == expected
    assert changed.read_text(encoding="utf-8") == "Changed."


def test_a_published_file_that_is_gone_is_rendered_again(site: Path, published: Path) -> None:
    expected = texts(published)
    (published / "publications/merging/citation.bib").unlink()
    build(site, site / "new", published)
    assert texts(site / "new") == expected


@pytest.mark.parametrize("stored", ["", "[]", "{", "1", "{}", '{"another version": []}'])
def test_without_a_readable_store_all_is_rendered(site: Path, published: Path, stored: str) -> None:
    (site / "rendered-works.json").write_text(stored, encoding="utf-8")
    assert len(build(site, site / "new", published)) == TOTAL * FILES


def test_the_files_in_a_folder_that_was_moved_and_linked_are_rendered_again(site: Path, published: Path) -> None:
    (published / "publications").rename(site / "elsewhere")
    (published / "publications").symlink_to(site / "elsewhere")
    assert len(build(site, site / "new", published)) == TOTAL * FILES


def test_a_work_with_a_file_that_is_away_during_a_build_is_rendered_by_the_next_one(
    site: Path, published: Path
) -> None:
    store = RenderedWorks(site / "rendered-works.json", LastBuild(published))
    assert list(store.changed(work_files(load(site)))) == []
    file = published / "publications/merging/citation.bib"
    file.rename(site / "away")
    store.save(site / "nothing")
    (site / "away").rename(file)
    assert {path.split("/")[1] for path in build(site, site / "new", published)} == {"merging"}


def test_another_folder_than_the_last_one_gets_all_files(site: Path, published: Path) -> None:
    expected = texts(published)
    assert len(build(site, site / "new", site / "empty")) == TOTAL * FILES
    assert texts(site / "new") == expected


def test_a_file_that_was_rendered_and_did_not_change_is_not_rendered_a_third_time(site: Path, published: Path) -> None:
    edit(site, *EDITS["an accent"])
    assert "publications/merging/citation.bib" in build(site, site / "new", published)
    assert build(site, site / "newer", site / "new") == []


def test_the_store_has_no_works_of_the_past(site: Path, published: Path) -> None:
    edit(site, *EDITS["the id of a work"])
    build(site, site / "new", published)
    (stored,) = json.loads((site / "rendered-works.json").read_bytes()).values()
    assert len(stored) == TOTAL
    assert "merging" not in stored


def test_equal_content_has_equal_fingerprints(site: Path) -> None:
    assert fingerprints(work_files(load(site))) == fingerprints(work_files(load(site)))


def fingerprints(works: Iterator[WorkFiles]) -> dict[str, str]:
    return {work.id: work.fingerprint() for work in works}
