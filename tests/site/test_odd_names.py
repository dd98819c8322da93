"""The filter of a site whose venues and topics are named as properties of JavaScript's and Python's own objects are.

It is published under a path that needs care too.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from homepage.static_host import StaticHost
from tests.site.conftest import Open
from tests.site.filter_form import choose
from tests.site.sites import Exported, export
from tests.site.strangers import write

VENUES = ["__init__", "__proto__", "constructor", "hasOwnProperty", "toString"]
URL, BASE_PATH = "https://odd.example/immutable/a.b/café&it's", "/immutable/a.b/caf%C3%A9&it%27s"


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """That site: for each venue a work, and two for the first."""
    works = "".join(
        f"- {{ id: work-{number}, title: T, date: 2024, authors: [Ada], venue: {venue}, topics: [constructor] }}\n"
        for number, venue in enumerate([*VENUES, VENUES[0]])
    )
    root = write(
        tmp_path_factory.mktemp("odd") / "site",
        site_yaml=f"url: {URL}\ndescription: Odd.\n",
        profile_yaml="name: Ada\n",
        topics_yaml="- { id: constructor, name: Builders }\n",
        publications_yaml=works,
    )
    return export(root)


@pytest.fixture(scope="module")
def home(odd: Exported) -> Iterator[str]:
    """The address of its home page."""
    with StaticHost(odd.out, odd.base_path) as running:
        yield running.url


def test_each_venue_is_counted_and_found(home: str, open_page: Open) -> None:
    page = open_page(home)
    page.get_by_role("searchbox").fill("t")
    expect(page.get_by_role("button", name="Clear")).to_be_visible()
    options = page.get_by_label("Venue", exact=True).locator("option")
    expect(options).to_have_text(["All", *(f"{venue} ({2 if venue == VENUES[0] else 1})" for venue in VENUES)])
    for number, venue in enumerate(VENUES):
        choose(page, "Venue", venue)
        expect(page.locator("#publications li:visible")).to_have_count(1 if number else 2)
        expect(page.locator(f"#work-{number}")).to_be_visible()


def test_a_link_to_a_view_opens_it(home: str, open_page: Open) -> None:
    page = open_page(f"{home}?venue=__proto__#publications")
    expect(page.get_by_role("status")).to_have_text("1 of 6 publications")
    expect(page.locator("#publications li:visible")).to_have_attribute("id", "work-1")


def test_a_work_is_found_by_the_name_of_its_topic(home: str, open_page: Open) -> None:
    page = open_page(home)
    page.get_by_role("searchbox").fill("builders")
    expect(page.get_by_role("button", name="Clear")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("6 publications")


def test_the_page_of_a_work_leads_back_to_the_list(home: str, open_page: Open) -> None:
    page = open_page(f"{home}publications/work-1/")
    page.get_by_role("link", name="Publications", exact=True).click()
    page.wait_for_url(f"{home}#publications")
