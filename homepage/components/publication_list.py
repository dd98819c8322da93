"""The publications, newest first under their years. The filter reads, hides and orders these rows where they stand."""

from collections.abc import Sequence
from itertools import groupby

import reflex as rx

from homepage.components.author_list import author_list, equal_legend, has_equal_authors
from homepage.components.publication_facts import PERIODS, appearance, citation, resources
from homepage.components.template import Markup, joined, template
from homepage.models import addresses
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.page_model.listing import facet_values

LONG = 20
"""A year with more publications than this is higher than any screen."""


def publication_list(publications: Sequence[Publication], settings: Settings) -> Markup:
    """A heading and a list for each year or for what has none, and what the mark behind a name means if there is one.

    Args:
        publications: Newest first, everything about their authors decided.
        settings: Of the site.
    """
    years = [(year, list(works)) for year, works in groupby(publications, key=lambda publication: publication.period)]
    lists = (
        _year(
            PERIODS.get(year, year),
            f"publications{' long' if len(works) > LONG else ''}",
            joined(_row(work, settings) for work in works),
        )
        for year, works in years
    )
    return joined([_legend(publications), *lists])


def selected_list(publications: Sequence[Publication], settings: Settings) -> Markup:
    """Those to be seen first, in short."""
    entries = (_selected_entry(_entry(work, settings)) for work in publications)
    return joined([_legend(publications), _selected(joined(entries))])


def _legend(publications: Sequence[Publication]) -> str:
    return equal_legend() if has_equal_authors(publications) else ""


def _row(publication: Publication, settings: Settings) -> Markup:
    """One publication, with its values in each facet, parted by spaces."""
    values = {name: " ".join(each) or None for name, each in facet_values(publication).items()}
    abstract = [_abstract(publication.abstract)] if publication.abstract else []
    entry = _entry(publication, settings, *abstract, _bibtex(citation(publication)))
    return _listed(entry, publication.id, selected="yes" if publication.selected else None, **values)


def _entry(publication: Publication, settings: Settings, *unfolding: Markup) -> Markup:
    facts = joined([*appearance(publication), *resources(publication, settings), *unfolding], " ")
    page = settings.href(addresses.record(publication.id))
    return _title_authors_facts(publication.title, page, author_list(publication, settings, fold=True), facts)


@template
def _year(year: str, kind: str, rows: str) -> rx.Component:
    return rx.fragment(rx.el.h3(year), rx.el.ol(rows, class_name=kind))


@template
def _selected(entries: str) -> rx.Component:
    return rx.el.ol(entries, class_name="publications")


@template
def _selected_entry(entry: str) -> rx.Component:
    return rx.el.li(entry)


@template
def _listed(entry: str, name: str, **values: str | None) -> rx.Component:
    return rx.el.li(entry, custom_attrs={"id": name, **{f"data-{facet}": value for facet, value in values.items()}})


@template
def _title_authors_facts(title: str, page: str, authors: str, facts: str) -> rx.Component:
    return rx.fragment(
        rx.el.p(rx.el.elements.a(title, href=page), class_name="title"),
        authors,
        rx.el.div(facts, class_name="appearance"),
    )


@template
def _abstract(text: str) -> rx.Component:
    return rx.el.details(rx.el.summary("Abstract"), rx.el.p(text))


@template
def _bibtex(citation: str) -> rx.Component:
    return rx.el.details(rx.el.summary("BibTeX"), citation)
