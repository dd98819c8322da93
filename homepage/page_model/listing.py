"""The list of publications: its page, its groups, whether it has a filter, and the addresses of its filtered views."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from homepage.models.publication_types import TYPE_ORDER
from homepage.models.publication_view import GroupBy
from homepage.models.publications import PERIODS, Publication
from homepage.models.site import Page, Site
from homepage.page_model.year_histogram import year_bars

MIN_TO_FILTER = 5
"""A list with fewer publications than this has no filter."""

MAX_UNFOLDED = 60
"""A list with more publications than this has folded groups."""

MIN_OPEN = 20
"""The first groups stay open until they have this many publications together."""


@dataclass(frozen=True)
class Listing:
    """The list of publications.

    Attributes:
        heading: The heading of its section.
        address: A path of the site with the section's id as fragment; None if no page lists them.
        has_filter: Whether the list has a filter.
        works: The works, newest first.
        group_by: What the works of a group have in common.
    """

    heading: str
    address: str | None
    has_filter: bool
    works: tuple[Publication, ...] = ()
    group_by: GroupBy = "year"

    @property
    def has_folded_groups(self) -> bool:
        """Whether its later groups are folded."""
        return any(each.is_folded for each in listed_groups(self.works, self.group_by))

    @property
    def has_histogram(self) -> bool:
        """Whether its filter has a histogram of the years."""
        return bool(year_bars(self.works))

    @classmethod
    def of(cls, site: Site) -> "Listing":
        """The list of a site."""
        works = site.shown_publications
        lists = (each for each in site.sections if each.kind == "publications" and not each.view.criteria)
        section = next(lists, None)
        if section is None or not works:
            return cls("", None, has_filter=False)
        has_filter = len(works) >= MIN_TO_FILTER
        return cls(section.heading, section.address, has_filter, works, section.view.group_by or "year")

    def is_on(self, page: Page) -> bool:
        """Whether a page has the list."""
        return self.address is not None and self.address.partition("#")[0] == page.address

    def view(self, choices: Mapping[str, str]) -> str | None:
        """The address of the list filtered by these choices, or of the whole list if it has no filter.

        Args:
            choices: Values by facet name.
        """
        if self.address is None or not self.has_filter:
            return self.address
        path, _, fragment = self.address.partition("#")
        return f"{path}?{urlencode(choices)}#{fragment}"


@dataclass(frozen=True)
class ListedGroup:
    """The part of the list below one heading.

    Attributes:
        value: What its works have in common: a period, such as a year, or a type.
        works: The works, newest first.
        is_folded: Whether the works are hidden until a visitor opens the group.
    """

    value: str
    works: tuple[Publication, ...]
    is_folded: bool


def listed_groups(publications: Sequence[Publication], group_by: GroupBy) -> Iterator[ListedGroup]:
    """The groups of a list. A long list shows its first groups, and works that have not appeared yet.

    Args:
        publications: The works, newest first.
        group_by: What the works of a group have in common.
    """
    is_long = len(publications) > MAX_UNFOLDED
    shown = 0  # works that are above the years do not count: with many of them, no year would be open
    for value, works in _groups(publications, group_by):
        yield ListedGroup(value, works, is_folded=is_long and shown >= MIN_OPEN)
        shown += len(works) if value not in PERIODS.values() else 0


def _groups(publications: Sequence[Publication], group_by: GroupBy) -> Iterator[tuple[str, tuple[Publication, ...]]]:
    if group_by == "year":
        yield from ((period, tuple(works)) for period, works in groupby(publications, key=lambda work: work.period))
        return
    for type_ in TYPE_ORDER:
        works = tuple(work for work in publications if work.type_or_preprint == type_)
        if works:
            yield type_, works


def facet_values(publication: Publication) -> dict[str, tuple[str, ...]]:
    """A publication's values in each facet, by the names that the URL, the controls and the rows use."""
    return {
        "topic": publication.topics,
        "year": (publication.period,),
        "venue": (publication.original.venue,) if publication.original.venue else (),
        "type": (publication.type_or_preprint,),
        "role": publication.roles,
    }
