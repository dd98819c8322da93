"""One reading of a content folder."""

import os
from pathlib import Path

import pytest

from homepage.content.custom_styles import read_custom_styles
from homepage.content_folder import ContentFolder, read_publications, read_settings
from homepage.content_texts import position_in
from homepage.errors import ContentErrors
from homepage.models.publications import Publication
from homepage.models.topics import Topic
from tests.sites import SITE, write_site

WORK = "- {id: a, title: A, date: 2025, authors: [Ada]}\n"


@pytest.mark.parametrize(
    ("file", "most", "message"),
    [
        ("content/biography.md", 20_000_000, "is larger than 20,000,000 bytes; keep large files in assets/"),
        ("assets/custom.css", 100_000, "is larger than 100,000 bytes, and it is part of every page; make it smaller"),
    ],
)
def test_a_file_has_a_size_that_can_be_read_at_once(tmp_path: Path, file: str, most: int, message: str) -> None:
    write_site(tmp_path)
    (tmp_path / "assets").mkdir()
    (tmp_path / file).write_bytes(b" " * most)
    folder = ContentFolder(tmp_path)
    read = read_custom_styles(folder) if file.endswith(".css") else folder.text(file)
    assert (len(read or ""), folder.errors) == (most, [])
    os.truncate(tmp_path / file, most + 1)
    assert not (read_custom_styles(folder) if file.endswith(".css") else folder.text(file))
    assert [(error.file, error.line, error.column, error.message) for error in folder.errors] == [(file, 1, 1, message)]


def test_the_publications_can_be_read_alone(tmp_path: Path) -> None:
    text, document, works = read_publications(write_site(tmp_path, publications_yaml=WORK))
    assert text == document.text == WORK
    assert [work.id for work in works] == ["a"]


def test_without_a_file_of_publications_there_are_none(tmp_path: Path) -> None:
    text, document, works = read_publications(write_site(tmp_path))
    assert (text, document.text, document.data, works) == ("", "", None, ())


def test_publications_with_mistakes_are_not_read(tmp_path: Path) -> None:
    with pytest.raises(ContentErrors, match=r"content/publications\.yaml:2:8: entry 2 \(A\): id: 'B'"):
        read_publications(write_site(tmp_path, publications_yaml=WORK + WORK.replace("a,", "B,", 1)))


def test_the_settings_can_be_read_alone(tmp_path: Path) -> None:
    assert read_settings(write_site(tmp_path, profile_yaml="[")).url == "https://example.org"
    with pytest.raises(ContentErrors, match=r"site\.yaml:1:1: url: is missing"):
        read_settings(write_site(tmp_path, site_yaml="description: A page.\n"))


def test_works_that_name_no_language_have_that_of_site_yaml(tmp_path: Path) -> None:
    site = SITE + "language: de\npublication_language: en\n"
    works = WORK + "- {id: b, title: B, date: 2025, authors: [Ada], language: fr}\n"
    topics = "- {id: t, name: T}\n"
    folder = ContentFolder(write_site(tmp_path, site_yaml=site, publications_yaml=works, topics_yaml=topics))
    assert [work.language for work in folder.entries("publications", Publication).values()] == ["en", "fr"]
    assert [topic.name for topic in folder.entries("topics", Topic).values()] == ["T"]
    assert folder.errors == []


@pytest.mark.parametrize(
    ("text", "index", "position"),
    [
        ("ab", 1, (1, 2)),
        ("\nab", 0, (1, 1)),
        ("\nab", 1, (2, 1)),
        ("a\n\nb", 3, (3, 1)),
        ("a\n", 2, (2, 1)),
        ("", 0, (1, 1)),
    ],
)
def test_the_position_of_a_character_counts_lines_and_columns_from_one(
    text: str, index: int, position: tuple[int, int]
) -> None:
    assert position_in(text, index) == position
