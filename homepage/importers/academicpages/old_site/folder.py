"""The folder of the old site: the files that lie in it. Nothing outside of it is ever opened."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from homepage.owner_files import access_problem

_NOT_OF_THE_SITE = {"_site", "node_modules", "vendor"}
"""What Jekyll built, and the programs that others wrote."""


@dataclass(frozen=True)
class SiteFolder:
    """A folder, and what its links may lead to.

    Attributes:
        root: Where it is.
    """

    root: Path

    def file(self, path: str) -> Path | None:
        """Where a file really lies, by its path from the root; None if there is none, or it lies elsewhere."""
        found = self._resolved(path)
        is_ours = found is not None and self._holds(found) and found.is_file() and os.access(found, os.R_OK)
        return found if is_ours else None

    def real_path(self, file: Path) -> str:
        """The path from the root of a file that ``file`` found."""
        return file.relative_to(self._root).as_posix()

    def why_unread(self, path: str) -> str:
        """Why one of ``paths`` is no file of this folder."""
        wrong = access_problem(self.root / path, self.root)
        return f"it {wrong}" if wrong else "it is a link to a folder whose files stand there"

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Everything in it that is no folder, in the order of the paths; without what Jekyll and git keep there."""
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
        """Links to folders are followed from the root alone, so that none is gone through again and again."""
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
    """What is no folder below a folder, and the folders that cannot be read."""
    unread: list[Path] = []
    for folder, below, files in os.walk(top, onerror=lambda error: unread.append(Path(str(error.filename)))):
        here = Path(folder)
        below[:] = [each for each in below if not each.startswith(".")]
        yield from (here / each for each in (*files, *below) if each in files or (here / each).is_symlink())
    yield from unread
