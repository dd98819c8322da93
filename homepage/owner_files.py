"""What may be read of the owner's files: never what a link leads to outside their folder."""

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
        files: Each file, by its path from assets/ on, with slashes.
        mistakes: What cannot be published and why not, by its path from the site's folder on.
    """

    files: Mapping[str, Path]
    mistakes: Mapping[str, str]


def read_assets(root: Path) -> Assets:
    """Looks through a site's assets/, behind links too as far as they stay in it. A missing folder is an empty one.

    Args:
        root: The folder that holds assets/.
    """
    files: dict[str, Path] = {}
    mistakes: dict[str, str] = {}
    folder = root / ASSETS
    # Each with the folder that it must be in, and the folders above it, their links resolved.
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
    """Why a file or folder that is there must not or cannot be read; None if it can.

    Args:
        path: The file or folder.
        within: A folder above it, which it must not leave.
    """
    try:
        mode = path.stat().st_mode
        is_folder = stat.S_ISDIR(mode)
        # Windows has links to folders that do not say that they are.
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
