"""BibTeX as a format of publications."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from pathlib import Path

from homepage.code_digest import code_digest
from homepage.importers.bibtex.crossref import with_inherited_fields
from homepage.importers.bibtex.demo_entries import without_demo_entries
from homepage.importers.bibtex.entry import Entry
from homepage.importers.bibtex.hidden_fields import hidden_fields
from homepage.importers.bibtex.record import read_entry
from homepage.importers.bibtex.source import Macros, read_bibtex
from homepage.importers.publications.format import Format, Found, Source
from homepage.importers.report import Remark


def _read(files: Sequence[Path]) -> Found:
    macros: Macros = {}
    entries: list[Entry] = []
    unread: list[Remark] = []
    for file in files:
        found, hidden = read_bibtex(file, macros), hidden_fields(file)
        entries += (replace(each, hidden=hidden) for each in found.entries)
        unread += found.unread
    works, remarks = with_inherited_fields(entries)
    own, examples = without_demo_entries(works)
    return Found([_source(entry) for entry in own], unread + remarks + examples)


def _source(entry: Entry) -> Source:
    """An entry with the digest of its whole content, after abbreviations and cross-references."""
    content = (code_digest(), entry.type, entry.key, entry.fields, sorted(entry.hidden))
    digest = blake2b(repr(content).encode(), digest_size=8).hexdigest()
    return Source(partial(read_entry, entry), entry.key, entry.file, entry.line, digest)


BIBTEX = Format(_read)
"""Abbreviations are also valid in later files, and a cross-reference can refer to an entry of any file."""
