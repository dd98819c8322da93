"""Older years of a long list: closed at first, and open whenever somebody looks for a work in them."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.axe import violations
from tests.site.conftest import Open
from tests.site.filter_form import choose

pytestmark = pytest.mark.engines("chromium", "firefox")
CHROMIUM = pytest.mark.engines("chromium")
"""What a test cannot set in Firefox: print, no scripts."""

ALL, OPEN, FOLDED = 500, 25, 19
OLD = "work-24"  # of the year 2000


@pytest.fixture
def page(open_page: Open, many: str) -> Page:
    """A home page with 500 publications of twenty years."""
    return open_page(many)


def rows(page: Page) -> Locator:
    return page.locator("#publications li:visible")


def open_years(page: Page) -> Locator:
    return page.locator(".folded-group[open]")


def summary(page: Page, year: str) -> Locator:
    return page.locator(".folded-group > summary").filter(has_text=year)


def is_as_at_first(page: Page) -> None:
    expect(rows(page)).to_have_count(OPEN)
    expect(page.locator(".folded-group:visible")).to_have_count(FOLDED)
    expect(open_years(page)).to_have_count(0)


def test_only_the_newest_year_is_open_at_first(page: Page) -> None:
    is_as_at_first(page)
    expect(page.locator("#publications h3:visible")).to_have_text([str(year) for year in range(2019, 1999, -1)])
    expect(summary(page, "2018")).to_have_text("2018 25 papers")


def press(page: Page, year: str) -> None:
    """Opens or closes a year by the keyboard. A pointer could miss it: lists get their height when they are seen."""
    summary(page, year).focus()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_a_year(page: Page, key: str) -> None:
    page.locator("#publications ol").first.locator("summary").last.focus()
    page.keyboard.press("Tab")
    expect(summary(page, "2018")).to_be_focused()
    page.keyboard.press(key)
    expect(open_years(page)).to_have_count(1)
    expect(rows(page)).to_have_count(OPEN + 25)


def test_a_search_opens_the_years_and_clear_closes_them(page: Page) -> None:
    page.get_by_role("searchbox").fill("number 350")
    expect(page.get_by_role("status")).to_have_text(f"1 of {ALL} publications")
    expect(rows(page)).to_have_count(1)
    page.get_by_role("button", name="Clear").click()
    is_as_at_first(page)
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_year_that_was_open_before_a_search_is_open_after_it(page: Page) -> None:
    press(page, "2010")
    page.get_by_role("searchbox").fill("work")
    expect(rows(page)).to_have_count(ALL)
    page.get_by_role("searchbox").fill("")
    expect(rows(page)).to_have_count(OPEN + 25)
    expect(open_years(page).locator("h3")).to_have_text("2010")


def test_a_year_that_is_closed_in_a_search_opens_at_its_next_result(page: Page) -> None:
    page.get_by_role("searchbox").fill("wor")
    expect(rows(page)).to_have_count(ALL)
    press(page, "2010")
    expect(rows(page)).to_have_count(ALL - 25)
    page.get_by_role("searchbox").fill("work")
    expect(rows(page)).to_have_count(ALL)


def test_a_choice_opens_the_years_and_the_back_button_closes_them(page: Page) -> None:
    choose(page, "Year", "2003")
    expect(page.locator("#publications h3:visible")).to_have_text(["2003"])
    expect(rows(page)).to_have_count(25)
    page.go_back()
    is_as_at_first(page)


def test_every_sort_order_shows_all_works(page: Page) -> None:
    for sort in ("oldest", "title", "venue"):
        choose(page, "Sort", sort)
        expect(page).to_have_url(re.compile(f"sort={sort}$"))
        expect(rows(page)).to_have_count(ALL)
    expect(page.locator(".folded-group:visible")).to_have_count(0)
    choose(page, "Sort", "newest")
    is_as_at_first(page)
    expect(page.locator(f".folded-group #{OLD}")).to_have_count(1)


def test_an_address_with_a_view_opens_the_years(open_page: Open, many: str) -> None:
    expect(rows(open_page(f"{many}?topic=topic-0"))).to_have_count(42)


def test_a_link_from_elsewhere_lands_on_a_work_of_a_closed_year(open_page: Open, many: str) -> None:
    page = open_page(f"{many}#{OLD}")
    expect(page.locator(f"#{OLD}")).to_be_in_viewport()
    expect(open_years(page)).to_have_count(1)


def test_a_link_in_the_page_lands_on_a_work_of_a_closed_year(page: Page) -> None:
    page.evaluate(f"location.hash = '{OLD}'")
    expect(page.locator(f"#{OLD}")).to_be_in_viewport()
    expect(open_years(page)).to_have_count(1)


@CHROMIUM
def test_without_scripts_a_link_lands_and_a_click_opens_a_year(open_page: Open, many: str) -> None:
    page = open_page(f"{many}#{OLD}", java_script_enabled=False)
    expect(page.locator(f"#{OLD}")).to_be_in_viewport()
    press(page, "2018")
    expect(rows(page)).to_have_count(OPEN + 2 * 25)


@CHROMIUM
def test_a_print_shows_every_work_and_no_number(page: Page) -> None:
    page.emulate_media(media="print")
    expect(rows(page)).to_have_count(ALL)
    expect(page.locator("#publications h3:visible")).to_have_count(FOLDED + 1)
    expect(page.locator(".folded-group > summary span:visible")).to_have_count(0)


@CHROMIUM
@pytest.mark.parametrize("width", [320, 1280])
def test_no_row_and_no_year_is_wider_than_the_screen(open_page: Open, many: str, width: int) -> None:
    page = open_page(many, viewport={"width": width, "height": 800})
    press(page, "2010")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@CHROMIUM
def test_a_year_can_be_pressed_by_a_finger_and_passes_axe(open_page: Open, many: str) -> None:
    page = open_page(many, viewport={"width": 360, "height": 800})
    box = summary(page, "2018").bounding_box()
    assert box is not None
    assert box["height"] >= 24
    press(page, "2018")
    assert list(violations(page)) == []
