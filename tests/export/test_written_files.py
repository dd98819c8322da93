"""Rendered and copied files: they are written, unless the published site has the same bytes."""

from pathlib import Path

import pytest

from homepage.export import last_build
from homepage.export.files import BinaryFile, File
from homepage.export.last_build import LastBuild
from homepage.export.manifest import write_manifest
from homepage.export.written_files import FileToCopy, copy_files, write_files
from tests.export.folders import read, write

RENDERED: list[File | BinaryFile] = [("a/index.html", lambda: "é"), ("b.bin", lambda: b"\xff")]


@pytest.fixture
def published(tmp_path: Path) -> Path:
    assert write_files(RENDERED, tmp_path / "published") == []
    write_manifest(tmp_path / "published", [path for path, _ in RENDERED])
    return tmp_path / "published"


def test_texts_and_bytes_are_written(published: Path) -> None:
    assert (published / "a/index.html").read_bytes() == "é".encode()
    assert (published / "b.bin").read_bytes() == b"\xff"


def test_a_file_with_the_bytes_of_the_published_one_is_not_written(published: Path, tmp_path: Path) -> None:
    rendered: list[File | BinaryFile] = [("a/index.html", lambda: "é"), ("b.bin", lambda: b"\xfe")]
    assert write_files(rendered, tmp_path / "new", LastBuild(published)) == ["a/index.html"]
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["b.bin"]
    assert (tmp_path / "new/b.bin").read_bytes() == b"\xfe"
    assert (published / "b.bin").read_bytes() == b"\xff"


def test_a_published_link_is_no_file_with_the_same_bytes(published: Path, tmp_path: Path) -> None:
    (published / "b.bin").rename(tmp_path / "mine")
    (published / "b.bin").symlink_to(tmp_path / "mine")
    assert write_files(RENDERED, tmp_path / "new", LastBuild(published)) == ["a/index.html"]


def test_a_file_with_the_same_bytes_that_is_the_owners_cannot_stay(published: Path, tmp_path: Path) -> None:
    write_manifest(published, ["a/index.html"])
    assert write_files(RENDERED, tmp_path / "new", LastBuild(published)) == ["a/index.html"]


def test_a_file_with_the_same_bytes_in_a_linked_folder_cannot_stay(published: Path, tmp_path: Path) -> None:
    (published / "a").rename(tmp_path / "elsewhere")
    (published / "a").symlink_to(tmp_path / "elsewhere")
    assert write_files(RENDERED, tmp_path / "new", LastBuild(published)) == ["b.bin"]


@pytest.mark.parametrize(("spelling", "stays"), [("b.bin", True), ("B.bin", False)])
def test_a_file_in_another_spelling_cannot_stay(
    published: Path, monkeypatch: pytest.MonkeyPatch, spelling: str, *, stays: bool
) -> None:
    monkeypatch.setattr(last_build, "has_bytes_of", lambda *_: True)  # as where systems ignore case
    assert LastBuild(published).has_bytes_of(spelling, published / "b.bin") == stays


def test_without_a_published_site_all_files_are_written(tmp_path: Path) -> None:
    assert write_files([("a", lambda: "a")], tmp_path / "new", LastBuild(tmp_path / "missing")) == []
    assert read(tmp_path / "new") == {"a": "a"}


def test_an_error_of_writing_is_raised(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file where a folder is needed", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_files(RENDERED, tmp_path)


@pytest.fixture
def originals(tmp_path: Path) -> Path:
    return write(tmp_path / "originals", {"cv.pdf": "a CV", "me.jpg": "a picture"})


def to_copy(originals: Path) -> list[FileToCopy]:
    return [("cv.pdf", originals / "cv.pdf"), ("pictures/me.jpg", originals / "me.jpg")]


def test_files_are_copied_to_their_paths(originals: Path, tmp_path: Path) -> None:
    for _ in range(2):  # the second time, they replace the copies
        assert copy_files(to_copy(originals), tmp_path / "new") == []
    assert read(tmp_path / "new") == {"cv.pdf": "a CV", "pictures/me.jpg": "a picture"}


def test_a_file_that_is_published_with_the_same_bytes_is_not_copied(originals: Path, tmp_path: Path) -> None:
    published = write(tmp_path / "published", {"cv.pdf": "no CV", "pictures/me.jpg": "a picture"})
    write_manifest(published, ["cv.pdf", "pictures/me.jpg"])
    assert copy_files(to_copy(originals), tmp_path / "new", LastBuild(published)) == ["pictures/me.jpg"]
    assert read(tmp_path / "new") == {"cv.pdf": "a CV"}
