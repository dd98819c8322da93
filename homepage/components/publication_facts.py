"""Facts shown both in the row and on the page of a publication: venue, type, date, status, award, links, BibTeX."""

from collections.abc import Iterator, Set

import reflex as rx

from homepage.citation.bibtex import bibtex
from homepage.citation.references.works import THESES
from homepage.components.author_list import is_chapter, names
from homepage.components.rich_text import markup, tldr_markup
from homepage.components.template import Markup, joined, template
from homepage.models.messages import message_parts
from homepage.models.publication_types import TYPES
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.words import Words
from homepage.page_model.wording import format_date
from homepage.page_model.work_labels import resource_links, type_name
from homepage.rich_text.views import to_plain

_BY_VENUE = {"article", "inproceedings", "incollection", "newspaper"}
"""Types that readers recognize by the venue."""

_NUMBERED = {"techreport", "patent"}
"""Types whose number readers expect."""


def appearance(
    publication: Publication, settings: Settings, words: Words, *, precise: bool = False, said: Set[str] = frozenset()
) -> Iterator[Markup]:
    """Where and when a work appeared: venue, type, date, status, award and note.

    Args:
        publication: The work, its people resolved.
        settings: The settings of the site.
        words: The words of the interface.
        precise: Whether it is for the page of the work: with the full date, and without volume and pages, which are
            elsewhere on that page.
        said: The facts that a heading says: ``type``, ``status``, ``year``.
    """
    if publication.reviewed:
        yield _fact(joined(message_parts(words.reviewed, title=markup(publication.reviewed))))
    if is_chapter(publication):
        yield _fact(joined(_parts_of_chapter(publication, settings, words, precise=precise), words.list_separator))
    elif publication.venue:
        yield _fact(publication.venue, "venue badge")
        place = "" if precise else _place_in_journal(publication, words)
        yield from [_fact(place)] if place else []
    yield from _type(publication, words, said)
    further = (publication.publisher, publication.number if publication.type in _NUMBERED and not precise else None)
    if not publication.venue and any(further):
        yield _fact(words.listed(filter(None, further)))
    yield from _time(publication, words, precise=precise, said=said)
    if publication.award:
        yield _award(markup(publication.award))
    if publication.note:
        yield _fact(markup(publication.note))


def resources(publication: Publication, settings: Settings, words: Words) -> Iterator[Markup]:
    """Links to the work and its resources."""
    for label, url in resource_links(publication, words):
        yield _resource(label, settings.href(url))


def tldr(publication: Publication, settings: Settings) -> Iterator[Markup]:
    """The summary of the work in one sentence; nothing if it has none."""
    if publication.tldr:
        yield _tldr(tldr_markup(publication, settings))


def citation(publication: Publication, words: Words, label: str | None = None) -> Markup:
    """The work as BibTeX, and a button that copies it, which static/copy_button.js handles.

    Args:
        publication: The work.
        words: The words of the interface.
        label: The name of the button for screen readers. Default: one with the title, for a page with several works.
    """
    label = label or words.citation.copy_label.format(title=to_plain(publication.title))
    return _citation(bibtex(publication.original), words.citation.copy_button, label)


def copy_outcome(copied: str, selected: str) -> rx.Component:
    """The live region that announces to screen readers that something was copied; one on each page.

    Args:
        copied: The announcement of static/copy_button.js after the text was copied.
        selected: Its announcement if the text could only be selected.
    """
    said = {"data-when-copied": copied, "data-when-selected": selected}
    return rx.el.p(aria_live="polite", class_name="visually-hidden", custom_attrs={"id": "copy_outcome", **said})


def _parts_of_chapter(
    publication: Publication, settings: Settings, words: Words, *, precise: bool
) -> Iterator[Markup | str]:
    """The book of a chapter, its editors, and the pages."""
    said = words.chapter
    yield joined(message_parts(said.book, book=_book(publication.venue or "")))
    if publication.authors and publication.editors:
        yield joined(message_parts(said.edited_by, names=names(publication.editors, settings, words)))
    if publication.pages and not precise:
        is_range = len(publication.page_range) > 1
        message = said.pages.format(pages=publication.pages) if is_range else said.page.format(page=publication.pages)
        yield message


def _place_in_journal(publication: Publication, words: Words) -> str:
    """Volume, number and pages, as citations have them: ``31 (2), 145–178``; empty if it is in no journal."""
    if TYPES[publication.type].bibtex != "article":
        return ""
    volume, number = publication.volume, publication.number
    if volume:
        issue: str | None = f"{volume} ({number})" if number else volume
    else:
        issue = words.record.number.format(number=number) if number else None
    return words.listed(filter(None, (issue, publication.pages)))


def _type(publication: Publication, words: Words, said: Set[str]) -> Iterator[Markup]:
    """The type, where the venue does not say it; of a thesis, the degree instead if it is known."""
    type_, name = publication.type_or_preprint, type_name(publication, words)
    if type_ in THESES and name != words.types[type_]:
        yield _fact(name, "degree badge")
        return
    is_evident = (
        type_ == "misc" or (publication.venue and type_ in _BY_VENUE) or (type_ == "review" and publication.reviewed)
    )
    if not is_evident and "type" not in said:
        yield _fact(name, "type status badge" if type_ == "preprint" else "type badge")


def _time(publication: Publication, words: Words, *, precise: bool, said: Set[str]) -> Iterator[Markup]:
    """The date and the status. Without a date, the heading of a year says the status."""
    if publication.date and "year" not in said:
        text = format_date(publication.date, words, is_long=True) if precise else str(publication.year)
        yield _date(str(publication.date), text)
    is_said = "status" in said or (not publication.date and "year" in said)
    if publication.status in words.statuses and not is_said:
        yield _fact(words.statuses[publication.status], "status badge" if publication.date else "status badge period")


@template
def _fact(words: str, kind: str | None = None) -> rx.Component:
    return rx.el.span(words, class_name=kind) if kind else rx.el.span(words)


@template
def _tldr(sentence: str) -> rx.Component:
    return rx.el.p(sentence, class_name="tldr")


@template
def _book(title: str) -> rx.Component:
    return rx.el.cite(title, class_name="venue")


@template
def _award(words: str) -> rx.Component:
    return rx.el.strong(words, class_name="award")


@template
def _date(date: str, words: str) -> rx.Component:
    return rx.el.time(words, date_time=date, class_name="period")


@template
def _resource(label: str, address: str) -> rx.Component:
    return rx.el.elements.a(label, href=address, class_name="resource")


@template
def _citation(entry: str, button: str, label: str) -> rx.Component:
    return rx.fragment(
        rx.el.pre(rx.el.code(entry), class_name="citation"),
        rx.el.button(button, type="button", class_name="copy", aria_label=label),
    )
