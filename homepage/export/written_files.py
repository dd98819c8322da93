"""Writes rendered files.

A file that has the same bytes in the site as it was published before is not written but linked: a hard link costs a
tenth of a new file, and keeps the time of its last change.
"""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from homepage.export.files import BinaryFile, File
from homepage.export.modification_times import has_bytes


def write_files(rendered: Iterable[File | BinaryFile], folder: Path, published: Path | None = None) -> None:
    """Writes files into a folder.

    Args:
        rendered: The files. They are rendered one at a time.
        folder: The folder. Files are not replaced there: each path is new.
        published: The folder of the site as it was published before, if there is one.
    """
    made = set[Path]()

    def write(path: str, content: bytes) -> None:
        file = folder / path
        if file.parent not in made:  # of thousands of files
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        if not (published and has_bytes(published / path, content) and hard_link(published / path, file)):
            file.write_bytes(content)

    with ThreadPoolExecutor() as disk:  # writes while the next page is rendered
        for writing in [disk.submit(write, path, _bytes(render())) for path, render in rendered]:
            writing.result()  # raises if writing failed


def hard_link(old: Path, new: Path) -> bool:
    """Links a file; False if the file system, or the system, has no hard links."""
    try:
        new.hardlink_to(old)
    except (OSError, NotImplementedError):  # the latter on systems whose Python has no os.link
        return False
    return True


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
