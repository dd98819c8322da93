"""The publications, newest first under their years. The filter reads, hides and orders these rows where they stand."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import reflex as rx

from homepage.components.author_list import author_list, equal_legend, has_equal_authors
from homepage.components.publication_facts import appearance, citation, resources
from homepage.components.publication_filter import facet_values
from homepage.models import addresses
from homepage.models.publications import Publication
from homepage.models.settings import Settings

LONG = 20
"""A year with more publications than this is higher than any screen."""


def publication_list(publications: Sequence[Publication], settings: Settings) -> Iterator[rx.Component]:
    """A heading and a list for each year, and what the mark behind a name means where there is one.

    Args:
        publications: Newest first, everything about their authors decided.
        settings: Of the site.
    """
    if has_equal_authors(publications):
        yield equal_legend()
    for year, group in groupby(publications, key=lambda publication: publication.year):
        works = list(group)
        yield rx.el.h3(year)
        length = " long" if len(works) > LONG else ""
        yield rx.el.ol(*(_row(work, settings) for work in works), class_name=f"publications{length}")


def selected_list(publications: Sequence[Publication], settings: Settings) -> Iterator[rx.Component]:
    """Those to be seen first, in short."""
    if has_equal_authors(publications):
        yield equal_legend()
    yield rx.el.ol(*(rx.el.li(*_entry(work, settings)) for work in publications), class_name="publications")


def _row(publication: Publication, settings: Settings) -> rx.Component:
    """One publication. The data attributes hold its values in each facet, parted by spaces."""
    values = {f"data-{name}": " ".join(each) for name, each in facet_values(publication).items() if each}
    if publication.selected:
        values["data-selected"] = "yes"
    abstract = [_unfolding("Abstract", rx.el.p(publication.abstract))] if publication.abstract else []
    return rx.el.li(
        *_entry(publication, settings, *abstract, _unfolding("BibTeX", *citation(publication))),
        custom_attrs={"id": publication.id, **values},
    )


def _entry(publication: Publication, settings: Settings, *unfolding: rx.Component) -> list[rx.Component]:
    page = settings.href(addresses.record(publication.id))
    return [
        rx.el.p(rx.el.elements.a(publication.title, href=page), class_name="title"),
        author_list(publication, settings, fold=True),
        rx.el.div(*appearance(publication), *resources(publication, settings), *unfolding, class_name="appearance"),
    ]


def _unfolding(name: str, *parts: rx.Component) -> rx.Component:
    return rx.el.details(rx.el.summary(name), *parts)
