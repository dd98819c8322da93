"""Reading entries of BibTeX."""

from homepage.importers.bibtex.record import read_entry
from homepage.importers.bibtex.source import parse_bibtex
from homepage.importers.publications.format import Record


def record(text: str) -> Record:
    """The record of the only entry in a text."""
    (entry,) = parse_bibtex(text, "refs.bib").entries
    return read_entry(entry)
