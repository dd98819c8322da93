"""How long ``check`` takes, as a whole process, and how much of that no content can save."""

import resource
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.table import show
from tests.site.sites import environment

_RUNS = 7
_BUDGETS = {8: 0.25, 5000: 0.7}
_FLOORS = {
    "Python alone": "pass",
    "Python that imports pydantic": "from pydantic import BaseModel, Field, ValidationError",
}


def measure(sites: dict[int, Path]) -> None:
    """Prints the best of several runs in turn: seconds of the clock, and of the processor, which are disturbed less.

    Args:
        sites: Folders with content, by their number of publications.
    """
    anywhere = next(iter(sites.values()))
    commands: dict[str, tuple[Path, list[str], float | str]]
    commands = {name: (anywhere, ["-c", program], "") for name, program in _FLOORS.items()}
    for total, root in sites.items():
        commands[f"check, {total} publications"] = (root, ["-m", "homepage", "check"], _BUDGETS.get(total, ""))
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(_RUNS):
        for name, (root, arguments, _) in commands.items():
            found[name].append(_seconds(root, arguments))
    rows = [
        [name, *(f"{min(times):.2f}" for times in zip(*found[name], strict=True)), budget]
        for name, (_, _, budget) in commands.items()
    ]
    show(f"Checking, best of {_RUNS}", ["what", "seconds", "of the processor", "budget"], rows)


def _seconds(root: Path, arguments: list[str]) -> tuple[float, float]:
    """Of the clock, and of the processor."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=root, env=environment(), capture_output=True, check=True)
    seconds, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
