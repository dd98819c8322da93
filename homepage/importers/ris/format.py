"""RIS as a format of publications."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from homepage.citation.ris import ris
from homepage.importers.bibtex.record import read_converted_entry
from homepage.importers.publications.format import Format, Found, Record, Source
from homepage.importers.ris.entry import record_entry
from homepage.importers.ris.source import RisRecord, parse_records, read_records
from homepage.models.publications import Publication
from homepage.models.settings import Settings


def _read(files: Sequence[Path]) -> Found:
    records = (record for file in files for record in read_records(file))
    return Found([Source(partial(read_record, record), _name(record), record.file, record.line) for record in records])


def read_record(found: RisRecord) -> Record:
    """Converts a record of RIS to a record of a work."""
    name = _name(found)
    if not found.values:
        return Record(None, None, name, found.file, found.line, list(found.remarks))
    entry, remarks = record_entry(found)
    return read_converted_entry(entry, name, remarks)


def _name(record: RisRecord) -> str:
    return f"record {record.number}"


def _reread(publication: Publication, settings: Settings) -> Publication | None:
    (found,) = parse_records(ris(publication, settings), "")
    return read_record(found).publication


RIS = Format(_read, _reread)
"""RIS as a format: each RIS record is a record."""
