"""What an owner can mend, told so that they find the place and know what to do."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class ContentError:
    """One mistake.

    Attributes:
        file: The path from the site's folder, with slashes.
        line: From 1.
        column: From 1.
        field: The value in question, such as ``[2].authors[0].name``; entries are counted from 0.
        message: What is wrong, and what to write.
        is_mistake: Whether no site can be made of it; else it is only worth a look.
    """

    file: str
    line: int
    column: int
    field: str
    message: str
    is_mistake: bool = True

    def __str__(self) -> str:
        """As compilers write it, so that editors find the place."""
        kind = "" if self.is_mistake else "warning: "
        return f"{self.file}:{self.line}:{self.column}: {kind}{self.field}: {self.message}"


class ContentErrors(Exception):
    """All mistakes of a content folder, by file and line."""

    def __init__(self, errors: Iterable[ContentError]) -> None:
        self.errors = tuple(sorted(set(errors)))
        super().__init__("\n".join(map(str, self.errors)))


class UnusableFolderError(Exception):
    """A folder that no site can be built in, or put into; the message says why, and what to do."""
