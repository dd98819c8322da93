"""How long an export takes, and how much memory: cold, with nothing installed yet; warm; and with a new filter form."""

import resource
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.bench.table import show
from tests.site.sites import environment

_PAGE = resource.getpagesize()
MANY_PAGES = "1000, 40 pages, 60 posts"
_BUDGETS = {"8": (2, ""), MANY_PAGES: (8, ""), "5000": (6, 400)}  # seconds of a warm export, and megabytes


def measure(sites: dict[str, Path]) -> None:
    """Prints seconds and megabytes. Memory is that of all processes together, where /proc tells it.

    Args:
        sites: Folders with content, by what they hold: their number of publications.
    """
    rows = []
    for total, root in sites.items():
        shutil.rmtree(root / ".web", ignore_errors=True)
        for state in ("cold", "warm", "form changed"):
            if state == "form changed":  # Vite runs again
                shutil.rmtree(root / ".web/vite_cache")
            seconds, memory = _build(root)
            time_budget, memory_budget = _BUDGETS.get(total, ("", "")) if state == "warm" else ("", "")
            rows.append([total, state, f"{seconds:.1f}", time_budget, memory, memory_budget])
    show("Export", ["publications", "state", "seconds", "budget", "peak MB", "budget"], rows)


def _build(root: Path) -> tuple[float, int]:
    begun = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "homepage", "build"],
        cwd=root,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peak = 0

    def watch() -> None:
        nonlocal peak
        while process.poll() is None:
            peak = max(peak, sum(_resident(pid) for pid in _family(process.pid)))
            time.sleep(0.05)

    watcher = threading.Thread(target=watch)
    watcher.start()
    assert process.wait() == 0, root
    seconds = time.monotonic() - begun
    watcher.join()
    return seconds, peak // 2**20


def _family(pid: int) -> list[int]:
    """A process and all that it started."""
    try:
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return [pid]
    return [pid, *(each for child in children for each in _family(child))]


def _resident(pid: int) -> int:
    """Bytes of memory."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
    except OSError:
        return 0
