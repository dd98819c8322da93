"""Ctrl+C: a program ends at once, without a word; what it has to put in order first, it does."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

_INTERRUPTED = 130  # what shells report of a program that was stopped by Ctrl+C
_TERMINATION_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def exit_immediately() -> Iterator[None]:
    """Has Ctrl+C end the program. What is imported or computed meanwhile would tell a stack trace, or panic."""
    with _handling([signal.SIGINT], lambda *_: os._exit(_INTERRUPTED)):
        yield


@contextmanager
def exit_after_cleanup() -> Iterator[None]:
    """Has what ends a program from outside raise ``SystemExit``, for what must not be left as it is."""
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
