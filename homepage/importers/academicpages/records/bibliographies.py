"""Reads the bibliographies that lie in the old site: the owner's works in ``.bib`` files and CSL-JSON."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.theme_files import is_of_theme
from homepage.importers.academicpages.people.name_order import is_short_for
from homepage.importers.bibtex.format import BIBTEX
from homepage.importers.csl_json.format import CSL_JSON
from homepage.importers.publications.format import Format, Record
from homepage.importers.report import UnreadableFileError
from homepage.models.publications import Publication

_FROM = "entry "
_MOST = 5  # places in one line
_ONE = "entry looks like a publication and is not a record; it is text"
_FILE = "its bibliography names a file; if the new site has it, write its address in the record"
_OWN = "a work of the owner; compare it with the old page"


def read_bibliographies(context: MoveContext) -> None:
    """Adds the owner's works to the found works, and reports the other entries."""
    for path, format_ in _files(context):
        file = context.site.folder.file(path)
        if file is None or path in context.addresses.left:
            continue
        try:
            found = format_.read([file])
            records = list(found.records)
        except UnreadableFileError as error:
            context.report.left("bibliography", path, path, str(error))
            continue
        for remark in found.remarks:
            context.report.left("bibliography", path, f"{path}:{remark.line}", remark.message)
        for record in records:
            _add(context, path, record)


def report_works(context: MoveContext) -> None:
    """Says how many lines look like publications and are no records, and hides works that the old site did not list."""
    works = context.works
    if works.unread:
        places = ", ".join(works.unread[:_MOST]) + (", …" if len(works.unread) > _MOST else "")
        number = len(works.unread)
        are = "entries look like publications and are not records; they are text" if number > 1 else _ONE
        context.report.notice(f"{number} {are}, as before ({places})")
    prose = [each for each in works.entries if not works.sources[each["id"]].startswith(_FROM)]
    if not prose and not context.pages.shows("publications"):
        for entry in works.entries:
            entry["show"] = False
        if works.entries:
            number = len(works.entries)
            are = "works of a bibliography are hidden" if number > 1 else "work of a bibliography is hidden"
            context.report.notice(
                f"{number} {are} (show: false), because no page listed {'them' if number > 1 else 'it'}"
            )


def _files(context: MoveContext) -> Iterator[tuple[str, Format]]:
    for path in context.site.folder.paths:
        suffix = PurePosixPath(path).suffix.lower()
        if suffix == ".bib":
            yield path, BIBTEX
        elif suffix == ".json" and not path.startswith("_") and not is_of_theme(path) and _is_csl(context, path):
            yield path, CSL_JSON


def _is_csl(context: MoveContext, path: str) -> bool:
    text = (context.site.include(path) or "").lstrip()
    return text.startswith("[") and all(key in text for key in ('"author"', '"title"', '"type"', '"issued"'))


def _add(context: MoveContext, path: str, record: Record) -> None:
    work, place = record.publication, f"{path}:{record.line}"
    if work is None or record.data is None:
        context.report.left("entry", record.key, place, record.remarks[-1] if record.remarks else "it cannot be read")
    elif known := context.works.id_of(work.title):
        context.report.carried("entry", work.title, place, f"the record {known}")
    elif not _is_own(work, context.names):
        context.report.left("entry", work.title, place, "the owner is not an author of it")
    else:
        data = {**record.data, "id": context.works.free_id(work.citation_key or work.id)}
        kept = {key: value for key, value in data.items() if not isinstance(value, str) or value not in record.files}
        links = {key: value for key, value in (kept.get("links") or {}).items() if value not in record.files}
        context.works.add({**kept, "links": links or None}, f"{_FROM}{record.key} in {path}")
        context.report.carried("entry", work.title, place, f"the record {data['id']}: {_OWN}")
        for remark in record.remarks:
            context.report.left("entry", work.title, place, remark)
        for address in record.files:
            context.report.left("link", f"{work.title} {unquote(address)}", place, _FILE)


def _is_own(work: Publication, names: tuple[str, ...]) -> bool:
    return any(
        person.name in names or any(is_short_for(person.name, name) for name in names)
        for person in (*work.authors, *work.editors, *work.translators)
    )
