"""The report that every importer returns."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol


class Report(Protocol):
    """The results of an import."""

    def warnings(self) -> Iterable[str]:
        """A line for each thing that could not be read completely or may be wrong, with file and line."""

    def lines(self) -> Iterable[str]:
        """A line for each thing that was found, with its result, then a line with their numbers."""


class Remark(NamedTuple):
    """A warning for the owner.

    Attributes:
        file: The name of the file.
        line: The line, from 1.
        message: The warning.
    """

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """``file:line: message``, which editors show as a link."""
        return f"{self.file}:{self.line}: {self.message}"


class UnreadableFileError(Exception):
    """A file that cannot be read at all, or cannot be written. Then nothing is imported."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")
