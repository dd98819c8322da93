"""CSL-JSON as a format of publications."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from homepage.citation.csl_json import csl_json_file
from homepage.importers.bibtex.record import read_converted_entry
from homepage.importers.csl_json.entry import item_entry
from homepage.importers.csl_json.source import Item, parse_items, read_items
from homepage.importers.publications.format import Format, Found, Record, Source
from homepage.importers.source_text import BIGGEST_ENTRY
from homepage.models.publications import Publication
from homepage.models.settings import Settings


def _read(files: Sequence[Path]) -> Found:
    items = (item for file in files for item in read_items(file))
    return Found([Source(partial(read_record, item), _name(item), item.file, item.line) for item in items])


def read_record(item: Item) -> Record:
    """Converts an item to a record."""
    name = _name(item)
    if item.size > BIGGEST_ENTRY:
        entry, remarks = None, [f"is longer than {BIGGEST_ENTRY:,} characters; it is left out"]
    else:
        entry, remarks = item_entry(item)
    if entry is None:
        return Record(None, None, name, item.file, item.line, remarks)
    return read_converted_entry(entry, name, remarks)


def _name(item: Item) -> str:
    return f"item {item.number}"


def _reread(publication: Publication, settings: Settings) -> Publication | None:
    (item,) = parse_items(csl_json_file([publication], settings), "")
    return read_record(item).publication


CSL_JSON = Format(_read, _reread)
"""CSL-JSON as a format: each item is a record."""
