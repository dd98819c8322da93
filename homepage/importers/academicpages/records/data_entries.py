"""Reads the publications that a data file of the old site lists, such as ``_data/publications.yml``."""

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.old_site.data_lists import DataList
from homepage.importers.academicpages.old_site.jekyll import Page
from homepage.importers.academicpages.old_site.page_date import date_of_page
from homepage.importers.academicpages.people.author_prose import authors_in
from homepage.importers.academicpages.people.name_order import is_short_for
from homepage.importers.academicpages.records.publication import PublicationMover
from homepage.importers.academicpages.records.publication_authors import AUTHOR_KEYS
from homepage.importers.academicpages.texts.plain_text import plain

_UNCERTAIN = "it has no title, no date, or no authors with the owner among them; it is no record"


def read_data_lists(context: MoveContext) -> None:
    """Adds the works to the found works, and reports what is no record."""
    for each in context.pages.lists:
        is_shown = each.name in context.pages.data
        if each.section == "publications":
            for number, page in enumerate(each.entries, start=1):
                _add(context, page, f"entry {number} in {each.path}", is_listed=is_shown)
        elif not is_shown:
            _leave(context, each)


def shown_entries(context: MoveContext, section: str) -> list[Page]:
    """The entries of a section that pages of the old site listed from data files; the others are reported."""
    found = (page for each in context.pages.data.values() if each.section == section for page in each.entries)
    kept: list[Page] = []
    for page in found:
        title = plain(page.text("title"))
        if title and date_of_page(page):
            kept.append(page)
        else:
            context.report.left("entry", title or page.file, page.at(), "it has no title or no date; it is no entry")
    return kept


def _add(context: MoveContext, page: Page, source: str, *, is_listed: bool) -> None:
    title = plain(page.text("title"))
    if known := context.works.id_of(title):
        context.report.carried("entry", title, page.at(), f"the record {known}")
    elif not (title and date_of_page(page) and _names_owner(context, page)):
        context.report.left("entry", title or page.file, page.at(), _UNCERTAIN)
    else:
        record_id = context.works.free_id(title)
        record = PublicationMover(context, page, "/", record_id).record(is_preprint=False, is_listed=is_listed)
        context.works.add(record, source)
        context.report.carried("entry", title, page.at(), f"the record {record_id}")


def _names_owner(context: MoveContext, page: Page) -> bool:
    """Whether the owner is among the authors, or they are said to be co-authors."""
    lines = (authors_in(text, names=context.names) for key in AUTHOR_KEYS for text in page.texts(key))
    people = [author.name for line in lines if line for author in line.authors]
    is_named = any(each in context.names or any(is_short_for(each, name) for name in context.names) for each in people)
    return is_named or bool(page.texts("coauthors"))


def _leave(context: MoveContext, each: DataList) -> None:
    why = "no page of the old site shows this list"
    context.report.left("list", f"{len(each.entries)} {each.section}", each.path, why)
