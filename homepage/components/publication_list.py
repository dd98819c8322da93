"""The list of publications, newest first, grouped by year or type. The filter hides and sorts these rows in the DOM."""

from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType

import reflex as rx

from homepage.components.publication_row import disclosures, publication_entry
from homepage.components.template import Markup, joined, template
from homepage.models.publication_view import GroupBy
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.words import Words
from homepage.page_model.listing import ListedGroup, facet_values, listed_groups

Previews = Mapping[str, Markup]
"""The pictures of works as HTML, by id."""

NO_PREVIEWS: Previews = MappingProxyType({})

LONG = 20
"""A list with more publications than this is higher than a screen."""

_ROWS: dict[tuple[str, str], tuple[tuple[Publication, Settings, Words, Markup | None], Markup]] = {}
"""The last row of each id in each language, with what it was rendered from."""


def publication_list(
    publications: Sequence[Publication],
    settings: Settings,
    words: Words,
    previews: Previews = NO_PREVIEWS,
    group_by: GroupBy = "year",
) -> Markup:
    """A heading and a list for each group. Rows have what the headings say, for other sort orders; styles hide it.

    Args:
        publications: The works, newest first, their authors resolved.
        settings: The settings of the site.
        words: The words of the interface.
        previews: The pictures of works, by id.
        group_by: What the headings say.
    """

    def group(listed: ListedGroup) -> Markup:
        count = len(listed.works)
        kind = f"publications{' long' if count > LONG else ''}"
        rows = joined(_row(work, settings, words, previews) for work in listed.works)
        heading = _heading(listed, words, group_by)
        if not listed.is_folded:
            return _group(heading, kind, rows)
        number = str(count) if group_by == "type" else words.plural_form(words.papers, count).format(count=count)
        return _folded_group(heading, number, kind, rows)

    return joined(map(group, listed_groups(publications, group_by)))


def publication_view(  # noqa: PLR0913 - one for each part
    publications: Sequence[Publication],
    settings: Settings,
    words: Words,
    previews: Previews = NO_PREVIEWS,
    *,
    group_by: GroupBy | None = None,
    common: Set[str] = frozenset(),
) -> Markup:
    """A part of the record, without abstracts and BibTeX, and without ids, which the whole list has.

    Args:
        publications: The works, newest first, their authors resolved.
        settings: The settings of the site.
        words: The words of the interface.
        previews: The pictures of works, by id.
        group_by: What the headings say; None without headings.
        common: The facts that all works have in common; rows do not say them, and not what a heading says.
    """

    def rows(works: Sequence[Publication], said: Set[str]) -> Markup:
        return joined(
            _plain_row(
                publication_entry(work, settings, words, said=said, preview=previews.get(work.id)),
                "pictured" if work.id in previews else None,
            )
            for work in works
        )

    if group_by is None:
        return _plain_list(rows(publications, common))
    groups = listed_groups(publications, group_by)
    return joined(
        _group(_heading(each, words, group_by), "publications", rows(each.works, common | {group_by}))
        for each in groups
    )


def _heading(group: ListedGroup, words: Words, group_by: GroupBy) -> str:
    return words.type_headings[group.value] if group_by == "type" else words.periods.get(group.value, group.value)


def _row(publication: Publication, settings: Settings, words: Words, previews: Previews) -> Markup:
    """The row of one publication. In development, few rows change between two renderings of the list."""
    given = publication, settings, words, previews.get(publication.id)
    row = settings.language, publication.id
    known = _ROWS.get(row)
    if known is None or known[0] != given:
        known = _ROWS[row] = given, _rendered_row(*given)
    return known[1]


def _rendered_row(publication: Publication, settings: Settings, words: Words, preview: Markup | None) -> Markup:
    """A row; its ``data-`` attributes hold the publication's facet values, separated by spaces."""
    values = {name: " ".join(each) or None for name, each in facet_values(publication).items()}
    unfolded = disclosures(publication, settings, words)
    entry = publication_entry(publication, settings, words, *unfolded, preview=preview)
    kind, selected = "pictured" if preview else None, "yes" if publication.selected else None
    return _item(entry, publication.id, kind, selected=selected, **values)


@template
def _group(heading: str, kind: str, rows: str) -> rx.Component:
    return rx.fragment(rx.el.h3(heading), rx.el.ol(rows, class_name=kind))


@template
def _folded_group(heading: str, count: str, kind: str, rows: str) -> rx.Component:
    summary = rx.el.summary(rx.el.h3(heading), " ", rx.el.span(count))
    return rx.el.details(summary, rx.el.ol(rows, class_name=kind), class_name="folded-group")


@template
def _plain_list(rows: str) -> rx.Component:
    return rx.el.ol(rows, class_name="publications")


@template
def _plain_row(entry: str, kind: str | None = None) -> rx.Component:
    return rx.el.li(entry, class_name=kind)


@template
def _item(entry: str, name: str, kind: str | None = None, **values: str | None) -> rx.Component:
    facets = {f"data-{facet}": value for facet, value in values.items()}
    return rx.el.li(entry, class_name=kind, custom_attrs={"id": name, **facets})
