"""File permissions of the published site: readable by everybody, regardless of umask and of the owner's files."""

import stat
from collections.abc import Iterable
from pathlib import Path

from homepage.export.manifest import Entry

_FOLDER, _FILE = 0o755, 0o644


def is_world_readable(mode: int) -> bool:
    """Whether a file can be read by everybody, or a folder listed and its contents read.

    Args:
        mode: Its mode, with its type.
    """
    needed = 0o555 if stat.S_ISDIR(mode) else 0o444
    return mode & needed == needed


def make_world_readable(folder: Path, contents: Iterable[Entry]) -> None:
    """Makes contents of a folder readable for web servers: 755 for folders, 644 for files.

    Args:
        folder: The folder.
        contents: Files and folders in it, those of builds.
    """
    for path, entry in contents:
        if not entry.is_symlink():
            mode = _FOLDER if entry.is_dir() else _FILE
            if stat.S_IMODE(entry.stat().st_mode) != mode:
                (folder / path).chmod(mode)
