"""Progress of long work, on a terminal only."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn


@contextmanager
def spinner(text: str) -> Iterator[None]:
    """Shows what is done, and for how long, while the block runs; afterwards the line is removed.

    It is written to standard error, and not at all if that is not a terminal.
    """
    terminal = Console(stderr=True)
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=terminal, transient=True, disable=not terminal.is_terminal) as progress:
        progress.add_task(text, total=None)
        yield
