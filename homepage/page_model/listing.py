"""The list of publications: its page, whether it has a filter, and the addresses of its filtered views."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from homepage.models.publications import Publication
from homepage.models.site import Page, Site

MIN_TO_FILTER = 5
"""A list with fewer publications than this has no filter."""


@dataclass(frozen=True)
class Listing:
    """The list of publications.

    Attributes:
        heading: The heading of its section.
        address: A path of the site with the section's id as fragment; None if no page lists them.
        has_filter: Whether the list has a filter.
    """

    heading: str
    address: str | None
    has_filter: bool

    @classmethod
    def of(cls, site: Site) -> "Listing":
        """The list of a site."""
        works = site.shown_publications
        lists = (each for each in site.sections if each.kind == "publications" and not each.view.criteria)
        section = next(lists, None)
        if section is None or not works:
            return cls("", None, has_filter=False)
        return cls(section.heading, section.address, has_filter=len(works) >= MIN_TO_FILTER)

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


def routes(site: Site) -> tuple[Page, ...]:
    """The pages that are routes of Reflex in development: the home page, and the page with the filter."""
    listing = Listing.of(site)
    return tuple(page for page in site.pages if page is site.home or (listing.has_filter and listing.is_on(page)))


def facet_values(publication: Publication) -> dict[str, tuple[str, ...]]:
    """A publication's values in each facet, by the names that the URL, the controls and the rows use."""
    return {
        "topic": publication.topics,
        "year": (publication.period,),
        "venue": (publication.venue,) if publication.venue else (),
        "type": (publication.type_or_preprint,),
        "role": publication.roles,
    }
