"""Where the publications are listed, and whether they can be filtered."""

import pytest

from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import SectionSource, Site
from homepage.page_model.listing import Listing
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")


def listing(works: int, section: str = "publications", **fields: object) -> Listing:
    publications = [
        Publication.model_validate({"id": f"w{number}", "title": "W", "date": "2025", "authors": ["Ada"], **fields})
        for number in range(works)
    ]
    sections = [SectionSource(section, "Papers", section)]
    return Listing.of(
        Site.assemble(SETTINGS, Profile(name="Ada"), words=WORDS, publications=publications, sections=sections)
    )


@pytest.mark.parametrize(("works", "has_filter"), [(1, False), (4, False), (5, True), (6, True)])
def test_a_list_has_a_filter_from_five_publications_on(works: int, has_filter: bool) -> None:
    assert listing(works).has_filter is has_filter


def test_a_view_is_an_address_with_its_choices() -> None:
    assert listing(5).view({"topic": "a b", "year": "2025"}) == "/?topic=a+b&year=2025#publications"


def test_where_there_is_no_filter_a_view_is_the_whole_list() -> None:
    assert listing(4).view({"topic": "a"}) == "/#publications"


@pytest.mark.parametrize(("works", "section"), [(9, "biography"), (0, "publications")])
def test_where_nothing_is_listed_there_is_no_address_and_no_filter(works: int, section: str) -> None:
    assert listing(works, section) == Listing("", None, has_filter=False)
    assert listing(works, section).view({"topic": "a"}) is None


def test_publications_that_are_not_shown_do_not_count() -> None:
    assert listing(5, show=False).address is None


def test_the_list_is_called_as_its_section() -> None:
    assert listing(1).heading == "Papers"
