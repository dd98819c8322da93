"""Reflex's process, and those that it starts."""

import os
import signal
import time
from pathlib import Path

import pytest

from homepage.reflex_adapter.command import run_reflex

KILLED = """
import os, signal, subprocess, sys
from pathlib import Path
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
Path("child").write_text(str(child.pid))
os.kill(os.getpid(), signal.SIGKILL)
"""


def has_ended(process: int) -> bool:
    """Whether a process has ended, also if nobody has read its exit code yet."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z"


@pytest.mark.posix
def test_when_reflex_is_killed_what_it_started_ends_too_and_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As when memory is short. The process that writes in the background would wait for it forever."""
    (tmp_path / "killed.py").write_text(KILLED, encoding="utf-8")
    assert run_reflex(tmp_path, module="killed") == -signal.SIGKILL
    assert capsys.readouterr().err == "Reflex was ended by signal 9; the memory of this machine may be too small\n"
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    end = time.monotonic() + 20
    while not has_ended(child) and time.monotonic() < end:
        time.sleep(0.01)
    assert has_ended(child)
