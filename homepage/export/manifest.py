"""The manifest of an output folder: the list of files that a build wrote there. All other files belong to the owner.

The manifest is published with the site. It contains hashes of paths, so that it does not reveal unlinked files.
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
    """Deletes files, and folders that become empty."""
    for path in [each for each in files(folder) if each in paths]:
        (folder / path).unlink()
    for path in sorted(folders(paths), reverse=True):  # the inner ones first
        inner = folder / path
        if inner.is_dir() and not inner.is_symlink() and not any(inner.iterdir()):
            inner.rmdir()


def unlisted_files(folder: Path, paths: Iterable[str]) -> Iterator[str]:
    """The paths in a folder that no build created. A folder without files of the old or new site counts as one path.

    Args:
        folder: The output folder.
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
    """All files in a folder, except the manifest."""
    for parent, _, names in os.walk(folder):
        paths = (Path(parent, name).relative_to(folder).as_posix() for name in names)
        yield from (path for path in paths if path != MANIFEST)


def folders(paths: Iterable[str]) -> set[str]:
    """The parent folders of paths."""
    return {path[:end] for path in paths for end, letter in enumerate(path) if letter == "/"}


def write_manifest(folder: Path, paths: Iterable[str]) -> None:
    """Writes the manifest of a folder."""
    new = folder / _NEW_MANIFEST
    new.write_text(json.dumps(sorted(map(_hash, paths)), indent=0) + "\n", encoding="utf-8")
    new.replace(folder / MANIFEST)


def listed_files(folder: Path) -> set[str]:
    """The files in a folder that its manifest lists; none if the manifest cannot be read."""
    try:
        noted = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return set()
    hashes = {each for each in noted if isinstance(each, str)} if isinstance(noted, list) else set()
    return {path for path in files(folder) if _hash(path) in hashes}


def _hash(path: str) -> str:
    return hashlib.sha256(path.encode(errors="surrogateescape")).hexdigest()[:32]


def is_replaceable(folder: Path) -> bool:
    """Whether a build may replace a folder: it has a manifest, or it is empty."""
    return (folder / MANIFEST).is_file() or not any(folder.iterdir())


def remove_site(folder: Path) -> None:
    """Removes the files of a build and no others. The folder is removed if it becomes empty."""
    if not (folder / MANIFEST).is_file():
        return
    delete_files(folder, listed_files(folder))
    (folder / MANIFEST).unlink()
    if not any(folder.iterdir()):
        folder.rmdir()


if __name__ == "__main__":
    remove_site(Path(sys.argv[1]))
