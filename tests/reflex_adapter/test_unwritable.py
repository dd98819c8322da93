"""A folder in which Reflex cannot write."""

import errno
import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from homepage.reflex_adapter.unwritable import reporting_unwritable

Usage = namedtuple("Usage", ["free"])


def ended_by(error: BaseException, web: Path = Path(".web")) -> SystemExit:
    with pytest.raises(SystemExit) as caught, reporting_unwritable(web):
        raise error
    return caught.value


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_is_full_ends_reflex_with_a_message(number: int) -> None:
    said = f"a.json cannot be written: {os.strerror(number)}; free some space, and start again"
    assert ended_by(OSError(number, os.strerror(number), "a.json")).code == said


def test_the_folder_is_named_if_the_file_is_not_known() -> None:
    assert str(ended_by(OSError(errno.ENOSPC, "No space")).code).startswith(".web cannot be written: No space; ")


def test_files_that_are_copied_together_have_one_message() -> None:
    error = shutil.Error([("a", "b", "[Errno 28] No space left on device: 'b'"), ("c", "d", "other")])
    said = ".web cannot be written: [Errno 28] No space left on device: 'b'; free some space, and start again"
    assert ended_by(error).code == said


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_folder_of_another_user_ends_reflex_with_a_message(number: int) -> None:
    said = "a.json cannot be written: Not permitted; make it writable, or delete .web, which is made again"
    assert ended_by(OSError(number, "Not permitted", "a.json")).code == said


def test_another_error_is_no_matter_of_the_folder() -> None:
    with pytest.raises(FileNotFoundError), reporting_unwritable(Path(".web")):
        raise FileNotFoundError(errno.ENOENT, "No such file", "homepage/words/en.yaml")


@pytest.mark.parametrize(
    ("free", "code", "is_said"), [(0, 1, True), (2**30, 1, False), (0, 0, False), (0, "why", False)]
)
def test_a_program_that_fails_on_a_full_disk_is_explained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], free: int, code: int | str, *, is_said: bool
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(free))
    assert ended_by(SystemExit(code), Path()).code == code
    assert (
        capsys.readouterr().err
        == f"The disk that holds {Path.cwd()} is full; free some space, and start again\n" * is_said
    )
