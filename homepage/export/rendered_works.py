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
from homepage.export.works import WorkFiles

_Facts = Mapping[str, tuple[int, int]]
"""For each path, the size of the file in bytes, and its modification time in nanoseconds."""


class RenderedWorks:
    """What the files of each publication were rendered from, stored from one build to the next."""

    def __init__(self, store: Path, published: Path | None) -> None:
        """Reads what the last build stored; nothing if it cannot be read.

        Args:
            store: The file.
            published: The folder of the site as it was published before, if there is one.
        """
        self._store, self._published = store, published
        self._known = _read(store) if published else {}
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
        folders = [folder, self._published] if self._published else [folder]
        found = {
            name: (fingerprint, {path: _first_facts(path, folders) for path in paths})
            for name, (fingerprint, paths) in self._files.items()
        }
        new = self._store.with_suffix(".new")
        new.write_text(json.dumps({code_digest(): found}), encoding="utf-8", newline="\n")
        new.replace(self._store)

    def _are_published(self, files: _Facts) -> bool:
        """Whether the published files are those of the last build."""
        return all(_facts(f"{self._published}/{path}") == tuple(facts) for path, facts in files.items())


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
