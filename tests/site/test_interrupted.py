"""Ctrl+C: a command ends at once, without a word, and leaves nothing running."""

import contextlib
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.site.development_server import PATIENCE, free_port
from tests.site.sites import environment
from tests.site.strangers import with_eight_works


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site, and beside it a library and an old site to import."""
    (tmp_path / "refs.bib").write_text(
        "".join(f"@misc{{k{number}, title={{T {number}}}, author={{A, B}}, year=2020}}\n" for number in range(3000)),
        encoding="utf-8",
    )
    return with_eight_works(tmp_path)


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def interrupted(site: Path, arguments: Sequence[str], after: str, seconds: float = 0) -> tuple[int, str]:
    """Presses Ctrl+C.

    Args:
        site: Where the command runs.
        arguments: Of the command.
        after: A file that it has written then, or words that it has said, or a module that it has imported.
        seconds: How long after that.

    Returns:
        Its exit code, and what it says then.
    """
    log = site / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-X", "importtime", "-u", "-m", "homepage", *arguments],
            cwd=site,
            env=environment(),
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_until(lambda: after in said(log) if "/" not in after else (site / after).exists())
        time.sleep(seconds)
        before = said(log)
        os.killpg(process.pid, signal.SIGINT)
        code = process.wait(PATIENCE)
        wait_until(lambda: running(process.pid) == [])
    finally:
        for left in running(process.pid):  # of a test that failed
            os.kill(left, signal.SIGKILL)
    lines = said(log).removeprefix(before).splitlines()
    return code, "\n".join(line for line in lines if not line.startswith("import time:") and line.strip(" ─━"))


def running(session: int) -> list[int]:
    """The processes of a session."""
    listed = subprocess.run(["ps", "-A", "-o", "pid="], capture_output=True, text=True, check=True).stdout.split()
    found = []
    for pid in map(int, listed):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            found += [pid] if os.getsid(pid) == session else []
    return found


def said(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")


HIDE_CURSOR, SHOW_CURSOR = b"\x1b[?25l", b"\x1b[?25h"

LOADING = [("homepage.export.manifest", 0), ("homepage.export.build", 0)]
REFLEX_BEGINS = [("homepage.reflex_adapter.command", seconds) for seconds in (0.2, 0.6, 1.2)]
REFLEX_WORKS = [("reflex.json", 0), ("reflex.json", 0.6), ("node_modules", 0.1)]
IN_BUILD, IN_DEVELOPMENT = (
    [(f"{web}/{path}", seconds) for path, seconds in REFLEX_WORKS] for web in (".web", ".web-dev")
)


@pytest.mark.parametrize(
    ("after", "seconds"),
    [*LOADING, *REFLEX_BEGINS, *IN_BUILD, (".web/build/client", 0), (".web/build/client", 0.3)],
)
def test_an_interrupted_build_prints_no_traceback_and_publishes_nothing(site: Path, after: str, seconds: float) -> None:
    assert interrupted(site, ["build"], after, seconds) == (130, "")
    assert not (site / "dist").exists()


@pytest.mark.parametrize(
    ("after", "seconds"), [*REFLEX_BEGINS, *IN_DEVELOPMENT, ("App running", 0), ("App running", 1)]
)
def test_the_development_server_ends_quietly(site: Path, after: str, seconds: float) -> None:
    ports = ("--port", str(free_port()), "--backend-port", str(free_port()))
    assert interrupted(site, ["dev", *ports], after, seconds) == (130, "")


@pytest.mark.parametrize("after", ["homepage.models.base", "pydantic_core", "(stop with Ctrl+C)"])
def test_serving_ends_quietly(site: Path, after: str) -> None:
    (site / "dist").mkdir()
    (site / "dist/index.html").write_text("home", encoding="utf-8")
    assert interrupted(site, ["serve", "--port", str(free_port())], after) == (130, "")


@pytest.mark.parametrize(
    "after", ["homepage.models.base", "pydantic_core", "homepage.importers.bibtex.record", "homepage.yaml_files.edit"]
)
def test_an_import_ends_quietly(site: Path, after: str) -> None:
    assert interrupted(site, ["import", "bibtex", "refs.bib"], after) == (130, "")


def test_a_terminal_is_left_as_it_was(site: Path) -> None:
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "homepage", "build"],
        cwd=site,
        env=environment(),
        stdin=end,
        stdout=end,
        stderr=end,
        start_new_session=True,
    )
    os.close(end)
    shown = b""
    while HIDE_CURSOR not in shown:
        shown += os.read(terminal, 4096)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(PATIENCE) == 130
    with contextlib.suppress(OSError):  # how Linux tells the end
        while data := os.read(terminal, 4096):
            shown += data
    os.close(terminal)
    assert shown.rfind(SHOW_CURSOR) > shown.rfind(HIDE_CURSOR)
