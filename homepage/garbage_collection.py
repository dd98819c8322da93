"""Switches Python's garbage collector off while content is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def gc_disabled(*, keeps_all: bool = False) -> Iterator[None]:
    """Disables the garbage collector: all new objects are kept, so that a collection would find nothing to free.

    Args:
        keeps_all: Whether all objects are kept until the process ends. Then later collections do not visit them either;
            the first one would begin at once.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if keeps_all:
            gc.freeze()
        if was_enabled:
            gc.enable()
