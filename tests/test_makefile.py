"""The Makefile and Python: one that is too old is reported before anything is made."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.posix

MAKEFILE = Path(__file__).resolve().parents[1] / "Makefile"


def python(path: Path, version: str) -> Path:
    """A program that says it is another Python; it can only run code."""
    path.parent.mkdir(parents=True, exist_ok=True)
    program = f"import sys; sys.version_info = {version}; exec(sys.argv[1])"
    path.write_text(f'#!/bin/sh\n[ "$1" = -c ] || exit 9\nexec "{sys.executable}" -c \'{program}\' "$2"\n', "utf-8")
    path.chmod(0o755)
    return path


def make(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(MAKEFILE, folder)
    if not (folder / "requirements.txt").exists():
        (folder / "requirements.txt").touch()
    return subprocess.run(
        ["make", *arguments],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_python_that_is_too_old_is_reported_in_a_line_before_anything_is_made(tmp_path: Path) -> None:
    old = python(tmp_path / "python3.9", "(3, 9, 2)").name
    done = make(tmp_path, "site", f"PYTHON={old}", PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    reported = [line for line in done.stderr.splitlines() if not line.startswith("make: ")]
    assert reported == [f"Python 3.11 or newer is needed, and {old} is 3.9; name another one: make PYTHON=python3.13"]
    assert done.stdout == ""
    assert not (tmp_path / ".venv").exists()


@pytest.mark.parametrize("version", ["(3, 9, 2)", None])
def test_an_environment_whose_python_is_too_old_or_gone_is_made_again(tmp_path: Path, version: str | None) -> None:
    environment(tmp_path, version)
    planned = make(tmp_path, "--dry-run", "site").stdout
    assert "-m venv --clear .venv" in planned
    assert "pip install --quiet --require-hashes" in planned


def test_an_environment_whose_python_is_new_enough_is_kept(tmp_path: Path) -> None:
    environment(tmp_path, "(3, 11, 0)")
    assert make(tmp_path, "--dry-run", "site").stdout == ".venv/bin/python -m homepage build\n"


def environment(folder: Path, version: str | None) -> None:
    """Writes a .venv in which everything is installed."""
    if version:
        python(folder / ".venv/bin/python", version)
    (folder / ".venv/bin").mkdir(parents=True, exist_ok=True)
    (folder / "requirements.txt").touch()
    for name in ("bin/uv", "site"):
        (folder / ".venv" / name).touch()
