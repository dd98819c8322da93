"""Ctrl+C: a command ends at once, says no more than a line, and leaves nothing running."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.site.development_server import PATIENCE, free_port
from tests.site.sites import copy_site, environment


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of this repository's site, and beside it a library and an old site to import."""
    (tmp_path / "refs.bib").write_text(
        "".join(f"@misc{{k{number}, title={{T {number}}}, author={{A, B}}, year=2020}}\n" for number in range(3000)),
        encoding="utf-8",
    )
    return copy_site(tmp_path)


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def interrupted(site: Path, arguments: Sequence[str], after: str) -> tuple[int, str]:
    """Presses Ctrl+C.

    Args:
        site: Where the command runs.
        arguments: Of the command.
        after: A file that it has written then, or words that it has said, or a module that it has imported.

    Returns:
        Its exit code, and what it says then.
    """
    log = site / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "homepage", *arguments],
            cwd=site,
            env={**environment(), "PYTHONPROFILEIMPORTTIME": "1", "PYTHONUNBUFFERED": "1"},
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    wait_until(lambda: after in said(log) if "/" not in after else (site / after).exists())
    before = said(log)
    os.killpg(process.pid, signal.SIGINT)
    code = process.wait(PATIENCE)
    with pytest.raises(ProcessLookupError):  # nothing of it runs on
        os.killpg(process.pid, 0)
    lines = said(log).removeprefix(before).splitlines()
    return code, "\n".join(line for line in lines if not line.startswith("import time:") and line.strip(" ─━"))


def said(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")


def assert_quiet(code: int, said: str) -> None:
    assert code == 130
    assert "Traceback" not in said
    assert "panic" not in said
    assert len(said.splitlines()) <= 1, said


@pytest.mark.parametrize(
    "after",
    [
        "homepage.errors",
        "pydantic_core",
        "click",
        "reflex_base",
        ".web/reflex.json",
        "pydantic.main",
        ".web/build/client",
    ],
)
def test_a_build_ends_quietly_and_publishes_nothing(site: Path, after: str) -> None:
    assert_quiet(*interrupted(site, ["build"], after))
    assert not (site / "dist").exists()


@pytest.mark.parametrize(
    "after", ["homepage.models.base", "click", ".web/reflex.json", ".web/vite_plugin.js", "App running"]
)
def test_the_development_server_ends_quietly(site: Path, after: str) -> None:
    ports = ("--port", str(free_port()), "--backend-port", str(free_port()))
    assert_quiet(*interrupted(site, ["dev", *ports], after))


@pytest.mark.parametrize("after", ["homepage.models.base", "pydantic_core", "(stop with Ctrl+C)"])
def test_serving_ends_quietly(site: Path, after: str) -> None:
    (site / "dist").mkdir()
    (site / "dist/index.html").write_text("home", encoding="utf-8")
    assert interrupted(site, ["serve", "--port", str(free_port())], after) == (130, "")


@pytest.mark.parametrize(
    "after", ["homepage.models.base", "pydantic_core", "homepage.importers.bibtex_entry", "ruamel.yaml"]
)
def test_an_import_ends_quietly(site: Path, after: str) -> None:
    assert interrupted(site, ["import", "bibtex", "refs.bib"], after) == (130, "")
