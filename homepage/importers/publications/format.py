"""The interface of a format of publications: it reads its files. Everything else is the same for every format."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from homepage.importers.report import Remark
from homepage.models.publications import Publication
from homepage.models.settings import Settings


@dataclass
class Record:
    """An entry that was read from a file.

    Attributes:
        data: The entry for ``content/publications.yaml``, its keys in the usual order; None if it cannot be imported.
        publication: The model of this data; None if there is no data.
        key: Its name in messages.
        file: The name of its file.
        line: Its first line, from 1.
        remarks: Warnings for the owner.
        has_key: Whether the file has a citation key for it. If not, the key of an existing entry is kept.
        files: The addresses in its values that lead to files, each with the paths where the file may be now.
    """

    data: dict[str, Any] | None
    publication: Publication | None
    key: str
    file: str
    line: int
    remarks: list[str] = field(default_factory=list)
    has_key: bool = True
    files: Mapping[str, Sequence[Path]] = field(default_factory=dict)

    def located_remarks(self) -> list[Remark]:
        """The remarks, each with file and line."""
        return [Remark(self.file, self.line, f"{self.key}: {remark}") for remark in self.remarks]


@dataclass
class Found:
    """The entries of files.

    Attributes:
        records: One for each entry, computed lazily.
        count: The number of records.
        remarks: Warnings about parts that could not be read, with file and line.
    """

    records: Iterator[Record]
    count: int
    remarks: list[Remark]


@dataclass(frozen=True)
class Format:
    """A format that publications are imported from.

    Attributes:
        read: Reads files of the format. Raises ``UnreadableFileError`` for a file that cannot be read at all.
        reread: Exports a work of this site and reads it again, for a format that loses information: values of an import
            that are equal to these are not new. None for a lossless format.
    """

    read: Callable[[Sequence[Path]], Found]
    reread: Callable[[Publication, Settings], Publication | None] | None = None
