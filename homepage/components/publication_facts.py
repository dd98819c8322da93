"""What a publication's row and its page both say: where it appeared, how far it is, and where to read it."""

from collections.abc import Iterator

import reflex as rx

from homepage.citation.bibtex import bibtex
from homepage.components.internship_timeline import date_time
from homepage.models.publications import Publication
from homepage.models.settings import Settings

TYPES = {
    "article": "Journal article",
    "inproceedings": "Conference paper",
    "incollection": "Book chapter",
    "book": "Book",
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master's thesis",
    "techreport": "Report",
    "dataset": "Data set",
    "software": "Software",
    "patent": "Patent",
    "preprint": "Preprint",
    "misc": "Other",
}
"""What the facet's values are called."""


def appearance(publication: Publication, *, precise: bool = False) -> Iterator[rx.Component]:
    """Where and when it appeared, how far it is, what it won, and what else there is to say.

    Args:
        publication: The work.
        precise: Whether the date is told as precisely as it is known; else its year.
    """
    if publication.venue:
        yield rx.el.span(publication.venue, class_name="venue")
    else:
        kind = TYPES[publication.facet_type] if publication.facet_type != "misc" else None
        words = ", ".join(filter(None, (kind, publication.publisher)))
        yield from [rx.el.span(words)] if words else []
    yield date_time(publication.date, None if precise else publication.year)
    if publication.standing == "accepted":
        yield rx.el.span("to appear")
    if publication.award:
        yield rx.el.strong(publication.award, class_name="award")
    if publication.note:
        yield rx.el.span(publication.note)


def resources(publication: Publication, settings: Settings) -> Iterator[rx.Component]:
    """Links to the work and what belongs to it."""
    for link in publication.resources:
        yield rx.el.elements.a(link.label, href=settings.href(link.url), class_name="resource")


def copy_outcome() -> rx.Component:
    """What a screen reader hears when something was copied; one for a page."""
    return rx.el.p(aria_live="polite", class_name="unseen", custom_attrs={"id": "copy_outcome"})


def citation(publication: Publication) -> list[rx.Component]:
    """The work as BibTeX, and a button that copies it; static/copy_button.js makes it work."""
    return [
        rx.el.pre(rx.el.code(bibtex(publication)), tab_index=0, class_name="citation"),
        rx.el.button("Copy", type="button", class_name="copy", aria_label=f"Copy the BibTeX of {publication.title}"),
    ]
