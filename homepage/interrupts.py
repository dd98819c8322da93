"""Ctrl+C: a program ends at once, without a word; what it has to put in order first, it does."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

_INTERRUPTED = 130  # what shells report of a program that was stopped by Ctrl+C
_ENDS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def ending_at_once() -> Iterator[None]:
    """Has Ctrl+C end the program. What is imported or computed meanwhile would tell a stack trace, or panic."""
    with _answering([signal.SIGINT], lambda *_: os._exit(_INTERRUPTED)):
        yield


@contextmanager
def putting_in_order() -> Iterator[None]:
    """Has what ends a program from outside raise ``SystemExit``, for what must not be left as it is."""
    with _answering(_ENDS, _exit):
        yield


def _exit(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)


@contextmanager
def _answering(signals: Iterable[signal.Signals], handler: Callable[[int, FrameType | None], object]) -> Iterator[None]:
    before = {each: signal.signal(each, handler) for each in signals}
    try:
        yield
    finally:
        for each, previous in before.items():
            signal.signal(each, previous)
