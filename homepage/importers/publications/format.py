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
        digest: The digest of its source; empty if it is a record of several.
    """

    data: dict[str, Any] | None
    publication: Publication | None
    key: str
    file: str
    line: int
    remarks: list[str] = field(default_factory=list)
    has_key: bool = True
    files: Mapping[str, Sequence[Path]] = field(default_factory=dict)
    digest: str = ""

    def located_remarks(self) -> list[Remark]:
        """The remarks, each with file and line."""
        return [Remark(self.file, self.line, f"{self.key}: {remark}") for remark in self.remarks]


@dataclass(frozen=True)
class Source:
    """An entry of a file that is not converted yet.

    Attributes:
        convert: Makes the record.
        key: Its name in messages.
        file: The name of its file.
        line: Its first line, from 1.
        digest: A digest of all that the record depends on. Empty if it is not known: then an import converts it again.
    """

    convert: Callable[[], Record]
    key: str
    file: str
    line: int
    digest: str = ""


@dataclass
class Found:
    """The entries of files.

    Attributes:
        sources: The entries, in the order of the files.
        remarks: Warnings about parts that could not be read, with file and line.
    """

    sources: Sequence[Source]
    remarks: list[Remark] = field(default_factory=list)

    @property
    def records(self) -> Iterator[Record]:
        """The records of the entries, converted one by one."""
        return (source.convert() for source in self.sources)


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
