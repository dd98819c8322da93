"""Ctrl+C: a program ends at once, without a word, but where it has something to put in order."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 130
"""The exit code that shells report of a program that was stopped by Ctrl+C."""


@contextmanager
def ending_at_once() -> Iterator[None]:
    """Has Ctrl+C end the program. What is imported or computed meanwhile would tell a stack trace, or panic."""
    with _answering(lambda *_: os._exit(INTERRUPTED)):
        yield


@contextmanager
def putting_in_order() -> Iterator[None]:
    """Has Ctrl+C raise ``KeyboardInterrupt``, for what must not be left as it is."""
    with _answering(signal.default_int_handler):
        yield


@contextmanager
def _answering(handler: Callable[[int, FrameType | None], object]) -> Iterator[None]:
    before = signal.signal(signal.SIGINT, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
