"""What a publication's row and its page both say: where it appeared, how far it is, and where to read it."""

from collections.abc import Iterator, Mapping

import reflex as rx

from homepage.citation.bibtex import bibtex
from homepage.components.template import Markup, template
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

RESOURCES = {
    "paper": "Paper",
    "arxiv": "arXiv",
    "doi": "DOI",
    "pdf": "PDF",
    "code": "Code",
    "slides": "Slides",
    "poster": "Poster",
    "video": "Video",
    "project": "Project",
    "dataset": "Data set",
    "blog": "Blog post",
}
"""What each kind of link is called."""

PERIODS = {"forthcoming": "Forthcoming", "submitted": "Submitted", "undated": "Undated"}
"""What stands where works have no year."""

_STATUSES: Mapping[str, str] = {"accepted": "to appear", "forthcoming": "forthcoming", "submitted": "submitted"}


def appearance(publication: Publication, *, precise: bool = False) -> Iterator[Markup]:
    """Where and when it appeared, how far it is, what it won, and what else there is to say.

    Args:
        publication: The work.
        precise: Whether the date is told as precisely as it is known; else its year.
    """
    if publication.venue:
        yield _fact(publication.venue, "venue")
    else:
        kind = TYPES[publication.type_or_preprint] if publication.type_or_preprint != "misc" else None
        words = ", ".join(filter(None, (kind, publication.publisher)))
        yield from [_fact(words)] if words else []
    if publication.date:
        yield _date(str(publication.date), publication.date.human() if precise else str(publication.year))
    if publication.status in _STATUSES:
        yield _fact(_STATUSES[publication.status])
    if publication.award:
        yield _award(publication.award)
    if publication.note:
        yield _fact(publication.note)


def resources(publication: Publication, settings: Settings) -> Iterator[Markup]:
    """Links to the work and what belongs to it."""
    for kind, url in publication.resources.items():
        yield _resource(RESOURCES[kind], settings.href(url))


def citation(publication: Publication) -> Markup:
    """The work as BibTeX, and a button that copies it; static/copy_button.js makes it work."""
    return _citation(bibtex(publication), publication.title)


def copy_outcome() -> rx.Component:
    """What a screen reader hears when something was copied; one for a page."""
    return rx.el.p(aria_live="polite", class_name="unseen", custom_attrs={"id": "copy_outcome"})


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
def _citation(entry: str, title: str) -> rx.Component:
    return rx.fragment(
        rx.el.pre(rx.el.code(entry), class_name="citation"),
        rx.el.button("Copy", type="button", class_name="copy", aria_label=f"Copy the BibTeX of {title}"),
    )
