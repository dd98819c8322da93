"""Two builds or two development servers of one site at the same time."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from homepage.errors import UnusableFolderError
from homepage.export.one_build import only_build, only_server

pytestmark = pytest.mark.posix
BUSY = "another process builds the site in"
SERVED = "another development server shows the site in"


def test_a_second_build_of_a_site_is_refused_until_the_first_one_has_ended(tmp_path: Path) -> None:
    with only_build(tmp_path), pytest.raises(UnusableFolderError, match=BUSY), only_build(tmp_path):
        pass
    with only_build(tmp_path):
        pass


def test_sites_are_built_at_the_same_time(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with only_build(tmp_path), only_build(tmp_path / "other"):
        pass


def test_a_second_development_server_of_a_site_is_refused_while_the_first_one_runs(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    with only_server(tmp_path):
        with pytest.raises(UnusableFolderError, match=SERVED), only_server(tmp_path):
            pass
        with only_build(tmp_path):  # it works in a folder of its own
            pass
    with only_server(tmp_path):
        pass


def test_a_folder_without_content_has_a_development_server(tmp_path: Path) -> None:
    """It shows what is missing, as a page."""
    with only_server(tmp_path):
        pass


def test_a_process_that_outlives_the_build_holds_the_lock(tmp_path: Path) -> None:
    """A build that is killed leaves Reflex running, which writes into the site's folder until it ends."""
    with only_build(tmp_path) as inherited:
        reflex = subprocess.Popen(
            [sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE, pass_fds=inherited
        )
    with pytest.raises(UnusableFolderError, match=BUSY), only_build(tmp_path):
        pass
    reflex.communicate()
    with only_build(tmp_path):
        pass


def test_a_file_system_without_locks_has_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)
    with only_build(tmp_path):
        pass
