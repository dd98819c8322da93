"""The filter, case by case, as a visitor uses it."""

import contextlib
import re

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as BrowserTimeoutError

from tests.site.conftest import Open
from tests.site.filter_form import choose, control, has_choice

pytestmark = pytest.mark.engines("chromium", "firefox")
COMPUTED = pytest.mark.engines("chromium")
"""What is computed from words and values alone, as in every engine; other tests show in Firefox that it is."""

NEWEST_FIRST = [
    "harbour-counts",
    "merging",
    "simple-estuary",
    "masking",
    "estuary-without-tides",
    "data-dependent",
    "collapse",
    "gradient-free",
]
ALL = len(NEWEST_FIRST)
EVERY = f"{ALL} publications"


@pytest.fixture
def page(open_page: Open, eight: str) -> Page:
    """A home page. No test waits for its scripts: a visitor does not either."""
    return open_page(eight)


def search(page: Page, text: str) -> None:
    page.get_by_role("searchbox", name="Search publications").fill(text)


_SHOWN = "[...document.querySelectorAll('#publications li')].filter(row => row.checkVisibility()).map(row => row.id)"


def has_shown(page: Page, ids: list[str]) -> None:
    """Waits until exactly these publications are shown, in this order."""
    with contextlib.suppress(BrowserTimeoutError):
        page.wait_for_function(f"ids => JSON.stringify({_SHOWN}) === JSON.stringify(ids)", arg=ids, timeout=5000)
    assert page.evaluate(_SHOWN) == ids


def has_status(page: Page, text: str) -> None:
    expect(page.get_by_role("status")).to_have_text(text)


def has_options(page: Page, facet: str, texts: list[str]) -> None:
    expect(control(page, facet).locator("option")).to_have_text(texts)


def has_query(page: Page, query: str) -> None:
    expect(page).to_have_url(re.compile(rf"/{re.escape(query)}$"))


@COMPUTED
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("harbour", ["harbour-counts"]),
        ("HARBOUR COUNTS", ["harbour-counts"]),
        ("counts measuring", ["harbour-counts"]),
        ("hárbour", ["harbour-counts"]),
        ("odalys", ["collapse"]),
        ("lagoon 2024", ["masking"]),
        ("atoll", ["estuary-without-tides"]),
        ("current merging", ["merging"]),
        ("spiral tides", ["harbour-counts", "collapse"]),
        ("fine-tuning", ["masking"]),
        ("  harbour  ", ["harbour-counts"]),
    ],
    ids=str,
)
def test_every_word_finds_the_start_of_a_word(page: Page, text: str, found: list[str]) -> None:
    search(page, text)
    has_shown(page, found)


@COMPUTED
def test_a_word_is_not_found_inside_another(page: Page) -> None:
    search(page, "asking")
    has_shown(page, [])


@COMPUTED
def test_words_of_several_fields_must_all_match(page: Page) -> None:
    search(page, "harbour 2024")
    has_shown(page, [])


@COMPUTED
@pytest.mark.parametrize("name", ["林梅", "梅", "Mei Lin", "lin mei"])
def test_the_owner_is_found_by_every_name(page: Page, name: str) -> None:
    search(page, name)
    has_status(page, EVERY)


def test_no_work_is_hidden_at_first(page: Page) -> None:
    has_status(page, EVERY)


@COMPUTED
@pytest.mark.parametrize(
    ("facet", "value", "count"),
    [("Topic", "estuaries", 3), ("Year", "2023", 3), ("Venue", "Reef", 2), ("Role", "first", 4)],
)
def test_a_facet_shows_what_has_its_value(page: Page, facet: str, value: str, count: int) -> None:
    choose(page, facet, value)
    has_status(page, f"{count} of {ALL} publications")


@COMPUTED
@pytest.mark.parametrize(("role", "count"), [("first", 4), ("equal", 4), ("other", 2)])
def test_a_role_is_the_owners_part(page: Page, role: str, count: int) -> None:
    choose(page, "Role", role)
    has_status(page, f"{count} of {ALL} publications")


def test_facets_work_together_with_the_text(page: Page) -> None:
    choose(page, "Venue", "Lagoon")
    choose(page, "Year", "2023")
    search(page, "neural")
    has_shown(page, ["collapse"])


def test_the_counts_follow_the_other_filters(page: Page) -> None:
    choose(page, "Year", "2024")
    has_options(page, "Venue", ["All", "Atoll (1)", "Lagoon (1)", "Reef (1)"])


@COMPUTED
def test_the_counts_of_a_facet_do_not_follow_itself(page: Page) -> None:
    choose(page, "Venue", "Atoll")
    has_options(page, "Venue", ["All", "Atoll (1)", "Lagoon (5)", "Reef (2)"])


@COMPUTED
def test_the_counts_follow_the_text(page: Page) -> None:
    search(page, "estuary")
    has_options(page, "Year", ["All", "2025 (0)", "2024 (2)", "2023 (0)"])


def test_the_newest_are_first(page: Page) -> None:
    has_shown(page, NEWEST_FIRST)


def test_the_oldest_first_is_the_newest_first_backwards(page: Page) -> None:
    choose(page, "Sort", "oldest")
    has_shown(page, NEWEST_FIRST[::-1])


@COMPUTED
def test_sorted_by_title(page: Page) -> None:
    titles = page.locator("#publications li .title").all_text_contents()
    by_title: list[str | re.Pattern[str]] = [*sorted(titles, key=str.casefold)]
    choose(page, "Sort", "title")
    expect(page.locator("#publications li .title")).to_have_text(by_title)


@COMPUTED
def test_sorted_by_venue_newest_first_within_each(page: Page) -> None:
    choose(page, "Sort", "venue")
    lagoon = ["Lagoon 2025", "Lagoon 2025", "Lagoon 2024", "Lagoon 2023", "Lagoon 2023"]
    places = ["Atoll 2024", *lagoon, "Reef 2024", "Reef 2023"]
    expect(page.locator("#publications li .appearance")).to_contain_text(places)


@COMPUTED
@pytest.mark.parametrize(
    ("sort", "years"),
    [("newest", ["2025", "2024", "2023"]), ("oldest", ["2023", "2024", "2025"]), ("title", []), ("venue", [])],
)
def test_years_are_headings_when_sorted_by_date(page: Page, sort: str, years: list[str]) -> None:
    choose(page, "Sort", sort)
    expect(page.locator("#publications h3:visible")).to_have_text(years)


@COMPUTED
def test_a_year_without_any_publication_left_has_no_heading(page: Page) -> None:
    search(page, "estuary")
    expect(page.locator("#publications h3:visible")).to_have_text(["2024"])


def test_sorting_back_by_date_restores_the_years(page: Page) -> None:
    before = page.locator("#publications .groups").inner_text()
    for sort in ("title", "oldest", "venue", "newest"):
        choose(page, "Sort", sort)
        has_query(page, f"?sort={sort}" if sort != "newest" else "")
    assert page.locator("#publications .groups").inner_text() == before


def test_clear_shows_everything_again(page: Page) -> None:
    search(page, "estuary")
    choose(page, "Venue", "Atoll")
    page.get_by_role("button", name="Clear").click()
    has_status(page, EVERY)
    expect(page.get_by_role("searchbox")).to_have_value("")
    has_choice(page, "Venue", "")
    has_query(page, "")


def test_clear_moves_the_focus_to_the_search(page: Page) -> None:
    search(page, "estuary")
    page.get_by_role("button", name="Clear").press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_clear_is_offered_only_when_there_is_something_to_clear(page: Page) -> None:
    expect(page.get_by_role("button", name="Clear")).to_be_hidden()
    search(page, "x")
    expect(page.get_by_role("button", name="Clear")).to_be_visible()


def test_a_search_without_results_says_so_and_offers_to_clear(page: Page) -> None:
    search(page, "zebra")
    expect(page.get_by_role("status")).to_contain_text("No publication matches")
    expect(page.get_by_role("button", name="Clear")).to_be_visible()


def test_the_whole_view_is_in_the_address_in_one_order(page: Page) -> None:
    search(page, "lin")
    choose(page, "Topic", "estuaries")
    choose(page, "Venue", "Atoll")
    choose(page, "Role", "equal")
    choose(page, "Year", "2024")
    choose(page, "Sort", "title")
    has_query(page, "?q=lin&topic=estuaries&year=2024&venue=Atoll&role=equal&sort=title")


def test_an_address_opens_its_view(open_page: Open, eight: str) -> None:
    page = open_page(f"{eight}?q=lin&topic=estuaries&year=2024&role=equal&venue=Atoll&sort=title")
    has_status(page, f"1 of {ALL} publications")
    has_shown(page, ["estuary-without-tides"])
    expect(page.get_by_role("searchbox")).to_have_value("lin")
    has_choice(page, "Sort", "title")


def test_values_that_the_filter_does_not_know_change_nothing(open_page: Open, eight: str) -> None:
    page = open_page(f"{eight}?year=1066&sort=colour&venue=")
    has_status(page, EVERY)
    has_choice(page, "Year", "")


def test_other_parameters_of_the_address_are_kept(open_page: Open, eight: str) -> None:
    page = open_page(f"{eight}?utm=mail")
    choose(page, "Year", "2024")
    has_query(page, "?utm=mail&year=2024")


def test_back_and_forward_walk_through_facets_and_sorts(page: Page) -> None:
    choose(page, "Year", "2024")
    has_status(page, f"3 of {ALL} publications")
    choose(page, "Sort", "title")
    page.go_back()
    has_choice(page, "Sort", "newest")
    has_status(page, f"3 of {ALL} publications")
    page.go_back()
    has_status(page, EVERY)
    page.go_forward()
    page.go_forward()
    has_choice(page, "Sort", "title")
    assert page.locator("#publications h3:visible").count() == 0


def test_typing_replaces_the_address(page: Page) -> None:
    length = page.evaluate("history.length")
    page.get_by_role("searchbox").press_sequentially("estuary")
    has_query(page, "?q=estuary")
    assert page.evaluate("history.length") == length


def test_what_was_typed_is_in_the_address_before_a_facet_changes(page: Page) -> None:
    page.get_by_role("searchbox").press_sequentially("estuary")
    choose(page, "Venue", "Atoll")
    has_query(page, "?q=estuary&venue=Atoll")
    page.go_back()
    has_query(page, "?q=estuary")
    expect(page.get_by_role("searchbox")).to_have_value("estuary")


def test_no_key_is_lost(page: Page) -> None:
    text = "measuring spiral tides via harbour counts in open water"
    page.get_by_role("searchbox").press_sequentially(text)
    page.wait_for_timeout(400)
    expect(page.get_by_role("searchbox")).to_have_value(text)


def test_enter_in_the_search_does_not_leave_the_page(page: Page) -> None:
    search(page, "estuary")
    page.get_by_role("searchbox").press("Enter")
    has_status(page, f"2 of {ALL} publications")
    has_query(page, "?q=estuary")


def test_a_topic_leads_to_its_papers(page: Page) -> None:
    page.get_by_role("link", name="Merging of currents", exact=True).click()
    has_choice(page, "Topic", "merging")
    has_shown(page, ["merging"])
    has_query(page, "?topic=merging#publications")
    expect(page.get_by_role("heading", name="Publications")).to_be_in_viewport()


def test_the_back_button_undoes_a_topic(page: Page) -> None:
    page.get_by_role("searchbox").fill("nothing like it")  # the filter runs, so that the link opens the view in place
    has_status(page, "No publication matches.")
    page.get_by_role("button", name="Clear").click()
    has_status(page, EVERY)
    page.get_by_role("link", name="Merging of currents", exact=True).click()
    has_shown(page, ["merging"])
    has_query(page, "?topic=merging#publications")
    page.go_back()
    has_status(page, EVERY)


def test_a_topic_moves_the_keyboard_focus_to_the_list(page: Page) -> None:
    page.get_by_role("link", name="Merging of currents", exact=True).press("Enter")
    has_shown(page, ["merging"])
    has_query(page, "?topic=merging#publications")
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_filtered_works_are_hidden_from_assistive_technology_too(page: Page) -> None:
    search(page, "harbour")
    expect(page.locator("#publications li[hidden]")).to_have_count(ALL - 1)


@pytest.mark.engines("chromium")  # BiDi cannot switch scripts off in Firefox
def test_without_scripts_there_are_no_controls_and_all_publications(open_page: Open, eight: str) -> None:
    page = open_page(eight, java_script_enabled=False)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.locator("#publications li:visible")).to_have_count(ALL)


def test_reloading_keeps_the_view(page: Page) -> None:
    choose(page, "Venue", "Atoll")
    has_query(page, "?venue=Atoll")
    page.reload()
    has_status(page, f"1 of {ALL} publications")
