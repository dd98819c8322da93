"""The files of publications that the last build rendered: those that would be the same again are linked.

The page of a publication takes a millisecond, so that thousands take longer than all else. It is not rendered again
if all that it is rendered from has the same fingerprint as in the last build, and if its published files still have
the sizes and modification times that they got then.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from homepage.code_digest import code_digest
from homepage.export.files import File
from homepage.export.works import WorkFiles
from homepage.export.written_files import hard_link

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

    def changed(self, works: Iterable[WorkFiles], folder: Path) -> Iterator[File]:
        """The files that must be rendered. The others are linked into the folder.

        Args:
            works: The files of all publications.
            folder: The folder of the new site.
        """
        for work in works:
            paths = [path for path, _ in work.files]
            fingerprint = work.fingerprint()
            self._files[work.id] = fingerprint, paths
            before, facts = self._known.get(work.id, ("", {}))
            if before != fingerprint or facts.keys() != set(paths) or not self._link(facts, folder):
                yield from work.files

    def save(self, folder: Path) -> None:
        """Stores what the files of all publications were rendered from.

        Args:
            folder: The folder of the new site, in which they are now.
        """
        found = {
            name: (fingerprint, {path: _facts(Path(f"{folder}/{path}")) for path in paths})
            for name, (fingerprint, paths) in self._files.items()
        }
        new = self._store.with_suffix(".new")
        new.write_text(json.dumps({code_digest(): found}), encoding="utf-8")
        new.replace(self._store)

    def _link(self, files: _Facts, folder: Path) -> bool:
        """Links published files into a folder; links none of them if one has changed, or if there are no links."""
        made: list[Path] = []
        for path, facts in files.items():
            old, new = Path(f"{self._published}/{path}"), Path(f"{folder}/{path}")
            new.parent.mkdir(parents=True, exist_ok=True)
            if _facts(old) != tuple(facts) or not hard_link(old, new):
                for each in made:
                    each.unlink()  # else rendering would write into the published file
                return False
            made.append(new)
        return True


def _facts(file: Path) -> tuple[int, int] | None:
    """The size and the modification time of a file; None if it is not there."""
    try:
        found = file.lstat()
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
