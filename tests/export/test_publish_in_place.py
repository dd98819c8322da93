"""A site that is published where folders cannot be renamed, and what is left when that fails."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from homepage.errors import UnusableFolderError
from homepage.export.manifest import remove_site
from homepage.export.publish import publish
from tests.export.folders import NEW, OLD, OWN, read, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a site in ``dist``, where the owner has put files beside it."""
    publish(write(tmp_path / "old", OLD), tmp_path / "dist")
    write(tmp_path / "dist", OWN)
    return tmp_path


Refuse = Callable[[str, int], None]


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Lets the system refuse to rename what has a name."""
    rename = Path.rename

    def refuse(name: str, number: int) -> None:
        def refusing(self: Path, target: Path) -> Path:
            if self.name == name:
                raise OSError(number, os.strerror(number))
            return rename(self, target)

        monkeypatch.setattr(Path, "rename", refusing)

    return refuse


def publish_new(root: Path, more: dict[str, str] | None = None) -> list[str]:
    return publish(write(root / "new", {**NEW, **(more or {})}), root / "dist")


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS])
@pytest.mark.parametrize("name", ["dist", ".dist.new"])
def test_a_folder_that_cannot_be_renamed_is_filled(root: Path, refuse: Refuse, name: str, number: int) -> None:
    refuse(name, number)
    assert publish_new(root) == [".git", "CNAME", "publications/notes.txt"]
    assert read(root / "dist") == NEW | OWN
    assert [path.name for path in root.iterdir()] == ["dist"]


def test_a_folder_that_is_missing_is_made_where_none_can_be_renamed(root: Path, refuse: Refuse) -> None:
    refuse(".other.new", errno.EPERM)
    publish(write(root / "new", NEW), root / "other")
    assert read(root / "other") == NEW


@pytest.mark.parametrize("name", ["dist", ".dist.new", "new"])
def test_any_other_error_leaves_the_old_site(root: Path, refuse: Refuse, name: str) -> None:
    refuse(name, errno.ENOSPC)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        publish_new(root)
    assert read(root / "dist") == OLD | OWN


def test_an_error_is_reported_as_it_is_where_there_was_no_old_site(root: Path, refuse: Refuse) -> None:
    refuse(".other.new", errno.ENOSPC)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        publish(write(root / "new", NEW), root / "other")


def test_a_file_of_equal_size_and_time_is_replaced_if_its_bytes_differ(root: Path, refuse: Refuse) -> None:
    refuse("dist", errno.EBUSY)
    os.utime(root / "dist/index.html", (1, 1))
    os.utime(write(root / "new", NEW) / "index.html", (1, 1))
    publish_new(root)
    assert (root / "dist/index.html").read_text(encoding="utf-8") == "new"


def test_a_file_that_did_not_change_keeps_its_time_and_holds_up_no_other(root: Path, refuse: Refuse) -> None:
    publish(write(root / "first", {"a.html": "same", "b.html": "old"}), root / "dist")
    os.utime(root / "dist/a.html", (1, 1))
    refuse("dist", errno.EBUSY)
    exported = write(root / "second", {"a.html": "same", "b.html": "new"})
    os.utime(exported / "a.html", (2, 2))
    publish(exported, root / "dist")
    assert read(root / "dist") == {"a.html": "same", "b.html": "new"} | OWN
    assert (root / "dist/a.html").stat().st_mtime == 1


def test_a_link_to_the_same_bytes_becomes_a_file(root: Path, refuse: Refuse) -> None:
    refuse("dist", errno.EBUSY)
    write(root, {"elsewhere": "new"})
    (root / "dist/index.html").unlink()
    (root / "dist/index.html").symlink_to(root / "elsewhere")
    publish_new(root)
    assert not (root / "dist/index.html").is_symlink()


def test_after_an_interruption_all_files_of_both_sites_are_known_as_built(
    root: Path, refuse: Refuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse("dist", errno.EBUSY)
    copy = shutil.copy

    def interrupted(source: Path, target: Path) -> object:
        copy(source, target)
        raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "copy", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish_new(root)
    remove_site(root / "dist")
    assert read(root / "dist") == OWN


def test_a_file_that_the_owner_puts_where_an_old_site_had_one_is_theirs(root: Path, refuse: Refuse) -> None:
    refuse("dist", errno.EBUSY)
    publish_new(root)
    write(root / "dist", {"old.html": "mine"})
    assert "old.html" in publish_new(root)
    assert read(root / "dist") == NEW | OWN | {"old.html": "mine"}


def test_new_folders_are_open_to_everybody(root: Path, refuse: Refuse) -> None:
    refuse("dist", errno.EBUSY)
    before = os.umask(0o077)
    try:
        publish_new(root, {"deep/er/index.html": "new"})
    finally:
        os.umask(before)
    assert [(root / "dist" / name).stat().st_mode & 0o777 for name in ("deep", "deep/er")] == [0o755, 0o755]


def test_what_is_published_can_be_read_by_everybody(root: Path) -> None:
    exported = write(root / "new", NEW)
    (exported / "index.html").chmod(0o600)
    publish(exported, root / "dist")
    assert (root / "dist/index.html").stat().st_mode & 0o777 == 0o644


def test_a_file_of_the_owners_deep_in_a_folder_of_the_old_site_is_kept(root: Path) -> None:
    publish(write(root / "first", {"deep/er/index.html": "old"}), root / "dist")
    write(root / "dist", {"deep/er/mine.txt": "mine"})
    assert "deep/er/mine.txt" in publish_new(root)
    assert read(root / "dist") == NEW | OWN | {"deep/er/mine.txt": "mine"}


def test_a_site_that_waited_is_back_before_the_new_one_is_refused(root: Path) -> None:
    (root / "dist").rename(root / ".dist.old")
    with pytest.raises(UnusableFolderError):
        publish_new(root, {"CNAME": "of the site"})
    assert read(root / "dist") == OLD | OWN
