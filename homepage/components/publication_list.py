"""The list of publications, newest first, grouped by year. The filter hides and sorts these rows in the DOM."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import reflex as rx

from homepage.components.author_list import author_list, contributors, equal_legend, has_equal_authors
from homepage.components.publication_facts import appearance, citation, resources
from homepage.components.rich_text import abstract_markup, title_markup
from homepage.components.template import Markup, joined, template
from homepage.models import addresses
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.words import Words
from homepage.page_model.listing import ListedPeriod, facet_values, listed_periods

Previews = Mapping[str, Markup]
"""The pictures of works as HTML, by id."""

NO_PREVIEWS: Previews = MappingProxyType({})

LONG = 20
"""A list with more publications than this is higher than a screen."""

_ROWS: dict[tuple[str, str], tuple[tuple[Publication, Settings, Words, Markup | None], Markup]] = {}
"""The last row of each id in each language, with what it was rendered from."""


def publication_list(
    publications: Sequence[Publication], settings: Settings, words: Words, previews: Previews = NO_PREVIEWS
) -> Markup:
    """A heading and a list for each period, after the legend for equal contribution if it is needed.

    Args:
        publications: The works, newest first, their authors resolved.
        settings: The settings of the site.
        words: The words of the interface.
        previews: The pictures of works, by id.
    """
    lists = (_period(each, settings, words, previews) for each in listed_periods(publications))
    return joined([_legend(publications, words), *lists])


def selected_list(
    publications: Sequence[Publication], settings: Settings, words: Words, previews: Previews = NO_PREVIEWS
) -> Markup:
    """The list of the selected publications, without abstracts and BibTeX."""
    entries = (_selected_entry(_with_preview(work, _entry(work, settings, words), previews)) for work in publications)
    return joined([_legend(publications, words), _selected(joined(entries))])


def _period(listed: ListedPeriod, settings: Settings, words: Words, previews: Previews) -> Markup:
    heading = words.periods.get(listed.period, listed.period)
    count = len(listed.works)
    kind = f"publications{' long' if count > LONG else ''}"
    rows = joined(_row(work, settings, words, previews) for work in listed.works)
    if not listed.is_folded:
        return _year(heading, kind, rows)
    return _folded_year(heading, words.plural_form(words.papers, count).format(count=count), kind, rows)


def _legend(publications: Sequence[Publication], words: Words) -> str:
    return equal_legend(words) if has_equal_authors(publications) else ""


def _row(publication: Publication, settings: Settings, words: Words, previews: Previews) -> Markup:
    """The row of one publication. In development, few rows change between two renderings of the list."""
    given = publication, settings, words, previews.get(publication.id)
    row = settings.language, publication.id
    known = _ROWS.get(row)
    if known is None or known[0] != given:
        known = _ROWS[row] = given, _rendered_row(publication, settings, words, previews)
    return known[1]


def _rendered_row(publication: Publication, settings: Settings, words: Words, previews: Previews) -> Markup:
    """A row; its ``data-`` attributes hold the publication's facet values, separated by spaces."""
    values = {name: " ".join(each) or None for name, each in facet_values(publication).items()}
    abstract = [_abstract(words.abstract, abstract_markup(publication, settings))] if publication.abstract else []
    bibtex = _bibtex(words.citation.heading, citation(publication, words))
    entry = _with_preview(publication, _entry(publication, settings, words, *abstract, bibtex), previews)
    return _item(entry, publication.id, selected="yes" if publication.selected else None, **values)


def _with_preview(publication: Publication, entry: Markup, previews: Previews) -> Markup:
    """An entry after the picture of the work, if it has one."""
    return joined([previews[publication.id], entry]) if publication.id in previews else entry


def _entry(publication: Publication, settings: Settings, words: Words, *disclosures: Markup) -> Markup:
    facts = joined([*appearance(publication, words), *resources(publication, settings, words), *disclosures], " ")
    page = settings.href(addresses.record(publication.id))
    people = [author_list(publication, settings, words, fold=True), *contributors(publication, settings, words)]
    return _title_authors_facts(title_markup(publication, settings), page, joined(people), facts)


@template
def _year(year: str, kind: str, rows: str) -> rx.Component:
    return rx.fragment(rx.el.h3(year), rx.el.ol(rows, class_name=kind))


@template
def _folded_year(year: str, count: str, kind: str, rows: str) -> rx.Component:
    summary = rx.el.summary(rx.el.h3(year), " ", rx.el.span(count))
    return rx.el.details(summary, rx.el.ol(rows, class_name=kind), class_name="folded-year")


@template
def _selected(entries: str) -> rx.Component:
    return rx.el.ol(entries, class_name="publications")


@template
def _selected_entry(entry: str) -> rx.Component:
    return rx.el.li(entry)


@template
def _item(entry: str, name: str, **values: str | None) -> rx.Component:
    return rx.el.li(entry, custom_attrs={"id": name, **{f"data-{facet}": value for facet, value in values.items()}})


@template
def _title_authors_facts(title: str, page: str, authors: str, facts: str) -> rx.Component:
    return rx.fragment(
        rx.el.p(rx.el.elements.a(title, href=page), class_name="title"),
        authors,
        rx.el.div(facts, class_name="appearance"),
    )


@template
def _abstract(heading: str, text: str) -> rx.Component:
    return rx.el.details(rx.el.summary(heading), rx.el.p(text))


@template
def _bibtex(heading: str, citation: str) -> rx.Component:
    return rx.el.details(rx.el.summary(heading), citation)
