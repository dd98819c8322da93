"""Resolves cross-references: entries inherit fields by ``crossref``, with the rules of BibTeX and biblatex."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from homepage.importers.bibtex.entry import Entry
from homepage.importers.report import Remark

_NOT_INHERITED = {"title", "subtitle", "doi", "url", "note", "abstract", "pages", "key", "file"}
_VOLUMES = {"proceedings", "collection", "book", "mvbook", "mvcollection", "periodical"}


def with_inherited_fields(entries: Sequence[Entry]) -> tuple[list[Entry], list[Remark]]:
    """Adds inherited fields to entries.

    A volume without authors that other entries refer to is not imported as a work: its fields are in these entries.

    Returns:
        The entries that are works, and warnings for the owner.
    """
    known = {entry.key.lower(): entry for entry in reversed(entries)}
    parents = {_reference(entry) for entry in entries}
    works, remarks = [], []
    for entry in entries:
        if entry.key.lower() in parents and entry.type in _VOLUMES and "author" not in entry.fields:
            remarks.append(
                Remark(
                    entry.file,
                    entry.line,
                    f"{entry.key}: is not imported itself; its fields are in the entries that refer to it",
                )
            )
            continue
        missing = [each for each in _ancestors(entry, known) if each not in known]
        remarks += [
            Remark(entry.file, entry.line, f"{entry.key}: refers to {each}, which is in none of the files")
            for each in missing
        ]
        fields = dict(entry.fields)
        for key in _ancestors(entry, known):
            if key in known:
                fields = _inherited(known[key].fields) | fields
        kept = {name: value for name, value in fields.items() if name != "crossref" or missing}
        works.append(replace(entry, fields=kept))
    return works, remarks


def _reference(entry: Entry) -> str:
    return entry.fields.get("crossref", "").strip().lower()


def _ancestors(entry: Entry, known: Mapping[str, Entry]) -> Iterator[str]:
    """The keys of the entries that an entry inherits from, nearest first. A cycle ends the sequence."""
    seen = {entry.key.lower()}
    key = _reference(entry)
    while key and key not in seen:
        yield key
        seen.add(key)
        key = _reference(known[key]) if key in known else ""


def _inherited(fields: Mapping[str, str]) -> dict[str, str]:
    own = {name: value for name, value in fields.items() if name not in _NOT_INHERITED}
    title = fields.get("booktitle") or fields.get("title")
    return {**own, **({"booktitle": title} if title else {})}
