"""Atomic writing of files, which keeps links and permissions."""

import stat
from pathlib import Path

import pytest

from homepage.text_file import write_text


@pytest.mark.posix
def test_a_file_keeps_its_mode_its_mark_and_the_ends_of_its_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfold\r\n")
    file.chmod(0o640)
    write_text(file, "neu\u00fc\r\n")
    assert file.read_bytes() == b"\xef\xbb\xbf" + "neu\u00fc\r\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@pytest.mark.posix
def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    write_text(tmp_path / "a/folder/new", "x")
    (tmp_path / "plain").touch()
    assert (tmp_path / "a/folder/new").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_file_behind_a_link_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.yaml").write_text("old", encoding="utf-8")
    (tmp_path / "a.yaml").symlink_to("real/a.yaml")
    write_text(tmp_path / "a.yaml", "new")
    assert (tmp_path / "a.yaml").is_symlink()
    assert (tmp_path / "real/a.yaml").read_text(encoding="utf-8") == "new"


def test_a_failure_changes_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_text(tmp_path / "a", "\ud800")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        write_text(tmp_path / "folder", "x")
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"a", "folder"}
