"""Signal handling: Ctrl+C ends a command without a stack trace, after cleanup where that is needed."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

_INTERRUPTED = 130  # the exit code of shells for a program that was stopped by Ctrl+C
_TERMINATION_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def exit_immediately() -> Iterator[None]:
    """Ctrl+C ends the program immediately. An exception inside an import or a native library would print a trace."""
    with _handling([signal.SIGINT], lambda *_: os._exit(_INTERRUPTED)):
        yield


@contextmanager
def exit_after_cleanup() -> Iterator[None]:
    """Termination signals raise ``SystemExit``, so that ``finally`` blocks and context managers clean up."""
    with _handling(_TERMINATION_SIGNALS, _exit):
        yield


def _exit(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)


@contextmanager
def _handling(signals: Iterable[signal.Signals], handler: Callable[[int, FrameType | None], object]) -> Iterator[None]:
    before = {each: signal.signal(each, handler) for each in signals}
    try:
        yield
    finally:
        for each, previous in before.items():
            signal.signal(each, previous)
