"""What a build has put into a folder, which it notes there: all else in it is somebody's own.

The note is published with the rest, so it holds hashes of paths: nobody can read there what no page links to.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from homepage.models.published import MANIFEST

_NEW_MANIFEST = f"{MANIFEST}.new"


def delete_files(folder: Path, paths: Set[str]) -> None:
    """Deletes files, and the folders that are empty then."""
    for path in [each for each in files(folder) if each in paths]:
        (folder / path).unlink()
    for path in sorted(folders(paths), reverse=True):  # the inner ones first
        inner = folder / path
        if inner.is_dir() and not inner.is_symlink() and not any(inner.iterdir()):
            inner.rmdir()


def unlisted_files(folder: Path, paths: Iterable[str]) -> Iterator[str]:
    """What no build has put into a folder; a folder as a whole, if nothing of the old or the new site is in it.

    Args:
        folder: The folder.
        paths: The files of the new site.
    """
    ours = listed_files(folder) | {MANIFEST, _NEW_MANIFEST}
    shared = folders({*ours, *paths})
    waiting = [folder] if folder.exists() else []
    while waiting:
        for each in sorted(waiting.pop().iterdir()):
            path, is_folder = each.relative_to(folder).as_posix(), each.is_dir() and not each.is_symlink()
            if is_folder and path in shared:
                waiting.append(each)
            elif is_folder or path not in ours:
                yield path


def files(folder: Path) -> Iterator[str]:
    """The files in a folder, but for the mark."""
    for parent, _, names in os.walk(folder):
        paths = (Path(parent, name).relative_to(folder).as_posix() for name in names)
        yield from (path for path in paths if path != MANIFEST)


def folders(paths: Iterable[str]) -> set[str]:
    """The folders that files are in."""
    return {path[:end] for path in paths for end, letter in enumerate(path) if letter == "/"}


def write_manifest(folder: Path, paths: Iterable[str]) -> None:
    """Notes what a build puts into a folder."""
    new = folder / _NEW_MANIFEST
    new.write_text(json.dumps(sorted(map(_hash, paths)), indent=0) + "\n", encoding="utf-8")
    new.replace(folder / MANIFEST)


def listed_files(folder: Path) -> set[str]:
    """The files in a folder that a build has put there, as it noted; none, if the note cannot be read."""
    try:
        noted = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return set()
    hashes = {each for each in noted if isinstance(each, str)} if isinstance(noted, list) else set()
    return {path for path in files(folder) if _hash(path) in hashes}


def _hash(path: str) -> str:
    return hashlib.sha256(path.encode(errors="surrogateescape")).hexdigest()[:32]


def is_replaceable(folder: Path) -> bool:
    """Whether a build has put a site into a folder, or nobody anything."""
    return (folder / MANIFEST).is_file() or not any(folder.iterdir())


def remove_site(folder: Path) -> None:
    """Removes a site that was published, and nothing else. The folder stays if anything else is in it."""
    if not (folder / MANIFEST).is_file():
        return
    delete_files(folder, listed_files(folder))
    (folder / MANIFEST).unlink()
    if not any(folder.iterdir()):
        folder.rmdir()


if __name__ == "__main__":
    remove_site(Path(sys.argv[1]))
