"""Safe access to the owner's files."""

import inspect
import os
import socket
import sys
from pathlib import Path

import pytest

from homepage.owner_files import Assets, read_assets
from tests.ordinary_user import ordinary_user


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site's folder, with two files in assets/ and a private file outside of it."""
    (tmp_path / "site/assets/papers").mkdir(parents=True)
    (tmp_path / "site/assets/cv.pdf").write_text("cv", encoding="utf-8")
    (tmp_path / "site/assets/papers/a.pdf").write_text("a", encoding="utf-8")
    (tmp_path / "site/.env").write_text("secret", encoding="utf-8")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/key").write_text("secret", encoding="utf-8")
    return tmp_path / "site"


FILES = {"cv.pdf", "papers/a.pdf"}


def test_files_are_known_by_their_paths(root: Path) -> None:
    assets = read_assets(root)
    assert assets.files == {path: root / "assets" / path for path in FILES}
    assert assets.mistakes == {}


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    assert read_assets(tmp_path) == Assets({}, {})


@pytest.mark.parametrize("target", ["cv.pdf", "papers/a.pdf", "papers"])
def test_links_that_stay_in_the_folder_are_followed(root: Path, target: str) -> None:
    (root / "assets/link").symlink_to(target)
    assets = read_assets(root)
    assert assets.mistakes == {}
    assert set(assets.files) - FILES == {"link/a.pdf" if target == "papers" else "link"}


@pytest.mark.parametrize("target", ["/etc/passwd", "/etc", "../.env", "../../secret", "../../secret/key", "..", "../."])
def test_links_that_leave_the_folder_are_refused(root: Path, target: str) -> None:
    (root / "assets/papers/link").symlink_to(Path("..") / target)
    assets = read_assets(root)
    assert set(assets.files) == FILES
    message = "is a link that leads out of assets/; put the file itself there"
    assert assets.mistakes == {"assets/papers/link": message}


def test_a_link_behind_a_link_is_refused_too(root: Path) -> None:
    (root / "assets/first").symlink_to("second")
    (root / "assets/second").symlink_to("../.env")
    assert set(read_assets(root).mistakes) == {"assets/first", "assets/second"}


def test_the_folder_itself_stays_in_the_site(root: Path, tmp_path: Path) -> None:
    (root / "assets").rename(root / "public")
    (root / "assets").symlink_to("public")
    assert set(read_assets(root).files) == FILES
    (root / "assets").unlink()
    (root / "assets").symlink_to(tmp_path / "secret")
    assert read_assets(root).mistakes == {"assets": "is a link that leads out of site/; put the file itself there"}


@pytest.mark.parametrize("target", ["nothing", "link", "link/link"])
def test_links_that_lead_nowhere_are_refused(root: Path, target: str) -> None:
    (root / "assets/link").symlink_to(target)
    assets = read_assets(root)
    assert set(assets.files) == FILES
    assert assets.mistakes["assets/link"].startswith("is a link that leads nowhere; remove it")


def test_links_that_lead_in_circles_are_refused(root: Path) -> None:
    (root / "assets/papers/all").symlink_to("..")
    (root / "assets/here").symlink_to(".")
    assets = read_assets(root)
    assert set(assets.files) == FILES
    assert set(assets.mistakes) == {"assets/papers/all", "assets/here"}


@pytest.mark.posix
def test_a_pipe_or_socket_is_reported_without_waiting(root: Path) -> None:
    os.mkfifo(root / "assets/pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(root / "assets/socket"))
        assert read_assets(root).mistakes == {
            "assets/pipe": "is neither a file nor a folder; remove it",
            "assets/socket": "is neither a file nor a folder; remove it",
        }


@pytest.mark.posix
def test_an_unreadable_file_is_reported() -> None:
    with ordinary_user() as folder:
        (folder / "assets/closed").mkdir(parents=True)
        (folder / "assets/file").touch(mode=0o000)
        (folder / "assets/closed").chmod(0o000)
        found = read_assets(folder).mistakes
        (folder / "assets/closed").chmod(0o700)
    assert found == dict.fromkeys(("assets/file", "assets/closed"), "cannot be read (Permission denied); allow it")


def test_a_file_in_its_place_is_reported(tmp_path: Path) -> None:
    (tmp_path / "assets").touch()
    assert read_assets(tmp_path).mistakes == {"assets": "is a file; it must be a folder"}


@pytest.mark.posix
def test_folders_in_folders_have_no_limit_but_the_systems(root: Path) -> None:
    here = os.open(root / "assets", os.O_RDONLY)
    try:
        for _ in range(100):
            os.mkdir("d", dir_fd=here)
            inner = os.open("d", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = inner
        os.close(os.open("deep", os.O_CREAT, dir_fd=here))
    finally:
        os.close(here)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 90)  # a function that calls itself for each folder reaches it
    try:
        assert "d/" * 100 + "deep" in read_assets(root).files
    finally:
        sys.setrecursionlimit(limit)
