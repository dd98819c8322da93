"""Runs a function in a process of its own, which a mutant cannot outlive or disturb."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path


def passes(run: Callable[[], int | None], seconds: int, output: Path | None = None) -> bool:
    """Whether a function returns 0 or None in a forked process within some seconds; ``output`` gets what it prints."""
    process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    status = 1
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)
        written = os.open(output or os.devnull, os.O_RDWR | os.O_CREAT)
        for stream in (0, 1, 2):
            os.dup2(written, stream)
        status = run() or 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)
