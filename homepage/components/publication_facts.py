"""Facts shown both in the row and on the page of a publication: venue, date, status, links, BibTeX."""

from collections.abc import Iterator

import reflex as rx

from homepage.citation.bibtex import bibtex
from homepage.components.rich_text import markup
from homepage.components.template import Markup, joined, template
from homepage.models.messages import message_parts
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.words import Words
from homepage.page_model.wording import format_date
from homepage.rich_text.views import to_plain


def appearance(publication: Publication, words: Words, *, precise: bool = False) -> Iterator[Markup]:
    """Venue, date, status, award and note of a work.

    Args:
        publication: The work.
        words: The words of the interface.
        precise: Whether the date is shown with month and day if known; else only its year.
    """
    if publication.reviewed:
        yield _fact(joined(message_parts(words.reviewed, title=markup(publication.reviewed))))
    if publication.venue:
        yield _fact(publication.venue, "venue")
    else:
        kind = words.types[publication.type_or_preprint] if publication.type_or_preprint != "misc" else None
        known = words.listed(filter(None, (kind, publication.publisher)))
        yield from [_fact(known)] if known else []
    if publication.date:
        said = format_date(publication.date, words, is_long=True) if precise else str(publication.year)
        yield _date(str(publication.date), said)
    if publication.status in words.statuses:
        yield _fact(words.statuses[publication.status])
    if publication.award:
        yield _award(markup(publication.award))
    if publication.note:
        yield _fact(markup(publication.note))


def resources(publication: Publication, settings: Settings, words: Words) -> Iterator[Markup]:
    """Links to the work and its resources."""
    for kind, url in publication.resources.items():
        yield _resource(words.resources.get(kind, kind), settings.href(url))


def citation(publication: Publication, words: Words) -> Markup:
    """The work as BibTeX, and a button that copies it, which static/copy_button.js handles."""
    label = words.citation.copy_label.format(title=to_plain(publication.title))
    return _citation(bibtex(publication), words.citation.copy_button, label)


def copy_outcome(copied: str, selected: str) -> rx.Component:
    """The live region that announces to screen readers that something was copied; one on each page.

    Args:
        copied: The announcement of static/copy_button.js after the text was copied.
        selected: Its announcement if the text could only be selected.
    """
    said = {"data-when-copied": copied, "data-when-selected": selected}
    return rx.el.p(aria_live="polite", class_name="visually-hidden", custom_attrs={"id": "copy_outcome", **said})


@template
def _fact(words: str, kind: str | None = None) -> rx.Component:
    return rx.el.span(words, class_name=kind) if kind else rx.el.span(words)


@template
def _award(words: str) -> rx.Component:
    return rx.el.strong(words, class_name="award")


@template
def _date(date: str, words: str) -> rx.Component:
    return rx.el.time(words, date_time=date)


@template
def _resource(label: str, address: str) -> rx.Component:
    return rx.el.elements.a(label, href=address, class_name="resource")


@template
def _citation(entry: str, button: str, label: str) -> rx.Component:
    return rx.fragment(
        rx.el.pre(rx.el.code(entry), class_name="citation"),
        rx.el.button(button, type="button", class_name="copy", aria_label=label),
    )
