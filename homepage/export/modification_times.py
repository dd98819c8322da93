"""Modification times of published files: a file whose bytes did not change keeps its time."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from homepage.export.manifest import Entry

_CHUNK = 2**18  # bytes; most files are smaller


def keep_times(old: Path, contents: Iterable[Entry]) -> None:
    """Gives files whose bytes did not change the time of the old ones, for what uploads only newer files (rsync).

    Args:
        old: The folder of the site as it was published before.
        contents: The files and folders of the new site.
    """
    for path, entry in contents:
        if entry.is_dir() or entry.stat().st_nlink > 1:  # a link to the old file has its time
            continue
        if before := unchanged(old / path, Path(entry.path)):
            os.utime(entry.path, ns=(before.st_atime_ns, before.st_mtime_ns))


def unchanged(old: Path, new: Path) -> os.stat_result | None:
    """The metadata of an old file if a new one has the same bytes; else None."""
    try:
        found = old.lstat()
    except OSError:
        return None
    is_same = stat.S_ISREG(found.st_mode) and found.st_size == new.stat().st_size and _has_same_bytes(old, new)
    return found if is_same else None


def has_bytes(old: Path, content: bytes) -> bool:
    """Whether a file exists, is a regular file, and has these bytes."""
    try:
        found = old.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_size == len(content) and old.read_bytes() == content
    except OSError:
        return False


def _has_same_bytes(one: Path, other: Path) -> bool:
    with one.open("rb", buffering=0) as first, other.open("rb", buffering=0) as second:
        while (read := first.read(_CHUNK)) == second.read(_CHUNK):
            if not read:
                return True
    return False
