"""Reads files of RIS: records, each with the line that it begins at. rispy knows the grammar of a record."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from rispy import RisParser

from homepage.importers.report import UnreadableFileError
from homepage.importers.source_text import BIGGEST_ENTRY, read_text

_TAG = re.compile(r"[A-Z][A-Z0-9]  -")
_BEGIN = re.compile(r"^TY  -", re.MULTILINE)
_END = re.compile(r"^ER  -.*$", re.MULTILINE)
_MEDLINE = re.compile(r"^PMID- ", re.MULTILINE)


@dataclass(frozen=True)
class RisRecord:
    """A record as it stands in a file.

    Attributes:
        values: By tags of two characters, in the order of the file; continued lines are joined.
        remarks: What is wrong with it; without values, why it could not be read.
        number: Of the record in its file, from 1.
        file: Where it stands.
        line: Where it begins, from 1.
    """

    values: Mapping[str, Sequence[str]]
    remarks: Sequence[str]
    number: int
    file: str
    line: int


def read_records(path: Path) -> list[RisRecord]:
    """Reads one file.

    Raises:
        UnreadableFileError: If it is not there, too big, not UTF-8, or holds no record.
    """
    return list(parse_records(read_text(path), str(path)))


def parse_records(text: str, file: str) -> Iterator[RisRecord]:
    """Reads the text of a file.

    Args:
        text: All of it, with line feeds alone.
        file: What messages call it.

    Raises:
        UnreadableFileError: If it holds text, but no record.
    """
    begins = [found.start() for found in _BEGIN.finditer(text)]
    if not begins and text.strip():
        what = "PubMed's own format (.nbib); export it as RIS" if _MEDLINE.search(text) else "no record in it"
        raise UnreadableFileError(file, 1, f"is not RIS, whose records begin with a line `TY  - …`: it is {what}")
    line, counted = 1, 0
    for number, (begin, end) in enumerate(pairwise([*begins, len(text)]), start=1):
        line, counted = line + text.count("\n", counted, begin), begin
        if end - begin > BIGGEST_ENTRY:
            yield RisRecord({}, [f"is longer than {BIGGEST_ENTRY:,} characters; it is left out"], number, file, line)
        else:
            yield RisRecord(*_record(text[begin:end]), number, file, line)


def _record(text: str) -> tuple[dict[str, list[str]], list[str]]:
    """The values of a record, and what is wrong with it."""
    end = _END.search(text)
    remarks = [] if end else ["is not closed by a line `ER  - `; it was read to where the next one begins"]
    if end and (outside := text[end.end() :].strip()):
        remarks.append(f"what follows it stands outside of any record: {outside.splitlines()[0][:60]}")
    lines = _joined(text[: end.start()] if end else text)
    # All tags as lists: what is written twice is then two values, and none is left out silently.
    tags = {line[:2]: line[:2] for line in lines} | {"TY": "TY", "ER": "ER"}
    parser = RisParser(mapping=tags, list_tags=list(tags), delimiter_tags_mapping={})
    (values,) = parser.parse("\n".join([*lines, "ER  - "]))
    return {tag: [each] if isinstance(each, str) else each for tag, each in values.items()}, remarks


def _joined(text: str) -> list[str]:
    """The lines, each with those that continue it: rispy takes a continued line for a further value."""
    lines: list[str] = []
    for line in text.split("\n"):
        if _TAG.match(line) or not lines:
            lines.append(line)
        elif line.strip():
            lines[-1] += f" {line.strip()}"
    return lines
