"""What a visitor pays: one small request before they want anything, and nothing lost while the rest comes."""

import gzip

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.site.conftest import Open
from tests.site.filter_form import choose
from tests.site.sites import Exported

TOTAL = 8
ICON = "favicon.svg"
BOTH = pytest.mark.engines("chromium", "firefox")
DELAY = 2000  # milliseconds until the bundle comes, on a slow connection


def requests_of(page: Page) -> list[str]:
    """The addresses that a page asks for from now on."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url.rpartition("/")[2])

    page.on("request", note)
    return asked


@pytest.fixture
def slow(open_page: Open, eight: str) -> Page:
    """The home page, whose bundle takes two seconds."""
    page = open_page(eight)

    def delay(route: Route) -> None:
        page.wait_for_timeout(DELAY)
        route.continue_()

    page.route("**/immutable/entry.client-*.js", delay)
    return page


@BOTH
def test_nothing_is_loaded_before_the_first_interaction(open_page: Open, eight: str) -> None:
    page = open_page(eight)
    asked = requests_of(page)
    page.reload(wait_until="networkidle")
    page.mouse.wheel(0, 5000)
    page.wait_for_timeout(300)
    assert [name for name in asked if name.endswith((".js", ".css"))] == []
    assert len(set(asked)) <= 2  # the page and its icon


def test_the_first_load_fits_into_the_first_round_trip(eight_works: Exported) -> None:
    assert len(gzip.compress((eight_works.out / "index.html").read_bytes(), 9)) <= 14_000


def test_the_bundle_is_small(eight_works: Exported) -> None:
    (bundle,) = (eight_works.out / "immutable").glob("*.js")
    assert len(gzip.compress(bundle.read_bytes(), 9)) <= 12_000


def test_the_page_has_few_nodes(open_page: Open, eight: str) -> None:
    assert open_page(eight).evaluate("document.querySelectorAll('*').length") <= 400


@pytest.mark.timing
def test_scripts_of_the_page_are_no_long_task(open_page: Open, eight: str) -> None:
    page = open_page(eight + "404.html")
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")
    page.goto(eight, wait_until="networkidle")
    measured = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    assert measured["ScriptDuration"] < 0.05  # seconds, all scripts together; browsers call a task long from there on


@pytest.mark.parametrize(
    "intent",
    [
        lambda page: page.get_by_role("searchbox").focus(),
        lambda page: page.get_by_label("Sort", exact=True).hover(),
        lambda page: choose(page, "Sort", "title"),
    ],
    ids=["focus", "pointer", "choice"],
)
def test_a_touch_of_the_controls_loads_the_bundle(open_page: Open, eight: str, intent: object) -> None:
    page = open_page(eight)
    with page.expect_request("**/immutable/entry.client-*.js"):
        intent(page)  # type: ignore[operator]


@pytest.mark.parametrize("query", ["?q=x", "?topic=merging", "?sort=title", "?utm=1&role=first"])
def test_an_address_with_a_filter_loads_the_bundle(open_page: Open, eight: str, query: str) -> None:
    page = open_page(eight + "404.html")
    with page.expect_request("**/immutable/entry.client-*.js"):
        page.goto(eight + query)


def test_other_parameters_of_the_address_do_not_load_the_bundle(open_page: Open, eight: str) -> None:
    page = open_page(eight)
    asked = requests_of(page)
    page.goto(eight + "?utm=mail", wait_until="networkidle")
    assert [name for name in asked if name.endswith(".js")] == []


@BOTH
def test_no_key_is_lost_while_the_bundle_comes(slow: Page) -> None:
    slow.get_by_role("searchbox").press_sequentially("data dependent forecast", delay=60)
    expect(slow.get_by_role("status")).to_have_text(f"1 of {TOTAL} publications")
    expect(slow.get_by_role("searchbox")).to_have_value("data dependent forecast")


@BOTH
def test_no_choice_is_lost_while_the_bundle_comes(slow: Page) -> None:
    choose(slow, "Venue", "Lagoon")
    choose(slow, "Year", "2023")
    choose(slow, "Sort", "title")
    expect(slow.get_by_role("status")).to_have_text(f"2 of {TOTAL} publications")
    expect(slow).to_have_url(slow.url.partition("?")[0] + "?year=2023&venue=Lagoon&sort=title")
    assert slow.locator("#publications h3:visible").count() == 0


@BOTH
def test_enter_is_no_way_out_while_the_bundle_comes(slow: Page) -> None:
    slow.get_by_role("searchbox").press_sequentially("estuary")
    slow.get_by_role("searchbox").press("Enter")
    expect(slow.get_by_role("status")).to_have_text(f"2 of {TOTAL} publications")


@BOTH
def test_the_keyboard_stays_where_it_was_when_the_bundle_comes(slow: Page) -> None:
    slow.get_by_role("searchbox").press_sequentially("estua")
    expect(slow.get_by_role("status")).to_have_text(f"3 of {TOTAL} publications")
    slow.keyboard.type("ry")
    expect(slow.get_by_role("searchbox")).to_have_value("estuary")


def test_pages_with_nothing_to_wake_have_no_scripts_but_the_colour_scheme(eight_works: Exported) -> None:
    text = (eight_works.out / "404.html").read_text(encoding="utf-8")
    assert text.count("<script") == 1
    assert "import(" not in text


def test_only_what_pages_ask_for_is_published(eight_works: Exported) -> None:
    pages = "".join((eight_works.out / path).read_text(encoding="utf-8") for path in eight_works.pages())
    assert all(file.name in pages for file in (eight_works.out / "immutable").iterdir())


def test_one_file_is_all_that_a_filter_loads(open_page: Open, eight: str) -> None:
    page = open_page(eight)
    asked = requests_of(page)
    page.get_by_role("searchbox").fill("estuary")
    expect(page.get_by_role("status")).to_have_text(f"2 of {TOTAL} publications")
    assert len([name for name in asked if name != ICON]) == 1  # a browser asks for the icon whenever it likes
