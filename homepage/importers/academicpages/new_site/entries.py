"""Converts the pages of works, talks, courses, press coverage and projects to the entries of content files."""

from collections.abc import Iterable, Iterator

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.template_collections import PUBLICATIONS, is_hidden
from homepage.importers.academicpages.records.activity import activity
from homepage.importers.academicpages.records.data_entries import shown_entries
from homepage.importers.academicpages.records.project import project
from homepage.importers.academicpages.records.publication import PublicationMover

Entry = dict[str, object]
_ACTIVITIES = ("talks", "teaching", "press")


def entries(context: MoveContext) -> dict[str, list[Entry]]:
    """The entries by file, latest first."""
    return {
        "publications": _latest_first([*_publications(context), *context.works.entries]),
        **{section: _latest_first(_activities(context, section)) for section in _ACTIVITIES},
        "projects": _projects(context),
    }


def _publications(context: MoveContext) -> Iterator[Entry]:
    for page, folder in context.pages.works:
        path, record_id = context.pages.path(page), context.pages.ids[page.file]
        is_listed = folder not in context.pages.unshown and not is_hidden(page)
        yield PublicationMover(context, page, path, record_id).record(
            is_preprint=PUBLICATIONS[folder], is_listed=is_listed
        )


def _activities(context: MoveContext, section: str) -> Iterator[Entry]:
    _report_unshown(context, section)
    for page in context.pages.entries.get(section, ()):
        yield activity(context, page, context.pages.path(page))
    for page in shown_entries(context, section):
        yield activity(context, page, "/")


def _projects(context: MoveContext) -> list[Entry]:
    _report_unshown(context, "projects")
    return [project(context, page) for page in context.pages.entries.get("projects", ())]


def _report_unshown(context: MoveContext, section: str) -> None:
    pages = context.pages.entries.get(section, ())
    if pages and not context.pages.shows(section):
        why = f"{section}.yaml, but no section: no page and no menu of the old site shows its list"
        context.report.changed("list", section, pages[0].file, why)
        for page in pages:
            where = f"its entry is in {section}.yaml, which no page shows"
            context.report.left("URL", context.pages.path(page), page.at("permalink"), where)


def _latest_first(found: Iterable[Entry]) -> list[Entry]:
    """The entries in the reversed order of Jekyll's collections, as in the template's lists."""
    return sorted(found, key=lambda entry: str(entry["date"]))[::-1]
