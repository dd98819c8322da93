"""``homepage import bibtex FILE…``: from ``.bib`` files into ``content/publications.yaml``."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from rich.console import Console
from rich.progress import track

from homepage.content_folder import FOLDER, nothing_collected, read_publications
from homepage.importers.bibtex_crossref import resolved
from homepage.importers.bibtex_entry import read_entry
from homepage.importers.bibtex_source import Entry, Macros, Remark, UnreadableFileError, read_bibtex
from homepage.importers.publication_file import PUBLICATIONS, Base, Outcome, PublicationFile
from homepage.importers.works import Works, joined
from homepage.models.publications import Publication
from homepage.validation import validate

IMPORTED = f"{FOLDER}/imported.json"
"""What was imported last, so that the next import knows what the owner changed since."""

_BASE: TypeAdapter[Base] = TypeAdapter(Base)


@dataclass
class Import:
    """What an import found and did.

    Attributes:
        remarks: What could not be read, or only in part, with file and line.
        outcomes: What became of each work.
        diff: What changes in ``content/publications.yaml``, as ``diff -u`` writes it.
    """

    remarks: list[Remark] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    diff: str = ""

    def told(self) -> Iterator[str]:
        """What became of the works, a line each, and how many."""
        for outcome in self.outcomes:
            if outcome.added:
                yield f"added {outcome.id}"
            elif outcome.changed:
                yield f"updated {outcome.id}: {', '.join(outcome.changed)}"
            for place, value in outcome.kept.items():
                yield f"kept yours in {outcome.id}: {place} (imported: {value})"
        added = sum(outcome.added for outcome in self.outcomes)
        updated = sum(bool(outcome.changed) for outcome in self.outcomes)
        yield f"{added} added, {updated} updated, {len(self.outcomes) - added - updated} unchanged in {PUBLICATIONS}"


def import_bibtex(root: Path, files: Sequence[Path], *, dry_run: bool) -> Import:
    """Imports.

    Args:
        root: The folder that holds content/.
        files: What to import.
        dry_run: Whether to write nothing.

    Raises:
        UnreadableFileError: If a file cannot be read at all. Nothing is written then.
        ContentErrors: If ``content/publications.yaml`` has mistakes already. Nothing is written then.
    """
    with nothing_collected():
        return _imported(root, files, dry_run=dry_run)


def _imported(root: Path, files: Sequence[Path], *, dry_run: bool) -> Import:
    text, document, known = read_publications(root)
    base_file = root / IMPORTED
    target = PublicationFile(text, document, _base(base_file))
    done = Import()
    records = _read(files, done)
    _apply(records, known, target, done)
    new = target.text()
    if dry_run:
        old = text.splitlines(keepends=True)
        done.diff = "".join(unified_diff(old, new.splitlines(keepends=True), PUBLICATIONS, PUBLICATIONS))
    elif any(outcome.added or outcome.changed for outcome in done.outcomes):
        _write(root / PUBLICATIONS, new)
        _write(base_file, json.dumps(target.base, ensure_ascii=False, indent=0, sort_keys=True) + "\n")
    return done


def _base(file: Path) -> Base:
    """What was imported last."""
    if not file.exists():
        return {}
    try:
        return _BASE.validate_json(file.read_bytes())
    except ValidationError as error:
        message = "is broken; mend it, or remove it: then all that publications.yaml says counts as yours"
        raise UnreadableFileError(IMPORTED, 1, message) from error


_Work = tuple[dict[str, Any], Publication]
"""A record, and the model of it."""


def _read(files: Sequence[Path], done: Import) -> list[_Work]:
    """What the files hold: one record for each work, newest first."""
    macros: Macros = {}
    entries: list[Entry] = []
    for file in files:
        found = read_bibtex(file, macros)
        entries += found.entries
        done.remarks += found.unread
    entries, remarks = resolved(entries)
    done.remarks += remarks
    works: list[_Work] = []
    numbers = Works()
    console = Console(stderr=True)
    for entry in track(entries, "Reading", console=console, transient=True, disable=not console.is_terminal):
        record = read_entry(entry)
        if record.data and record.publication:
            work = record.data, record.publication
            number = numbers.find(record.publication, by_key=False)
            if number is None:
                number = len(works)
                works.append(work)
            else:
                works[number], remark = _joined(works[number], work)
                record.remarks.append(remark)
            numbers.add(number, works[number][1])
        done.remarks += record.told()
    return sorted(works, key=lambda work: work[1].order(), reverse=True)


def _joined(first: _Work, second: _Work) -> tuple[_Work, str]:
    """Two entries of one work as one: what was published counts, else what came first."""
    is_second_main = first[1].standing == "preprint" != second[1].standing
    main, other = (second, first) if is_second_main else (first, second)
    data, left_out = joined(main[0], other[0])
    publication = validate(Publication, data)[0]
    key = first[1].citation_key or first[1].id
    remark = f"is one work with {key}, and one entry now" + "".join(f"; left out is {each}" for each in left_out)
    return (data, publication or main[1]), remark


def _apply(works: Sequence[_Work], known: Sequence[Publication], target: PublicationFile, done: Import) -> None:
    numbers = Works()
    for number, publication in enumerate(known):
        numbers.add(number, publication)
    for data, publication in works:
        found = numbers.find(publication, by_key=True)
        if found is None:
            done.outcomes.append(target.add(data))
        else:
            is_preprint = publication.standing == "preprint" != known[found].standing
            done.outcomes.append(target.update(found, data, is_preprint_of_it=is_preprint))


def _write(path: Path, text: str) -> None:
    """Puts a whole file in the place of the old one, at once."""
    path = path.resolve()  # or a link would be replaced, and the file that it leads to stay as it was
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)
