"""Writes and copies files, except those that a build published with the same bytes: these stay as they are."""

import shutil
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from homepage.export.files import BinaryFile, File
from homepage.export.last_build import LastBuild

FileToCopy = tuple[str, Path]
"""A path below the site's base path, and the file with its content."""

_NONE = LastBuild()


def write_files(rendered: Iterable[File | BinaryFile], folder: Path, published: LastBuild = _NONE) -> list[str]:
    """Writes files into a folder.

    Args:
        rendered: The files. They are rendered one at a time.
        folder: The folder. Files are not replaced there: each path is new.
        published: The files of the site as it was published before, if they are known.

    Returns:
        The paths of the files that were not written, because they are published with the same bytes.
    """
    made = set[Path]()

    def write(path: str, content: bytes) -> bool:
        if published.has(path, content):
            return False
        file = folder / path
        if file.parent not in made:  # of thousands of files
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_bytes(content)
        return True

    with ThreadPoolExecutor() as disk:  # writes while the next page is rendered
        writing = [(path, disk.submit(write, path, _bytes(render()))) for path, render in rendered]
        return [path for path, written in writing if not written.result()]  # raises if writing failed


def copy_files(files: Iterable[FileToCopy], folder: Path, published: LastBuild = _NONE) -> list[str]:
    """Copies files into a folder, and replaces those that are there.

    Args:
        files: The files.
        folder: The folder.
        published: The files of the site as it was published before, if they are known.

    Returns:
        The paths of the files that were not copied, because they are published with the same bytes.
    """
    unchanged = []
    for path, file in files:
        if published.has_bytes_of(path, file):
            unchanged.append(path)
        else:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / path)
    return unchanged


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
