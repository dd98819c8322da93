"""Safe access to the files in the old site's folder. Files outside of it are never opened."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from homepage.owner_files import access_problem

_NOT_OF_THE_SITE = {"_site", "node_modules", "vendor"}
"""Folders with Jekyll's output and with programs of others."""


@dataclass(frozen=True)
class SiteFolder:
    """A folder, whose symbolic links are followed only if they stay inside it.

    Attributes:
        root: Its path.
    """

    root: Path

    def file(self, path: str) -> Path | None:
        """The real path of a file, by its path from the root; None if it does not exist, or is outside the folder."""
        found = self._resolved(path)
        is_ours = found is not None and self._holds(found) and found.is_file() and os.access(found, os.R_OK)
        return found if is_ours else None

    def real_path(self, file: Path) -> str:
        """The path from the root for a path that ``file`` returned."""
        return file.relative_to(self._root).as_posix()

    def why_unread(self, path: str) -> str:
        """The reason why one of ``paths`` is not a file of this folder."""
        wrong = access_problem(self.root / path, self.root)
        return f"it {wrong}" if wrong else "it is a link to a folder, whose files are listed there"

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The paths of everything except folders, sorted, without the files of Jekyll and git."""
        return tuple(sorted(self._walk(), key=lambda path: PurePosixPath(path).parts))

    @cached_property
    def _root(self) -> Path:
        return self.root.resolve()

    def _resolved(self, path: str) -> Path | None:
        if not path or "\0" in path:
            return None
        try:
            return (self._root / path.lstrip("/")).resolve(strict=True)
        except (OSError, RuntimeError):  # RuntimeError: a loop of links, before Python 3.13
            return None

    def _holds(self, found: Path) -> bool:
        return found.is_relative_to(self._root)

    def _walk(self) -> Iterator[str]:
        """Only links in the root folder are followed to folders, so that there are no cycles."""
        for top in sorted(self.root.iterdir()) if self.root.is_dir() else ():
            name = top.name
            if name in _NOT_OF_THE_SITE or (name.startswith(".") and top.is_dir()):
                continue
            found = self._resolved(name)
            if found is not None and found.is_dir() and self._holds(found) and found != self._root:
                yield from (path.relative_to(self.root).as_posix() for path in _below(top))
            else:
                yield name


def _below(top: Path) -> Iterator[Path]:
    """Everything below a folder except folders, and the folders that cannot be read."""
    unread: list[Path] = []
    for folder, below, files in os.walk(top, onerror=lambda error: unread.append(Path(str(error.filename)))):
        here = Path(folder)
        below[:] = [each for each in below if not each.startswith(".")]
        yield from (here / each for each in (*files, *below) if each in files or (here / each).is_symlink())
    yield from unread
