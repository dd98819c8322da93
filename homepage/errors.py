"""Errors that the owner can correct, with their place and advice."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class ContentError:
    """One error or warning about content.

    Attributes:
        file: The path relative to the site's folder, with slashes.
        line: From 1.
        column: From 1.
        field: The value in question, such as ``entry 3 (Notes on Tides): authors 1: name``; counted from 1.
        message: What is wrong, and what to write instead.
        is_mistake: Whether it stops a build; else it is a warning.
        is_note: Whether it is only a note, which never stops a build.
    """

    file: str
    line: int
    column: int
    field: str
    message: str
    is_mistake: bool = True
    is_note: bool = False

    def __str__(self) -> str:
        """The format of compilers, ``file:line:column: message``, which editors can parse."""
        kind = "note: " if self.is_note else "" if self.is_mistake else "warning: "
        return f"{self.file}:{self.line}:{self.column}: {kind}{self.field}: {self.message}"


class ContentErrors(Exception):
    """All errors in a content folder, sorted by file and line."""

    def __init__(self, errors: Iterable[ContentError]) -> None:
        self.errors = tuple(sorted(set(errors)))
        super().__init__("\n".join(map(str, self.errors)))

    @property
    def report(self) -> str:
        """A line for each error, and their number."""
        count, what = len(self.errors), "mistake" if self.errors[0].is_mistake else "warning"
        return f"{self}\n{count} {what}{'s' * (count > 1)} in content/"


class UnusableFolderError(Exception):
    """A folder in which a site cannot be built or published; the message says why, and what to do."""


class CvError(Exception):
    """The CV cannot be typeset; the message says why, and what to do."""
