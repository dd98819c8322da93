"""Safe access to the owner's files: symbolic links out of their folder are never followed."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ASSETS = "assets"


@dataclass(frozen=True)
class Assets:
    """The owner's files that are published as they are.

    Attributes:
        files: Each file, by its path relative to assets/, with slashes.
        mistakes: Why a file cannot be published, by its path relative to the site's folder.
    """

    files: Mapping[str, Path]
    mistakes: Mapping[str, str]


def read_assets(root: Path) -> Assets:
    """Lists a site's assets/. Follows symbolic links that stay inside it. A missing folder counts as empty.

    Args:
        root: The folder that holds assets/.
    """
    files: dict[str, Path] = {}
    mistakes: dict[str, str] = {}
    folder = root / ASSETS
    # Each path with the folder that it must stay in, and its parent folders with links resolved (to detect loops).
    waiting: list[tuple[Path, Path, frozenset[str]]] = [(folder, root, frozenset())] if os.path.lexists(folder) else []
    while waiting:
        path, within, above = waiting.pop()
        wrong = access_problem(path, within)
        real = os.path.realpath(path) if wrong is None and path.is_dir() else None
        if real in above:
            wrong = "is a link to a folder that it is in; remove it"
        if wrong:
            mistakes[path.relative_to(root).as_posix()] = wrong
        elif real:
            waiting += [(each, folder, above | {real}) for each in path.iterdir()]
        elif path == folder:
            mistakes[ASSETS] = "is a file; it must be a folder"
        else:
            files[path.relative_to(folder).as_posix()] = path
    return Assets(files, mistakes)


def access_problem(path: Path, within: Path) -> str | None:
    """Why an existing file or folder must not or cannot be read; None if it can.

    Args:
        path: The file or folder.
        within: The folder that it must stay in.
    """
    try:
        mode = path.stat().st_mode
        is_folder = stat.S_ISDIR(mode)
        # On Windows, junctions are links to folders, but is_symlink() is false for them.
        if (is_folder or path.is_symlink()) and not _is_inside(path, within):
            return f"is a link that leads out of {within.name or within}/; put the file itself there"
        if not is_folder and not stat.S_ISREG(mode):
            return "is neither a file nor a folder; remove it"
        os.scandir(path).close() if is_folder else path.open("rb").close()
    except OSError as error:
        if path.is_symlink():
            return "is a link that leads nowhere; remove it, or put the file itself there"
        return f"cannot be read ({error.strerror}); allow it"
    return None


def _is_inside(path: Path, folder: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
