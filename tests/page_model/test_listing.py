"""Where the publications are listed, which of their years are folded, and whether they can be filtered."""

import pytest

from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import SectionSource, Site
from homepage.page_model.listing import Listing, listed_groups
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")


def publications_of(works: int, **fields: object) -> list[Publication]:
    return [
        Publication.model_validate({"id": f"w{number}", "title": "W", "date": "2025", "authors": ["Ada"], **fields})
        for number in range(works)
    ]


def listing(works: int, section: str = "publications", **fields: object) -> Listing:
    publications = publications_of(works, **fields)
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


def record(**sizes: int) -> list[Publication]:
    """Works by period, newest first: ``y2025=3, submitted=1``."""
    found: list[Publication] = []
    for period, works in sizes.items():
        year = {"date": period.removeprefix("y")}
        undated = {"date": "n.d."} if period == "undated" else {"date": None, "status": period}
        found += publications_of(works, **(year if period.startswith("y") else undated))
    return found


def folded(publications: list[Publication]) -> list[str]:
    return [each.value for each in listed_groups(publications, "year") if each.is_folded]


def test_each_period_of_the_list_has_its_works() -> None:
    periods = listed_groups(record(submitted=1, y2025=2, undated=3), "year")
    assert [(each.value, len(each.works)) for each in periods] == [("submitted", 1), ("2025", 2), ("undated", 3)]


@pytest.mark.parametrize(("oldest", "years"), [(20, []), (21, ["2023"])])
def test_only_a_list_of_more_than_sixty_works_has_folded_groups(oldest: int, years: list[str]) -> None:
    assert folded(record(y2025=10, y2024=30, y2023=oldest)) == years


def test_the_newest_years_stay_open_until_they_have_twenty_works() -> None:
    assert folded(record(y2025=1, y2024=18, y2023=30, y2022=1, y2021=50, undated=1)) == ["2022", "2021", "undated"]
    assert folded(record(y2025=1, y2024=19, y2023=30, y2022=50)) == ["2023", "2022"]


def test_works_that_have_not_appeared_yet_stay_open_and_do_not_close_a_year() -> None:
    assert folded(record(forthcoming=30, submitted=30, y2025=5, y2024=20, y2023=1)) == ["2023"]


def test_a_list_of_one_year_stays_open_however_long() -> None:
    assert folded(record(y2025=500)) == []


@pytest.mark.parametrize("has_folded_groups", [True, False])
def test_a_listing_has_folded_groups_if_it_is_long(has_folded_groups: bool) -> None:
    works = record(y2025=30, y2024=31 if has_folded_groups else 30)
    sections = [SectionSource("publications", "Papers", "publications")]
    site = Site.assemble(SETTINGS, Profile(name="Ada"), words=WORDS, publications=works, sections=sections)
    assert Listing.of(site).has_folded_groups is has_folded_groups
