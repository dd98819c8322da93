"""The files that are written while Reflex compiles, in another process or in a thread."""

import os
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from homepage.content import load
from homepage.errors import CvError
from homepage.export import background
from homepage.export.background import write_in_background
from tests.sites import EIGHT_WORKS

# pytest has threads, which an export has not yet.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = shutil.copytree(EIGHT_WORKS, tmp_path / "site")
    monkeypatch.chdir(root)
    return root


def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def in_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)


def written(root: Path) -> dict[str, bytes]:
    folder = write_in_background(load(root), None).result()
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def note_process(*_: object) -> Path:
    return Path(str(os.getpid()))


def test_they_are_written_in_another_process_on_linux(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_process(monkeypatch)
    monkeypatch.setattr(background, "write_ahead", note_process)
    is_other_process = int(write_in_background(load(root), None).result().name) != os.getpid()
    assert is_other_process == (sys.platform == "linux")


def test_if_there_are_threads_they_are_written_in_this_process(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_thread(monkeypatch)
    monkeypatch.setattr(background, "write_ahead", note_process)
    assert int(write_in_background(load(root), None).result().name) == os.getpid()


def test_on_other_systems_they_are_written_in_this_process(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_process(monkeypatch)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(background, "write_ahead", note_process)
    assert int(write_in_background(load(root), None).result().name) == os.getpid()


def test_both_ways_write_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_thread(monkeypatch)
    expected = written(root)
    in_process(monkeypatch)
    assert written(root) == expected
    assert {"publications/merging/index.html", "llms.txt", "social-card.png"} <= expected.keys()


@pytest.mark.parametrize("way", [in_process, in_thread])
def test_an_error_is_raised_where_the_files_are_needed(
    root: Path, monkeypatch: pytest.MonkeyPatch, way: Callable[[pytest.MonkeyPatch], None]
) -> None:
    def fail(*_: object) -> Path:
        raise CvError("no fonts")

    way(monkeypatch)
    monkeypatch.setattr(background, "write_ahead", fail)
    with pytest.raises(CvError, match="no fonts"):
        write_in_background(load(root), None).result()
