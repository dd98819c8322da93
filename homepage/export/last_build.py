"""What the last build published: files that would be the same again are not written, and stay."""

from pathlib import Path

from homepage.export.manifest import contents, listed_files
from homepage.export.same_bytes import has_bytes, has_bytes_of


class LastBuild:
    """The files of the last build in the output folder.

    A file that a link leads to, a file of the owner's, and one that is found by another spelling of its name, on
    systems that ignore case, are none of them: they cannot stay in the place of a file of the site.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Finds the files.

        Args:
            folder: The output folder; None if it is not known, or does not matter.
        """
        self.folder = folder or Path()
        self._paths = listed_files(folder, contents(folder)) if folder else frozenset()

    def __contains__(self, path: str) -> bool:
        """Whether a build published a file at this path, and it is still there."""
        return path in self._paths

    def has(self, path: str, content: bytes) -> bool:
        """Whether the file at this path has these bytes."""
        return path in self and has_bytes(self.folder / path, content)

    def has_bytes_of(self, path: str, file: Path) -> bool:
        """Whether the file at this path has the bytes of another file."""
        return path in self and has_bytes_of(self.folder / path, file)
