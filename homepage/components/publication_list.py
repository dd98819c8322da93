"""The publications, newest first under their years. The filter reads, hides and orders these rows where they stand."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import reflex as rx

from homepage.components.internship_timeline import date_time
from homepage.components.publication_filter import facet_values
from homepage.models.authors import Author
from homepage.models.publications import Publication
from homepage.models.settings import Settings

LONG = 20
"""A year with more publications than this is higher than any screen."""


def publication_list(publications: Sequence[Publication], settings: Settings) -> Iterator[rx.Component]:
    """A heading and a list for each year, and what the mark behind a name means where there is one.

    Args:
        publications: Newest first, with the owner decided.
        settings: Of the site.
    """
    if any(author.equal for publication in publications for author in publication.authors):
        yield rx.el.p("* equal contribution", class_name="legend")
    for year, group in groupby(publications, key=lambda publication: publication.year):
        works = list(group)
        yield rx.el.h3(year)
        length = " long" if len(works) > LONG else ""
        yield rx.el.ol(*(_row(work, settings) for work in works), class_name=f"publications{length}")


def _row(publication: Publication, settings: Settings) -> rx.Component:
    """One publication. The data attributes hold its values in each facet, parted by spaces."""
    values = {f"data-{name}": " ".join(each) for name, each in facet_values(publication).items() if each}
    return rx.el.li(
        _title(publication, settings),
        rx.el.p(*_authors(publication.authors), class_name="authors"),
        rx.el.p(*_appearance(publication, settings), class_name="appearance"),
        custom_attrs={"id": publication.id, **values},
    )


def _title(publication: Publication, settings: Settings) -> rx.Component:
    url = publication.work_url
    title = rx.el.elements.a(publication.title, href=settings.href(url)) if url else publication.title
    return rx.el.p(title, class_name="title")


def _authors(authors: Sequence[Author]) -> Iterator[rx.Component | str]:
    for index, author in enumerate(authors):
        if index:
            yield ", "
        name = author.name + "*" * author.equal
        yield rx.el.strong(name, class_name="owner") if author.owner else name


def _appearance(publication: Publication, settings: Settings) -> Iterator[rx.Component | str]:
    """Venue and year, then the links."""
    if publication.venue:
        yield rx.el.span(publication.venue, class_name="venue")
        yield " "
    yield date_time(publication.date, publication.year)
    for link in publication.resources:
        yield " "
        yield rx.el.elements.a(link.label, href=settings.href(link.url), class_name="resource")
