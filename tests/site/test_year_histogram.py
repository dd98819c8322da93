"""The bars of the publications per year: a picture, and the filter of years."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.site.conftest import Open
from tests.site.filter_form import choose, show_facets

pytestmark = pytest.mark.engines("chromium", "firefox")
CHROMIUM = pytest.mark.engines("chromium")

ALL, EACH = 500, 25  # works, and works of each year from 2000 to 2019


@pytest.fixture
def page(open_page: Open, many: str) -> Page:
    """A home page with 500 publications of twenty years."""
    return open_page(many)


@pytest.fixture
def running(open_page: Open, many: str) -> Page:
    """The page in which the filter runs: it has followed the address."""
    page = open_page(f"{many}?sort=oldest")
    expect(page.locator("#publications li:visible").first).to_have_id("work-24")
    return page


def bar(page: Page, year: int) -> Locator:
    return page.locator(f".histogram [value='{year}']")


def press(page: Page, *years: int) -> None:
    for year in years:
        bar(page, year).click()


def ends(*years: int) -> list[str]:
    return [str(year) for year in dict.fromkeys([years[0], years[-1]])] if years else []


def has_years(page: Page, *years: int) -> None:
    """Waits until exactly these years are chosen: in the list, in the bars and in the chip."""
    expect(page.get_by_role("status")).to_have_text(
        f"{EACH * len(years)} of {ALL} publications" if years else "500 publications"
    )
    pressed = "all => all.filter(bar => bar.checked).map(bar => Number(bar.value))"
    assert page.locator(".histogram input").evaluate_all(pressed) == list(years)
    expect(page.locator("button.chip")).to_have_text([" – ".join(ends(*years))] if years else [])


def has_address(page: Page, *years: int) -> None:
    query = f"?year={'-'.join(ends(*years))}" if years else ""
    expect(page).to_have_url(page.url.partition("?")[0] + query)


def test_one_press_chooses_a_year_and_the_same_press_again_all(page: Page) -> None:
    press(page, 2007)
    has_years(page, 2007)
    has_address(page, 2007)
    press(page, 2007)
    has_years(page)
    has_address(page)


@pytest.mark.parametrize("ends", [(2005, 2008), (2008, 2005)])
def test_a_second_press_chooses_the_years_between_and_a_third_begins_again(page: Page, ends: tuple[int, int]) -> None:
    press(page, *ends)
    has_years(page, 2005, 2006, 2007, 2008)
    has_address(page, 2005, 2006, 2007, 2008)
    press(page, 2006)
    has_years(page, 2006)


def test_the_keyboard_chooses_a_range(running: Page) -> None:
    show_facets(running)
    running.locator("[name=role]").focus()
    for key in ("Tab", "ArrowLeft", "Space", "Home", "ArrowLeft", "End", "ArrowLeft", "ArrowLeft", "Space"):
        running.keyboard.press(key)
    has_years(running, 2017, 2018)
    expect(bar(running, 2017)).to_be_focused()


def test_the_arrow_keys_follow_the_direction_of_the_page(running: Page) -> None:
    running.evaluate("document.documentElement.dir = 'rtl'")
    bar(running, 2019).focus()
    running.keyboard.press("ArrowRight")
    expect(bar(running, 2018)).to_be_focused()


@pytest.mark.parametrize("years", ["2017-2019", "2019-2017", "2017&year=2019", "2017-2030"])
def test_an_address_opens_its_years(open_page: Open, many: str, years: str) -> None:
    page = open_page(f"{many}?year={years}")
    has_years(page, 2017, 2018, 2019)


def test_a_range_without_publications_is_no_choice(open_page: Open, many: str) -> None:
    page = open_page(f"{many}?year=1990-1999&sort=oldest")
    expect(page.locator("#publications li:visible").first).to_have_id("work-24")
    has_years(page)


def test_the_fields_of_the_years_are_the_same_filter(page: Page) -> None:
    choose(page, "Year", "2012")
    has_years(page, 2012)
    choose(page, "Until", "2010")
    has_years(page, 2010, 2011, 2012)
    page.go_back()
    has_years(page, 2012)


def test_presses_before_the_script_is_loaded_count(page: Page) -> None:
    def delay(route: Route) -> None:
        page.wait_for_timeout(1000)
        route.continue_()

    page.route("**/immutable/entry.client-*.js", delay)
    press(page, 2003, 2005)
    has_years(page, 2003, 2004, 2005)


@CHROMIUM
def test_the_bars_show_what_the_other_filters_leave(page: Page) -> None:
    heights = "all => all.map(bar => Number(getComputedStyle(bar).getPropertyValue('--height')))"
    before = page.locator(".bar").evaluate_all(heights)
    assert set(before) == {12}
    page.get_by_role("searchbox").fill("2009")
    expect(page.get_by_role("status")).to_have_text(f"{EACH} of {ALL} publications")
    after = page.locator(".bar").evaluate_all(heights)
    assert [height > 0 for height in after] == [year == 2009 for year in range(2000, 2020)]
    press(page, 2003)
    assert page.locator(".bar").evaluate_all(heights) == after


@CHROMIUM
def test_starting_the_filter_causes_no_layout_shift(open_page: Open, many: str) -> None:
    page = open_page(many)
    places = """[...document.querySelectorAll('.filter, .filter *, .groups')].map((each) => {
        const { x, y, width } = each.getBoundingClientRect();
        return each.checkVisibility() && [x, y + scrollY, width];
    })"""
    before = page.evaluate(places)
    page.get_by_role("searchbox").focus()
    page.get_by_role("searchbox").press_sequentially("x")
    page.get_by_role("searchbox").press("Backspace")
    expect(page.locator("#publications li:visible").first).to_be_visible()
    assert page.evaluate(places) == before


@CHROMIUM
@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_the_bars_are_a_picture_and_a_list(open_page: Open, many: str, width: int) -> None:
    page = open_page(many, java_script_enabled=False, viewport={"width": width, "height": 800})
    years = page.get_by_role("list", name="Publications per year").get_by_role("listitem")
    expect(years).to_have_count(20)
    expect(years.first).to_contain_text("2000 (25)")
    expect(page.locator(".filter").locator("input, select, button, a").locator("visible=true")).to_have_count(0)
    box = page.locator(".histogram").bounding_box()
    assert box is not None
    assert box["width"] > 0.8 * min(width, 624)


# Chips


@pytest.fixture
def chosen(open_page: Open, many: str) -> Page:
    """A list with three choices."""
    page = open_page(f"{many}?topic=topic-0&year=2003-2019&role=first")
    expect(page.locator("button.chip")).to_have_count(3)
    return page


def test_the_button_has_the_number_of_choices(chosen: Page) -> None:
    expect(chosen.locator("[aria-expanded]")).to_have_text("Filter (3)")


def test_a_chip_removes_its_choice_and_the_keyboard_goes_on_to_the_next(chosen: Page) -> None:
    def remove(name: str) -> None:
        chosen.get_by_role("button", name=f"Remove {name}", exact=True).press("Enter")

    remove("2003 – 2019")
    expect(chosen).to_have_url(f"{chosen.url.partition('?')[0]}?topic=topic-0&role=first")
    expect(chosen.get_by_role("button", name="Remove First author")).to_be_focused()
    remove("First author")
    expect(chosen.locator("button.chip")).to_be_focused()
    chosen.locator("button.chip").press("Enter")
    expect(chosen.locator("[aria-expanded]")).to_be_focused()
    has_years(chosen)
    chosen.go_back()
    expect(chosen.locator("button.chip")).to_have_count(1)
