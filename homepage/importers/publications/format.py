"""What a format of publications provides: how its files are read. All the rest is the same for every format."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from homepage.importers.report import Remark
from homepage.models.publications import Publication
from homepage.models.settings import Settings


@dataclass
class Record:
    """An entry of a file as it was read.

    Attributes:
        data: As an entry of ``content/publications.yaml``, in the order people write it; None if it makes no entry.
        publication: What that is a publication of; None with the data.
        key: What messages call it.
        file: Where it stands.
        line: Where it begins, from 1.
        remarks: What its owner should know.
        has_key: Whether the file has a citation key for it. If not, it keeps the one that its entry has.
    """

    data: dict[str, Any] | None
    publication: Publication | None
    key: str
    file: str
    line: int
    remarks: list[str] = field(default_factory=list)
    has_key: bool = True

    def located_remarks(self) -> list[Remark]:
        """The remarks, each with its place."""
        return [Remark(self.file, self.line, f"{self.key}: {remark}") for remark in self.remarks]


@dataclass
class Found:
    """What files hold.

    Attributes:
        records: One for each entry, made when it is asked for.
        count: How many.
        remarks: What could not be read, with file and line.
    """

    records: Iterator[Record]
    count: int
    remarks: list[Remark]


@dataclass(frozen=True)
class Format:
    """A format that publications are imported from.

    Attributes:
        read: What files of the format hold. Raises ``UnreadableFileError`` for a file of which nothing can be read.
        reread: How this site's own export of a work reads, for a format that cannot say all that a record holds: what
            an import says like that is nothing new. None for a format that says all.
    """

    read: Callable[[Sequence[Path]], Found]
    reread: Callable[[Publication, Settings], Publication | None] | None = None
