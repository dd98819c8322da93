"""Parses ``.bib`` files to entries with their lines, and reports what cannot be read.

pybtex parses the entries that are not regular.

``tokens`` splits a file into entries first, so that an unclosed entry does not affect the others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pybtex.database.input.bibtex import LowLevelParser, month_names
from pybtex.scanner import PrematureEOF, PybtexSyntaxError
from pybtex.utils import CaseInsensitiveDict

from homepage.importers.bibtex.entry import UNNAMED, Entry
from homepage.importers.bibtex.regular_entry import regular_entry
from homepage.importers.bibtex.tokens import split_entries
from homepage.importers.report import Remark
from homepage.importers.source_text import BIGGEST_ENTRY, read_text

_BIGGEST_MACRO = 100_000  # characters of an expanded abbreviation: nested ones can grow exponentially
_MOST_COMMAS = 50  # missing commas that are inserted into an entry
_NO_KEY = re.compile(r"(@\s*\w+\s*[{(])\s*,")
_FIELD = re.compile(r"\s*[A-Za-z][\w-]*\s*=")
_COMMAND = re.compile(r"@\s*[A-Za-z]+\s*[{(]")
_STRAY = re.compile(r"^[ \t,]*[A-Za-z][\w-]*[ \t]*=[ \t]*[{\"\d].*$", re.MULTILINE)


@dataclass
class BibtexFile:
    """The contents of a file.

    Attributes:
        entries: The valid entries, in the order of the file.
        unread: Warnings about what could not be read.
    """

    entries: list[Entry] = field(default_factory=list)
    unread: list[Remark] = field(default_factory=list)


Macros = dict[str, str]
"""The values of abbreviations (``@string``), by their names in lower case."""


def read_bibtex(path: Path, macros: Macros) -> BibtexFile:
    """Reads one file.

    Args:
        path: The file.
        macros: The abbreviations of earlier files; those of this file are added.

    Raises:
        UnreadableFileError: If it does not exist, is too large, or is not UTF-8.
    """
    return parse_bibtex(read_text(path), str(path), macros)


def parse_bibtex(text: str, file: str, macros: Macros | None = None) -> BibtexFile:
    """Parses the text of a file. It never raises: mistakes are reported in ``unread``.

    Args:
        text: The whole text, with line feeds as line ends.
        file: Its name in remarks.
        macros: As for ``read_bibtex``.
    """
    found = BibtexFile()
    known = CaseInsensitiveDict(month_names if macros is None else {**month_names, **macros})
    line = 1
    for part in split_entries(text):
        if len(part) > BIGGEST_ENTRY:
            name = part.lstrip().split("\n", 1)[0][:40]
            found.unread.append(Remark(file, line, f"{name}: is longer than {BIGGEST_ENTRY:,} characters; left out"))
        elif entry := _regular(part, known, file, line):
            found.entries.append(entry)
        else:
            _Part(part, known, file, line, found).read()
        line += part.count("\n")
    if macros is not None:
        macros.update((name.lower(), value) for name, value in known.items())
    return found


def _regular(part: str, macros: CaseInsensitiveDict, file: str, line: int) -> Entry | None:
    """The entry that a part consists of, if it is a regular one."""
    entry = regular_entry(part)
    if entry is None:
        return None
    expanded = {name: macros.get(entry.fields[name], entry.fields[name]) for name in entry.abbreviations}
    if any(len(value) > _BIGGEST_MACRO for value in expanded.values()):
        return None
    return Entry(entry.type, entry.key, {**entry.fields, **expanded}, file, line)


class _Part(LowLevelParser):  # type: ignore[misc] # pybtex is not typed
    """A part of a file with one entry at its start; there may be more if they do not begin on lines of their own."""

    def __init__(self, text: str, macros: CaseInsensitiveDict, file: str, line: int, found: BibtexFile) -> None:
        super().__init__(
            _NO_KEY.sub(rf"\1{UNNAMED}{line},", text, count=1), macros=macros, handle_error=self._handle_error
        )
        self.file, self.first_line, self.found = file, line, found
        self.commas = 0
        self.is_reported = False

    def read(self) -> None:
        """Adds its entries to ``found``, without those whose mistakes cannot be repaired."""
        line = self.first_line + self.text[: self.text.find("@") + 1].count("\n")
        for command, content in self:
            if command.isalpha() and command.lower() not in {"string", "preamble"} and not self.is_reported:
                key, fields = content
                self.found.entries.append(Entry(command.lower(), key, dict(self._kept(key, fields)), self.file, line))
        stray = _STRAY.search(self.text[self.pos :])
        if stray and not self.is_reported:
            self.lineno += self.text.count("\n", self.pos, self.pos + stray.end())
            outside = stray[0].strip(" \t,\n")[:60]
            self._remark(f"is outside of any entry: {outside}")

    def _kept(self, key: str, fields: list[tuple[str, list[str]]]) -> Iterator[tuple[str, str]]:
        seen: dict[str, str] = {}
        for name, parts in fields:
            value = "".join(parts)
            if name.lower() not in seen:
                yield name.lower(), value
            elif seen[name.lower()] != value:
                self._remark(f"{key}: {name} is written twice; the first one is kept")
            seen.setdefault(name.lower(), value)

    def substitute_macro(self, name: str) -> str:
        """The value of an abbreviation; an undefined one is its own name."""
        value = str(self.macros.get(name, name))
        if len(value) <= _BIGGEST_MACRO:
            return value
        self._remark(f"{name} is an abbreviation of more than {_BIGGEST_MACRO:,} characters; it is left out")
        return ""

    def required(self, patterns: Any, **options: Any) -> Any:  # noqa: ANN401
        """Inserts a missing comma between two fields."""
        closes = patterns[0] in (self.RBRACE, self.RPAREN) and len(patterns) == 1
        if closes and self.commas < _MOST_COMMAS and _FIELD.match(self.text, self.pos):
            self.commas += 1
            self._remark(f"{self.current_entry_key}: a comma is missing before this field; it was added")
            self.parse_entry_fields()
            return self.required(patterns, **options)
        return super().required(patterns, **options)

    def _handle_error(self, error: PybtexSyntaxError) -> None:
        """Reports the first mistake of this part; later ones are mostly its consequences."""
        if self.is_reported or not _COMMAND.match(self.text, self.command_start):
            return
        self.is_reported = True
        name = self.current_entry_key or self.text.lstrip().split("\n", 1)[0][:40]
        problem = str(error).partition(": ")[2]
        if isinstance(error, PrematureEOF):
            problem = "is not closed; a brace or a quote is missing"
            self.lineno = self.text.count("\n", 0, self.command_start) + 1
        self._remark(f"{name}: {problem}; this entry is left out")

    def _remark(self, message: str) -> None:
        self.found.unread.append(Remark(self.file, self.first_line + self.lineno - 1, message))
