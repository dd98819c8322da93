"""BibTeX as a format of publications."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from homepage.importers.bibtex.crossref import with_inherited_fields
from homepage.importers.bibtex.demo_entries import without_demo_entries
from homepage.importers.bibtex.entry import Entry
from homepage.importers.bibtex.hidden_fields import hidden_fields
from homepage.importers.bibtex.record import read_entry
from homepage.importers.bibtex.source import Macros, read_bibtex
from homepage.importers.publications.format import Format, Found
from homepage.importers.report import Remark


def _read(files: Sequence[Path]) -> Found:
    macros: Macros = {}
    entries: list[Entry] = []
    unread: list[Remark] = []
    for file in files:
        found, hidden = read_bibtex(file, macros), hidden_fields(file)
        entries += (replace(each, hidden=hidden) for each in found.entries) if hidden else found.entries
        unread += found.unread
    works, remarks = with_inherited_fields(entries)
    own, examples = without_demo_entries(works)
    return Found(map(read_entry, own), len(own), unread + remarks + examples)


BIBTEX = Format(_read)
"""Abbreviations are also valid in later files, and a cross-reference can refer to an entry of any file."""
