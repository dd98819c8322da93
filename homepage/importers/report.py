"""What an import tells its user. Every importer returns a ``Report``."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol


class Report(Protocol):
    """What was found, and what became of it."""

    def warnings(self) -> Iterable[str]:
        """What could not be read, or only in part, and what may be wrong: a line each, with its place."""

    def lines(self) -> Iterable[str]:
        """What became of everything that was found: a line each, then a line that counts them."""


class Remark(NamedTuple):
    """Something that the owner should know.

    Attributes:
        file: Where.
        line: From 1.
        message: What.
    """

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """``file:line: message``, which editors turn into a link."""
        return f"{self.file}:{self.line}: {self.message}"


class UnreadableFileError(Exception):
    """A file that cannot be read at all, or not be written. Nothing is imported then."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")
