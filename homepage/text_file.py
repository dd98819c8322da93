"""Writes text files atomically."""

import contextlib
import os
import tempfile
from codecs import BOM_UTF8
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Replaces a text file atomically, in UTF-8, without changing line ends.

    A reader sees either the old or the new text, also after a crash. A byte order mark, the file's mode and a symbolic
    link to the file are kept.

    Args:
        path: The file. Its folder is created if it does not exist.
        text: The whole text.

    Raises:
        OSError: If it cannot be written. The old file is then unchanged.
    """
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    had_mark, mode = False, None
    with contextlib.suppress(FileNotFoundError):
        mode = target.stat().st_mode & 0o7777
        had_mark = target.read_bytes().startswith(BOM_UTF8)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".new")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(BOM_UTF8 * had_mark + text.encode())
            file.flush()
            os.fsync(file.fileno())
        new.chmod(_mode_of_new_files() if mode is None else mode)
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _mode_of_new_files() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
