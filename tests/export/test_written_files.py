"""Rendered files: written, or linked if the published site has the same bytes."""

import os
from pathlib import Path

import pytest

from homepage.export.files import BinaryFile, File
from homepage.export.written_files import write_files

RENDERED: list[File | BinaryFile] = [("a/index.html", lambda: "é"), ("b.bin", lambda: b"\xff")]


@pytest.fixture
def published(tmp_path: Path) -> Path:
    write_files(RENDERED, tmp_path / "published")
    return tmp_path / "published"


def test_texts_and_bytes_are_written(published: Path) -> None:
    assert (published / "a/index.html").read_bytes() == "é".encode()
    assert (published / "b.bin").read_bytes() == b"\xff"


def test_a_file_with_the_bytes_of_the_published_one_is_a_link_to_it(published: Path, tmp_path: Path) -> None:
    write_files(RENDERED, tmp_path / "new", published)
    assert (published / "a/index.html").samefile(tmp_path / "new/a/index.html")


def test_a_file_with_other_bytes_is_new_and_the_published_one_stays(published: Path, tmp_path: Path) -> None:
    write_files([("a/index.html", lambda: "e"), ("b.bin", lambda: b"\xfe")], tmp_path / "new", published)
    assert (tmp_path / "new/b.bin").read_bytes() == b"\xfe"
    assert (published / "b.bin").read_bytes() == b"\xff"


def test_what_a_published_link_leads_to_is_not_linked(published: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"\xff")
    (published / "b.bin").unlink()
    (published / "b.bin").symlink_to(tmp_path / "mine")
    write_files(RENDERED, tmp_path / "new", published)
    assert (tmp_path / "mine").stat().st_nlink == 1
    assert not (tmp_path / "new/b.bin").is_symlink()


@pytest.mark.parametrize("error", [PermissionError, NotImplementedError])
def test_a_system_without_hard_links_gets_copies(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def no_link(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, "link", no_link)
    write_files(RENDERED, tmp_path / "new", published)
    assert (tmp_path / "new/b.bin").read_bytes() == b"\xff"
    assert (tmp_path / "new/b.bin").stat().st_nlink == 1


def test_an_error_of_writing_is_raised(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file where a folder is needed")
    with pytest.raises(FileExistsError):
        write_files(RENDERED, tmp_path)
