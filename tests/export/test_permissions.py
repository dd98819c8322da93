"""Who may read what is published."""

from pathlib import Path

import pytest

from homepage.export.manifest import walk
from homepage.export.permissions import is_world_readable, make_world_readable


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize(
    ("mode", "is_readable"),
    [(0o100644, True), (0o100444, True), (0o100640, False), (0o40755, True), (0o40744, False), (0o40711, False)],
)
def test_everybody_can_read_a_file_and_enter_a_folder(mode: int, *, is_readable: bool) -> None:
    assert is_world_readable(mode) is is_readable


@pytest.mark.posix
def test_files_and_folders_can_be_read_by_everybody(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "folder").mkdir(parents=True)
    (site / "folder/file").touch(0o600)
    (site / "folder").chmod(0o700)
    make_world_readable(site, walk(site))
    assert [mode(site / path) for path in ("folder", "folder/file")] == [0o755, 0o644]


@pytest.mark.posix
def test_the_target_of_a_symbolic_link_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret").touch(0o600)
    (tmp_path / "site/link").symlink_to(tmp_path / "secret")
    make_world_readable(tmp_path / "site", walk(tmp_path / "site"))
    assert mode(tmp_path / "secret") == 0o600
