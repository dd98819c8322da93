"""The files of publications that the last build rendered: those that would be the same again stay published.

The page of a publication takes a millisecond, so that thousands take longer than all else. It is not rendered again
if all that it is rendered from has the same fingerprint as in the last build, and if its published files still have
the sizes and modification times that they got then.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from homepage.code_digest import code_digest
from homepage.export.files import File
from homepage.export.last_build import LastBuild
from homepage.export.works import WorkFiles

_Facts = Mapping[str, tuple[int, int]]
"""For each path, the size of the file in bytes, and its modification time in nanoseconds."""


class RenderedWorks:
    """What the files of each publication were rendered from, stored from one build to the next."""

    def __init__(self, store: Path, published: LastBuild) -> None:
        """Reads what the last build stored; nothing if it cannot be read.

        Args:
            store: The file.
            published: The files of the site as it was published before.
        """
        self._store, self._published = store, published
        self._known = _read(store)
        self._files: dict[str, tuple[str, list[str]]] = {}
        self.unchanged: list[str] = []
        """The published files that stay, of the works that were read."""

    def changed(self, works: Iterable[WorkFiles]) -> Iterator[File]:
        """The files that must be rendered. The others are ``unchanged`` when all are read.

        Args:
            works: The files of all publications.
        """
        for work in works:
            paths = [path for path, _ in work.files]
            fingerprint = work.fingerprint()
            self._files[work.id] = fingerprint, paths
            before, facts = self._known.get(work.id, ("", {}))
            if before == fingerprint and facts.keys() == set(paths) and self._are_published(facts):
                self.unchanged += paths
            else:
                yield from work.files

    def save(self, folder: Path) -> None:
        """Stores what the files of all publications were rendered from.

        Args:
            folder: The folder with the files that were written. The others are published.
        """
        folders = folder, self._published.folder
        found = {}
        for name, (fingerprint, paths) in self._files.items():
            facts = {path: _first_facts(path, folders) for path in paths}
            if all(facts.values()):  # else one was deleted meanwhile
                found[name] = fingerprint, facts
        new = self._store.with_suffix(".new")
        new.write_text(json.dumps({code_digest(): found}), encoding="utf-8", newline="\n")
        new.replace(self._store)

    def _are_published(self, files: _Facts) -> bool:
        """Whether the published files are those of the last build."""
        folder = self._published.folder
        return all(
            path in self._published and _facts(f"{folder}/{path}") == tuple(facts) for path, facts in files.items()
        )


def _first_facts(path: str, folders: Iterable[Path]) -> tuple[int, int] | None:
    return next(filter(None, (_facts(f"{folder}/{path}") for folder in folders)), None)


def _facts(path: str) -> tuple[int, int] | None:
    """The size and the modification time of a file; None if it is not there."""
    try:
        found = os.lstat(path)  # of thousands
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _read(store: Path) -> Mapping[str, tuple[str, _Facts]]:
    """What was stored; nothing if another version of this program did it, or if it cannot be read."""
    try:
        stored = json.loads(store.read_bytes())
        works: Mapping[str, tuple[str, _Facts]] = stored[code_digest()]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return works
