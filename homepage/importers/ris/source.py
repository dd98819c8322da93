"""Parses files of RIS to records with their lines. rispy parses a single record."""

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
    """A record of a file.

    Attributes:
        values: The values by tags of two characters, in the order of the file; continued lines are joined.
        remarks: Warnings; if there are no values, the reason why it could not be read.
        number: The number of the record in its file, from 1.
        file: The name of its file.
        line: Its first line, from 1.
    """

    values: Mapping[str, Sequence[str]]
    remarks: Sequence[str]
    number: int
    file: str
    line: int


def read_records(path: Path) -> list[RisRecord]:
    """Reads one file.

    Raises:
        UnreadableFileError: If it does not exist, is too large, is not UTF-8, or contains no record.
    """
    return list(parse_records(read_text(path), str(path)))


def parse_records(text: str, file: str) -> Iterator[RisRecord]:
    """Parses the text of a file.

    Args:
        text: The whole text, with line feeds as line ends.
        file: Its name in messages.

    Raises:
        UnreadableFileError: If it contains text, but no record.
    """
    begins = [found.start() for found in _BEGIN.finditer(text)]
    if not begins and text.strip():
        what = "PubMed's own format (.nbib); export it as RIS" if _MEDLINE.search(text) else "no record in it"
        raise UnreadableFileError(file, 1, f"is not RIS, whose records begin with a line `TY  - …`: it is {what}")
    line, counted = 1, 0
    before = _outside(text[: begins[0]], "before") if begins else []
    for number, (begin, end) in enumerate(pairwise([*begins, len(text)]), start=1):
        line, counted = line + text.count("\n", counted, begin), begin
        if end - begin > BIGGEST_ENTRY:
            values, remarks = dict[str, list[str]](), [f"is longer than {BIGGEST_ENTRY:,} characters; it is left out"]
        else:
            values, remarks = _record(text[begin:end])
        yield RisRecord(values, remarks if number > 1 else [*remarks, *before], number, file, line)


def _outside(text: str, where: str) -> list[str]:
    """A warning about a text before or after a record, unless it is empty."""
    text = text.strip()
    return [f"the text {where} it is outside of any record: {text.splitlines()[0][:60]}"] if text else []


def _record(text: str) -> tuple[dict[str, list[str]], list[str]]:
    """Parses a record; returns its values, and warnings."""
    record, *after = _END.split(text, maxsplit=1)
    unclosed = ["is not closed by a line `ER  - `; it was read up to the next one"]
    remarks = _outside(after[0], "after") if after else unclosed
    lines = _joined(record)
    # All tags as lists, so that a tag that is written twice has two values.
    tags = {line[:2]: line[:2] for line in lines}
    parser = RisParser(mapping=tags, list_tags=list(tags), delimiter_tags_mapping={})
    (values,) = parser.parse("\n".join([*lines, "ER  - "]))
    return {tag: [each] if isinstance(each, str) else each for tag, each in values.items()}, remarks


def _joined(text: str) -> list[str]:
    """Joins continued lines with their first line. rispy would read them as further values."""
    lines: list[str] = []
    for line in text.split("\n"):
        if _TAG.match(line) or not lines:
            lines.append(line)
        elif line.strip():
            lines[-1] += f" {line.strip()}"
    return lines
