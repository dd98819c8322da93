"""Progress of long work, on a terminal only."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, track

_T = TypeVar("_T")


@contextmanager
def spinner(text: str) -> Iterator[None]:
    """Shows what is done, and for how long, while the block runs; afterwards the line is removed.

    It is written to standard error, and not at all if that is not a terminal.
    """
    terminal = _terminal()
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=terminal, transient=True, disable=not terminal.is_terminal) as progress:
        progress.add_task(text, total=None)
        yield


def with_bar(items: Sequence[_T], text: str) -> Iterator[_T]:
    """The items, with a bar of how many were taken, which is written as ``spinner`` is."""
    terminal = _terminal()
    yield from track(items, text, console=terminal, transient=True, disable=not terminal.is_terminal)


def _terminal() -> Console:
    """Standard error. By itself, rich takes a file for a terminal if the environment asks for colours."""
    return Console(stderr=True, force_terminal=sys.stderr.isatty())
