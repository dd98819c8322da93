"""Imports files of publications, of any format, into ``content/publications.yaml``."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import unified_diff
from pathlib import Path

from homepage.content_folder import read_publications, read_settings
from homepage.garbage_collection import gc_disabled
from homepage.importers.publications.format import Format
from homepage.importers.publications.local_files import LocalFiles
from homepage.importers.publications.memory import FILE, IMPORTED, base_text, read_base, saved_text
from homepage.importers.publications.own_export import Reread, lossless
from homepage.importers.publications.publication_file import PUBLICATIONS, PublicationFile
from homepage.importers.publications.reading import FoundWork, read_works
from homepage.importers.publications.report import Import
from homepage.importers.publications.settled import Settled
from homepage.importers.publications.works import share_authors
from homepage.importers.report import Remark, UnreadableFileError
from homepage.models.publications import Publication
from homepage.text_file import write_text

_SHARED = {"doi": "DOI", "arxiv": "arXiv id", "key": "key"}


def import_publications(root: Path, files: Sequence[Path], format_: Format, *, dry_run: bool) -> Import:
    """Merges the entries of files into ``content/publications.yaml``.

    Args:
        root: The folder that holds content/.
        files: The files to import.
        format_: The format of the files.
        dry_run: Whether to write nothing.

    Raises:
        UnreadableFileError: If a file cannot be read at all, or cannot be written. Then nothing is changed.
        ContentErrors: If ``content/publications.yaml`` has mistakes. Then nothing is written.
    """
    with gc_disabled():
        return _imported(root, files, format_, dry_run=dry_run)


def _imported(root: Path, files: Sequence[Path], format_: Format, *, dry_run: bool) -> Import:
    text, document, known = read_publications(root)
    base = read_base(root)
    target = PublicationFile(document, known, base, _reread(root, format_))
    done = Import(outcomes=target.joined)
    found, local = format_.read(files), LocalFiles(root)
    names = {str(file): _name(file, root) for file in files}
    settled = Settled(target, names, local)
    works, remarks = read_works(settled.records(found.sources), target.works)
    done.remarks += found.remarks + remarks
    done.outcomes += settled.outcomes
    _merge(works, names, target, settled, done)
    _note_vanished(set(names.values()), target, done)
    new, after = target.text() if target.publications else text, base_text(base)
    if dry_run:
        old = text.splitlines(keepends=True)
        done.diff = "".join(unified_diff(old, new.splitlines(keepends=True), PUBLICATIONS, PUBLICATIONS))
        return done
    # In this order: after an interruption between the last two, the next import finds the same values and records them.
    try:
        local.copy(target.publications)
        if new != text:
            write_text(root / PUBLICATIONS, new)
    except OSError as error:
        raise UnreadableFileError(error.filename or PUBLICATIONS, 1, f"cannot be written: {error.strerror}") from error
    try:
        if after != saved_text(root):
            write_text(root / IMPORTED, after)
    except OSError as error:
        advice = "correct that, and import the same again; otherwise all new values count as yours"
        done.remarks.append(Remark(IMPORTED, 1, f"cannot be written: {error.strerror}; {advice}"))
    return done


def _reread(root: Path, format_: Format) -> Reread:
    """Exports an entry of the site and reads it again. An export contains the site's address."""
    if format_.reread is None:
        return lossless
    reread, settings = format_.reread, read_settings(root)
    return lambda publication: reread(publication, settings)


def _name(file: Path, root: Path) -> str:
    """The name of a file in the memory: relative, so that the site's folder can be moved."""
    try:
        return Path(os.path.relpath(file, root)).as_posix()
    except ValueError:  # it is on another drive of Windows
        return file.absolute().as_posix()


def _merge(
    works: Iterable[FoundWork], names: Mapping[str, str], target: PublicationFile, settled: Settled, done: Import
) -> None:
    for each in works:
        namesakes = list(target.works.namesakes(each.work.publication)) if each.number is None else []
        outcome = target.put(each.work, names[each.record.file], each.number)
        done.outcomes.append(outcome)
        settled.remember(each, outcome, len(target.publications) - 1 if each.number is None else each.number)
        if outcome.added:
            done.remarks += (
                Remark(each.record.file, each.record.line, f"{each.record.key}: {message}")
                for message in _possible_duplicates(each.work.publication, outcome.id, namesakes, target)
            )


def _possible_duplicates(
    work: Publication, chosen: str, namesakes: Iterable[tuple[str, int]], target: PublicationFile
) -> Iterator[str]:
    """Warnings about a new entry that has the same identifier or key as another work."""
    for kind, number in namesakes:
        other = target.publications[number]
        both = f"{work.title!r} and {other.title!r} ({other.id}) have the same {_SHARED[kind]}, and are two entries"
        cited = f"; this one is cited as {chosen}" if kind == "key" else ""
        hint = f"; if they are one work, write same_as: {other.id} into {chosen}, and import again"
        yield f"warning: {both}{cited}{hint if share_authors(work, other) else ''}"


def _note_vanished(sources: set[str], target: PublicationFile, done: Import) -> None:
    """Reports, once, entries that came from these files at the last import and are no longer in them."""
    seen = {outcome.id for outcome in done.outcomes}
    here = {publication.id for publication in target.publications}
    for each, values in target.base.items():
        if values.get(FILE) in sources and each not in seen:
            file = values.pop(FILE)
            if each in here:
                done.vanished[each] = file
