"""Whether a published file has the new bytes already: then it stays, with the time of its last change.

Programs that upload only newer files, such as rsync, then leave it out.
"""

import stat
from pathlib import Path

_CHUNK = 2**18  # bytes; most files are smaller


def has_bytes(old: Path, content: bytes) -> bool:
    """Whether a file exists, is a regular file, and has these bytes."""
    try:
        return _is_file(old, len(content)) and old.read_bytes() == content
    except OSError:
        return False


def has_bytes_of(old: Path, new: Path) -> bool:
    """Whether a file exists, is a regular file, and has the bytes of a new one."""
    try:
        return _is_file(old, new.stat().st_size) and _are_equal(old, new)
    except OSError:
        return False


def _is_file(path: Path, size: int) -> bool:
    found = path.lstat()
    return stat.S_ISREG(found.st_mode) and found.st_size == size


def _are_equal(one: Path, other: Path) -> bool:
    with one.open("rb", buffering=0) as first, other.open("rb", buffering=0) as second:
        while (read := first.read(_CHUNK)) == second.read(_CHUNK):
            if not read:
                return True
    return False
