"""``homepage import bibtex FILE…``: from ``.bib`` files into ``content/publications.yaml``."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from rich.console import Console
from rich.progress import track

from homepage.content_folder import read_publications
from homepage.garbage_collection import gc_disabled
from homepage.importers.bibtex_crossref import resolved
from homepage.importers.bibtex_entry import read_entry
from homepage.importers.bibtex_report import Import
from homepage.importers.bibtex_source import Entry, Macros, Remark, UnreadableFileError, read_bibtex
from homepage.importers.entry_values import Work, key_of
from homepage.importers.import_memory import FILE, IMPORTED, base_text, read_base
from homepage.importers.publication_file import PUBLICATIONS, PublicationFile
from homepage.importers.works import Works, joined, share_authors
from homepage.models.publications import Publication
from homepage.text_file import write_text

_SHARED = {"doi": "DOI", "arxiv": "arXiv id", "key": "key"}


def import_bibtex(root: Path, files: Sequence[Path], *, dry_run: bool) -> Import:
    """Imports.

    Args:
        root: The folder that holds content/.
        files: What to import.
        dry_run: Whether to write nothing.

    Raises:
        UnreadableFileError: If a file cannot be read at all, or not be written. Nothing is changed then.
        ContentErrors: If ``content/publications.yaml`` has mistakes already. Nothing is written then.
    """
    with gc_disabled():
        return _imported(root, files, dry_run=dry_run)


def _imported(root: Path, files: Sequence[Path], *, dry_run: bool) -> Import:
    text, document, known = read_publications(root)
    base = read_base(root)
    before = base_text(base)
    target = PublicationFile(document, known, base)
    done = Import(outcomes=target.joined)
    works = _read(files, target.works, done)
    sources = {str(file): _name(file, root) for file in files}
    _put(works, sources, target, done)
    _tell_vanished(set(sources.values()), target, done)
    new, after = target.text() if target.publications else text, base_text(base)
    if dry_run:
        old = text.splitlines(keepends=True)
        done.diff = "".join(unified_diff(old, new.splitlines(keepends=True), PUBLICATIONS, PUBLICATIONS))
        return done
    # In this order: what is in the one and not yet in the other is found, and remembered, at the next import.
    try:
        if new != text:
            write_text(root / PUBLICATIONS, new)
    except OSError as error:
        raise UnreadableFileError(PUBLICATIONS, 1, f"cannot be written: {error.strerror}") from error
    try:
        if after != before:
            write_text(root / IMPORTED, after)
    except OSError as error:
        advice = "mend that, and import the same again; else what is new counts as yours"
        done.remarks.append(Remark(IMPORTED, 1, f"cannot be written: {error.strerror}; {advice}"))
    return done


def _name(file: Path, root: Path) -> str:
    """How a file is remembered: the same wherever the site's folder is."""
    return Path(os.path.relpath(file, root)).as_posix()


@dataclass
class _Found:
    """A work that was read.

    Attributes:
        work: What it is.
        entry: Where it was read.
        number: The number of the entry of the file that it is; None if it is new.
    """

    work: Work
    entry: Entry
    number: int | None


def _read(files: Sequence[Path], known: Works, done: Import) -> list[_Found]:
    """What the files hold: one record for each work, newest first."""
    macros: Macros = {}
    entries: list[Entry] = []
    for file in files:
        found = read_bibtex(file, macros)
        entries += found.entries
        done.remarks += found.unread
    entries, remarks = resolved(entries)
    done.remarks += remarks
    works: list[_Found] = []
    read = Works()
    console = Console(stderr=True)
    for entry in track(entries, "Reading", console=console, transient=True, disable=not console.is_terminal):
        record = read_entry(entry)
        if record.data and record.publication:
            one = _Found(Work(record.data, record.publication), entry, known.find(record.publication))
            number = read.find(record.publication)
            if number is None or None is not works[number].number != one.number is not None:
                number = len(works)
                works.append(one)
            else:
                works[number], remark = _joined(works[number], one)
                record.remarks.append(remark)
            read.add(number, works[number].work.publication)
        done.remarks += record.told()
    taken = {each.number for each in works}
    for each in works:
        if each.number is None and (mended := known.find_mended(each.work.publication)) not in taken:
            each.number = mended
    return sorted(works, key=lambda each: each.work.publication.order(), reverse=True)


def _joined(first: _Found, second: _Found) -> tuple[_Found, str]:
    """Two entries of one work as one: what was published counts, else what came first."""
    statuses = [each.work.publication.status for each in (first, second)]
    main, other = (second, first) if statuses[0] == "preprint" != statuses[1] else (first, second)
    work, left_out = joined(main.work, other.work)
    key = key_of(first.work.publication)
    remark = f"is one work with {key}, and one entry now" + "".join(f"; left out is {each}" for each in left_out)
    return _Found(work, main.entry, other.number if main.number is None else main.number), remark


def _put(works: Iterable[_Found], sources: dict[str, str], target: PublicationFile, done: Import) -> None:
    for each in works:
        namesakes = list(target.works.namesakes(each.work.publication)) if each.number is None else []
        outcome = target.put(each.work, sources[each.entry.file], each.number)
        done.outcomes.append(outcome)
        if outcome.added:
            done.remarks += (
                Remark(each.entry.file, each.entry.line, f"{each.entry.key}: {message}")
                for message in _doubts(each.work.publication, outcome.id, namesakes, target)
            )


def _doubts(
    work: Publication, chosen: str, namesakes: Iterable[tuple[str, int]], target: PublicationFile
) -> Iterator[str]:
    """What a new entry shares with others, though it seems to be another work."""
    for kind, number in namesakes:
        other = target.publications[number]
        both = f"{work.title!r} and {other.title!r} ({other.id}) have the same {_SHARED[kind]}, and are two entries"
        cited = f"; this one is cited as {chosen}" if kind == "key" else ""
        hint = f"; if they are one work, write same_as: {other.id} into {chosen}, and import again"
        yield f"warning: {both}{cited}{hint if share_authors(work, other) else ''}"


def _tell_vanished(sources: set[str], target: PublicationFile, done: Import) -> None:
    """Notes what came from these files, and is not there now; once."""
    seen = {outcome.id for outcome in done.outcomes}
    here = {publication.id for publication in target.publications}
    for each, values in target.base.items():
        if values.get(FILE) in sources and each not in seen:
            file = values.pop(FILE)
            if each in here:
                done.vanished[each] = file
