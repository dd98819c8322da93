"""What a publication's row and its page both say: where it appeared, how far it is, and where to read it."""

from collections.abc import Iterator

import reflex as rx

from homepage.citation.bibtex import bibtex
from homepage.components.template import Markup, template
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.words import Words
from homepage.page_model.wording import format_date


def appearance(publication: Publication, words: Words, *, precise: bool = False) -> Iterator[Markup]:
    """Where and when it appeared, how far it is, what it won, and what else there is to say.

    Args:
        publication: The work.
        words: Of the interface.
        precise: Whether the date is told as precisely as it is known; else its year.
    """
    if publication.venue:
        yield _fact(publication.venue, "venue")
    else:
        kind = words.types[publication.type_or_preprint] if publication.type_or_preprint != "misc" else None
        known = words.listed(filter(None, (kind, publication.publisher)))
        yield from [_fact(known)] if known else []
    if publication.date:
        yield _date(str(publication.date), format_date(publication.date, words) if precise else str(publication.year))
    if publication.status in words.statuses:
        yield _fact(words.statuses[publication.status])
    if publication.award:
        yield _award(publication.award)
    if publication.note:
        yield _fact(publication.note)


def resources(publication: Publication, settings: Settings, words: Words) -> Iterator[Markup]:
    """Links to the work and what belongs to it."""
    for kind, url in publication.resources.items():
        yield _resource(words.resources[kind], settings.href(url))


def citation(publication: Publication, words: Words) -> Markup:
    """The work as BibTeX, and a button that copies it; static/copy_button.js makes it work."""
    label = words.citation.copy_label.format(title=publication.title)
    return _citation(bibtex(publication), words.citation.copy_button, label)


def copy_outcome(copied: str, selected: str) -> rx.Component:
    """What a screen reader hears when something was copied; one for a page.

    Args:
        copied: What static/copy_button.js says when the text was copied.
        selected: What it says when the text could only be selected.
    """
    said = {"data-when-copied": copied, "data-when-selected": selected}
    return rx.el.p(aria_live="polite", class_name="unseen", custom_attrs={"id": "copy_outcome", **said})


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
