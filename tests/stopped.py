"""Runs code that is killed at a chosen point, as by a power failure, to test what it leaves behind."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

STOPPED = 9
_REPOSITORY = Path(__file__).resolve().parents[1]
_FORKS = """
import os, sys

def child(folder, left):
    os.chdir(folder)
    def stop(event, arguments):
        nonlocal left
        if is_step(event, arguments):
            left -= 1
            if left < 0:
                os._exit({stopped})
    sys.addaudithook(stop)
    run()
    os._exit(0)

for line in sys.stdin:
    folder, left = line.rsplit(" ", 1)
    pid = os.fork()
    if not pid:
        child(folder, int(left))
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
"""


@contextmanager
def stoppable(code: str) -> Iterator[Callable[[Path, int], int]]:
    """A Python process that imports the tested code once, and runs it in forks.

    Args:
        code: Defines ``run()``, and ``is_step(event, arguments)``, which says whether an audit event is a step.

    Yields:
        A function that runs it in a folder and stops it before a step, the first being 0; it returns the exit code:
        ``STOPPED``, or 0 if the code has fewer steps.
    """
    command = [sys.executable, "-c", code + _FORKS.format(stopped=STOPPED)]
    with subprocess.Popen(
        command, env={"PYTHONPATH": str(_REPOSITORY)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as python:
        assert python.stdin
        assert python.stdout
        stdin, stdout = python.stdin, python.stdout

        def stopped_before(folder: Path, step: int) -> int:
            stdin.write(f"{folder} {step}\n")
            stdin.flush()
            return int(stdout.readline())

        yield stopped_before
