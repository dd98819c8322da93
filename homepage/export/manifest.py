"""The manifest of an output folder: the list of files that a build wrote there. All other files belong to the owner.

The manifest is published with the site. It contains hashes of paths, so that it does not reveal unlinked files.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from pathlib import Path

from homepage.models.published import MANIFEST, PARTIAL

Entry = tuple[str, "os.DirEntry[str]"]
"""A file or a folder, with its path relative to the folder of the site."""


def delete_files(folder: Path, paths: Set[str]) -> None:
    """Deletes files, and folders that become empty."""
    if not paths:
        return
    for path in [each for each in files(folder) if each in paths]:  # not what a link leads to
        (folder / path).unlink()
    for path in sorted(folders(paths), reverse=True):  # the inner ones first
        inner = folder / path
        if inner.is_dir() and not inner.is_symlink() and not any(inner.iterdir()):
            inner.rmdir()


def unlisted_files(present: Iterable[Entry], before: Set[str], new: Set[str]) -> list[str]:
    """The paths in a folder that no build created. A folder without files of the old or new site counts as one path.

    Args:
        present: The contents of the output folder.
        before: The files of the old site.
        new: The files of the new site.
    """
    shared = folders(before | new)
    return sorted(
        path
        for path, entry in present
        if path not in (shared if entry.is_dir(follow_symlinks=False) else before)
        and ("/" not in path or path.rpartition("/")[0] in shared)
    )


def contents(folder: Path) -> list[Entry]:
    """All files and folders in a folder, except the manifest."""
    return [each for each in walk(folder) if each[0] not in {MANIFEST, PARTIAL}]


def files(folder: Path) -> Iterator[str]:
    """All files in a folder, except the manifest."""
    return (path for path, entry in contents(folder) if not entry.is_dir())


def walk(folder: Path) -> Iterator[Entry]:
    """All files and folders in a folder. Links are not followed, and what cannot be read is left out."""
    waiting = [""]
    while waiting:
        with suppress(OSError):
            for path, entry in _entries(folder, waiting.pop()):
                yield path, entry
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)


def _entries(folder: Path, path: str) -> list[Entry]:
    """The files and folders in one folder of a site.

    Args:
        folder: The folder of the site. It may contain thousands of folders, for which pathlib would be slow.
        path: The path of the folder in it.
    """
    before = f"{path}/" if path else ""
    with os.scandir(folder / path) as entries:
        return [(before + entry.name, entry) for entry in entries]


def folders(paths: Iterable[str]) -> set[str]:
    """The parent folders of paths."""
    found = set[str]()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def write_manifest(folder: Path, paths: Iterable[str]) -> None:
    """Writes the manifest of a folder."""
    new = folder / PARTIAL
    new.write_text(json.dumps(sorted(map(_hash, paths)), indent=0) + "\n", encoding="utf-8", newline="\n")
    new.chmod(0o644)  # as permissions.py does with the other files
    new.replace(folder / MANIFEST)


def listed_files(folder: Path, present: Iterable[Entry]) -> set[str]:
    """The present files that the manifest of a folder lists."""
    hashes = listed_hashes(folder)
    return {path for path, entry in present if not entry.is_dir() and _hash(path) in hashes}


def listed_hashes(folder: Path) -> set[str]:
    """The hashes of paths in the manifest of a folder; none if it cannot be read."""
    try:
        noted = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return set()
    return {each for each in noted if isinstance(each, str)} if isinstance(noted, list) else set()


def _hash(path: str) -> str:
    return hashlib.sha256(path.encode(errors="surrogateescape")).hexdigest()[:32]


def has_manifest(folder: Path) -> bool:
    """Whether the files of a folder can be told apart: those of a build, and the owner's."""
    return (folder / MANIFEST).is_file()


def remove_site(folder: Path) -> None:
    """Removes the files of a build and no others. The folder is removed if it becomes empty."""
    if not has_manifest(folder):
        return
    delete_files(folder, listed_files(folder, contents(folder)))
    (folder / MANIFEST).unlink()
    if not any(folder.iterdir()):
        folder.rmdir()


if __name__ == "__main__":
    remove_site(Path(sys.argv[1]))
