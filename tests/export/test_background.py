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
from homepage.export.manifest import contents, files, listed_files, write_manifest
from homepage.reflex_adapter.output import NOT_FOUND
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


def test_both_ways_write_the_same_so_that_the_second_one_writes_only_what_was_changed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "assets/llms.txt").write_text("the owner's", encoding="utf-8")
    in_thread(monkeypatch)
    published = shutil.copytree(write_in_background(load(root), None).result(), tmp_path / "published")
    paths = set(files(published))
    assert {"publications/merging/index.html", NOT_FOUND, "favicon.svg", "social-card.png"} <= paths
    assert (published / "llms.txt").read_text(encoding="utf-8") == "the owner's"
    write_manifest(published, paths)
    (published / "robots.txt").write_text("changed", encoding="utf-8")
    in_process(monkeypatch)
    folder = write_in_background(load(root), published).result()
    assert list(files(folder)) == ["robots.txt"]
    assert listed_files(folder, contents(published)) == paths - {"robots.txt"}


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
