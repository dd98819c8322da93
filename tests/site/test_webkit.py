"""The page and its filter in WebKit: WebKitGTK on Linux, Safari on macOS; by WebDriver."""

import contextlib
import io
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from PIL import Image
from selenium.common.exceptions import ElementNotInteractableException, JavascriptException, TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from tests.site.browser import webkit

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
EVERY = "8 publications"
VIEW = """return [
    document.querySelector("[role=status]").textContent,
    [...document.querySelectorAll("#publications li")].filter((row) => row.checkVisibility()).map((row) => row.id),
]"""
# What goes wrong is kept beyond the page, for a link may have left it.
LISTEN = """
for (const kind of ["error", "unhandledrejection", "securitypolicyviolation"])
  addEventListener(kind, ({ message, reason, blockedURI }) => {
    // The browser gives up a transition between two pages if the first one is gone already. Nothing is wrong then.
    if (/view transition/i.test(reason)) return;
    sessionStorage.heard = [sessionStorage.heard, kind, message ?? reason ?? blockedURI].join(" ");
  });
"""


class Visit:
    """A visitor's window."""

    def __init__(self, driver: WebDriver) -> None:
        self.driver = driver

    def open(self, url: str) -> None:
        """Opens a page, and listens to what goes wrong in it."""
        self.driver.get(url)
        self.script(LISTEN)

    def script(self, code: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the script returns
        """Runs a script in the page."""
        return self.driver.execute_script(code, *arguments)

    def find(self, selector: str) -> WebElement:
        """The first element of a selector."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, selector: str) -> None:
        """Scrolls to an element, and clicks it. WebKit's driver does not always scroll to one below the window.

        Nor does it wait until an element that has just moved is where it says.
        """

        def clicked(_: WebDriver) -> bool:
            element = self.find(selector)
            self.script("arguments[0].scrollIntoView({ block: 'center' })", element)
            element.click()
            return True

        WebDriverWait(self.driver, 5, 0.1, ignored_exceptions=[ElementNotInteractableException]).until(clicked)

    def search(self, text: str) -> None:
        """Types into the search."""
        self.find("[name=q]").send_keys(text)

    def choose(self, facet: str, value: str) -> None:
        """Makes a choice."""
        self.show_facets()
        if facet == "topic":
            self.click(f"[name=topic][value={value}]")
        else:
            Select(self.find(f"[name={facet}]")).select_by_value(value)

    def show_facets(self) -> None:
        """Opens the facets, if they are closed."""
        if self.driver.find_elements(By.CSS_SELECTOR, "[aria-expanded=false]"):
            self.click("[aria-expanded=false]")

    def becomes(self, code: str, value: object) -> None:
        """Waits until a script returns a value."""
        found: list[object] = []

        def same(_: WebDriver) -> bool:
            found[:] = [self.script(code)]
            return found == [value]

        # While one page gives way to another, a script may find neither.
        with contextlib.suppress(TimeoutException):
            WebDriverWait(self.driver, 5, 0.05, ignored_exceptions=[JavascriptException]).until(same)
        assert found == [value]

    def has_status(self, status: str) -> None:
        """Waits until the status beside the form says this."""
        self.becomes("return document.querySelector('[role=status]').textContent", status)

    def has_shown(self, *names: str) -> None:
        """Waits until exactly these publications are shown, in this order."""
        self.becomes(f"{VIEW}[1]", list(names))

    def has_query(self, query: str) -> None:
        """Waits until the address ends so."""
        self.becomes("return location.search + location.hash", query)

    def has_value(self, name: str, value: str) -> None:
        """Waits until a control has a value."""
        self.becomes(f"return document.querySelector('.filter').elements['{name}'].value", value)


@pytest.fixture(scope="module")
def driver() -> Iterator[WebDriver]:
    """One WebKit for all tests."""
    with webkit() as running:
        yield running


@pytest.fixture
def visit(driver: WebDriver) -> Iterator[Visit]:
    """A window as large as a desk's, in which nothing may go wrong."""
    driver.set_window_size(1280, 900)
    visit = Visit(driver)
    yield visit
    heard = visit.script("const { heard } = sessionStorage; sessionStorage.clear(); localStorage.clear(); return heard")
    assert heard is None


@pytest.fixture
def page(visit: Visit, eight: str) -> Visit:
    """The home page of a site with eight works."""
    visit.open(eight)
    return visit


# The filter


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("harbour", ["harbour-counts"]),
        ("HÁRBOUR counts", ["harbour-counts"]),
        ("spiral tides", ["harbour-counts", "collapse"]),
        ("lagoon 2024", ["masking"]),
        ("asking", []),
    ],
)
def test_words_find_the_start_of_words(page: Visit, text: str, found: list[str]) -> None:
    page.search(text)
    page.has_shown(*found)


@pytest.mark.parametrize("name", ["林梅", "lin mei"])
def test_the_owner_is_found_by_every_name(page: Visit, name: str) -> None:
    page.search(name)
    page.has_query(f"?q={page.script('return new URLSearchParams({ q: arguments[0] }).toString()', name)[2:]}")
    page.has_status(EVERY)


def test_facets_work_together_and_their_counts_follow(page: Visit) -> None:
    page.choose("year", "2023")
    page.choose("venue", "Lagoon")
    page.search("neural")
    page.has_shown("collapse")
    page.becomes("return document.querySelector('[name=year] option[value=\"2023\"]').textContent", "2023 (1)")


@pytest.mark.parametrize(
    ("sort", "first", "headings"),
    [("oldest", "gradient-free", 3), ("title", "simple-estuary", 0), ("venue", "estuary-without-tides", 0)],
)
def test_older_engines_sort_the_list(page: Visit, sort: str, first: str, headings: int) -> None:
    page.choose("sort", sort)
    page.becomes(f"{VIEW}[1][0]", first)
    page.becomes(
        "return [...document.querySelectorAll('#publications h3')].filter((h) => h.checkVisibility()).length", headings
    )


def test_clear_shows_everything_and_moves_the_focus_to_the_search(page: Visit) -> None:
    page.search("estuary")
    page.choose("venue", "Atoll")
    page.has_status("1 of 8 publications")
    page.becomes("return document.querySelector('button[type=reset]').hidden", False)
    page.click("button[type=reset]")
    page.has_status(EVERY)
    page.has_value("q", "")
    page.becomes("return document.activeElement.name", "q")
    page.has_query("")


def test_a_search_without_results_says_so(page: Visit) -> None:
    page.search("zebra")
    page.has_status("No publication matches.")


def test_the_view_is_in_the_address_and_an_address_opens_its_view(page: Visit, eight: str) -> None:
    page.search("lin")
    page.choose("topic", "estuaries")
    page.choose("role", "equal")
    page.choose("sort", "title")
    page.has_query("?q=lin&topic=estuaries&role=equal&sort=title")
    page.open(f"{eight}?q=lin&topic=estuaries&role=equal&sort=title")
    page.has_shown("estuary-without-tides")
    page.has_value("q", "lin")


def test_back_and_forward_walk_through_choices(page: Visit) -> None:
    page.choose("year", "2024")
    page.has_status("3 of 8 publications")
    page.choose("sort", "title")
    page.has_query("?year=2024&sort=title")
    page.script("history.back()")
    page.has_value("sort", "newest")
    page.script("history.back()")
    page.has_status(EVERY)
    page.script("history.forward()")
    page.has_value("year", "2024")
    page.has_status("3 of 8 publications")


def test_enter_does_not_leave_the_page(page: Visit) -> None:
    page.search("estuary" + Keys.ENTER)
    page.has_query("?q=estuary")
    page.has_status("2 of 8 publications")


def test_reloading_keeps_the_view(page: Visit) -> None:
    page.choose("venue", "Atoll")
    page.has_query("?venue=Atoll")
    page.driver.refresh()
    page.has_status("1 of 8 publications")
    page.has_value("venue", "Atoll")


# Leaving and coming back


@pytest.fixture
def back(page: Visit) -> Visit:
    """The home page, with something typed, left by a link and come back to."""
    page.search("tides")
    page.has_status("3 of 8 publications")
    page.click("#harbour-counts .title a")
    page.becomes("return document.querySelector('h1').textContent.includes('Harbour Counts')", value=True)
    page.driver.back()  # waits for the page; a script that asks meanwhile may never be answered
    page.has_query("?q=tides")
    return page


def test_the_typed_search_and_its_results_are_restored_by_the_back_button(back: Visit) -> None:
    back.has_value("q", "tides")
    back.has_status("3 of 8 publications")


def test_the_next_choice_after_back_keeps_it(back: Visit) -> None:
    back.has_value("q", "tides")
    back.choose("year", "2024")
    back.has_query("?q=tides&year=2024")
    back.has_status("1 of 8 publications")


def test_a_topic_leads_to_its_papers_before_the_bundle_has_come(page: Visit) -> None:
    link = page.find(".topics li:nth-child(2) a")
    page.script("arguments[0].focus(); arguments[0].click()", link)  # at once: the link is followed, the bundle not
    page.has_query("?topic=merging#publications")
    page.has_shown("merging")
    page.has_value("topic", "merging")


def test_a_topic_opens_in_place_when_it_has_come(page: Visit) -> None:
    page.choose("sort", "title")
    page.has_query("?sort=title")
    page.script("window.same = true")
    page.click(".topics li:nth-child(2) a")
    page.has_shown("merging")
    assert page.script("return window.same")


# Long lists


@pytest.mark.parametrize(
    ("query", "name"), [("", "work-120"), ("?sort=oldest", "work-24"), ("?topic=topic-0", "work-480")]
)
def test_a_link_to_a_publication_lands_there(visit: Visit, many: str, query: str, name: str) -> None:
    visit.open(f"{many}{query}#{name}")
    if query:
        control, _, value = query.lstrip("?").partition("=")
        visit.has_value(control, value)
    visit.becomes(
        f"const {{ top, bottom }} = document.getElementById('{name}').getBoundingClientRect();"
        "return top >= 0 && bottom <= innerHeight",
        value=True,
    )


def test_folded_years_are_closed_until_a_filter_opens_them(visit: Visit, many: str) -> None:
    visit.open(many)
    # A row with content-visibility is visible to `checkVisibility` even in closed details.
    seen = "row.checkVisibility() && !row.closest('.folded-group:not([open])')"
    shown = f"return [...document.querySelectorAll('#publications li')].filter((row) => {seen}).length"
    assert visit.script(shown) == 25
    assert visit.find(".folded-group").size["height"] < 50
    visit.search("number 350")
    visit.becomes(shown, 1)
    visit.click("[type=reset]")
    visit.becomes(shown, 25)
    visit.find(".folded-group > summary").send_keys(Keys.ENTER)
    visit.becomes(shown, 50)
    visit.choose("sort", "title")
    visit.becomes(shown, 500)
    visit.choose("sort", "newest")
    visit.becomes(shown, 50)


def test_a_link_in_the_page_opens_a_folded_year(visit: Visit, many: str) -> None:
    visit.open(many)
    visit.script("location.hash = 'work-24'")
    visit.becomes(
        "const row = document.getElementById('work-24'), { top, bottom } = row.getBoundingClientRect();"
        "return row.closest('details').open && top >= 0 && bottom <= innerHeight",
        value=True,
    )


def test_focus_rings_in_long_lists_are_whole(visit: Visit, many: str) -> None:
    visit.open(many)
    link = visit.find(".publications.long .title a")
    for _ in range(2):  # rows that come into sight get their true height, and move what is below them
        visit.script("arguments[0].focus(); arguments[0].scrollIntoView({ block: 'center' })", link)
        time.sleep(0.5)
    box = visit.script("return arguments[0].getBoundingClientRect().toJSON()", link)
    screen = Image.open(io.BytesIO(visit.driver.get_screenshot_as_png())).convert("RGB")
    scale = screen.width / visit.script("return innerWidth")
    ring = tuple(int(part) for part in visit.script(RING, link))
    left, above = (box["left"] - 3, box["top"] + box["height"] / 2), (box["left"] + box["width"] / 2, box["top"] - 3)
    assert [screen.getpixel((round(x * scale), round(y * scale))) for x, y in (left, above)] == [ring, ring]


RING = "return getComputedStyle(arguments[0]).outlineColor.match(/\\d+/g)"

# The page


def test_folded_authors_and_bibtex_unfold(visit: Visit, full: str) -> None:
    visit.open(full)
    shown = "return document.querySelector('#publications #crowd {}').checkVisibility({{ visibilityProperty: true }})"
    assert not visit.script(shown.format(".citation"))
    for summary in visit.driver.find_elements(By.CSS_SELECTOR, "#publications #crowd summary"):
        summary.click()
    assert visit.script(shown.format(".citation"))
    assert "CERN Collaboration et al." in visit.find("#publications #crowd .authors").text


def test_copying_says_what_came_of_it(visit: Visit, full: str) -> None:
    visit.open(f"{full}publications/crowd/")
    visit.click("button.copy")
    visit.becomes("return /^(Copied|Selected)/.test(document.getElementById('copy_outcome').textContent)", value=True)


@pytest.mark.parametrize(("choice", "paper"), [("dark", "rgb(22, 25, 27)"), ("light", "rgb(252, 251, 248)")])
def test_the_visitor_chooses_light_or_dark_for_good(page: Visit, choice: str, paper: str) -> None:
    page.choose("color-scheme", choice)
    page.driver.refresh()
    page.becomes("return getComputedStyle(document.documentElement).backgroundColor", paper)
    assert page.find(f".color-scheme [value={choice}]").is_selected()


@pytest.mark.parametrize("path", ["", "publications/crowd/", "no/such/page"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, full: str, path: str, scheme: str) -> None:
    visit.open(full + path)
    visit.choose("color-scheme", scheme)
    visit.script("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    visit.script("document.querySelectorAll('[aria-expanded]').forEach((each) => { each.ariaExpanded = true })")
    visit.script(AXE)
    violations = visit.driver.execute_async_script("axe.run().then((found) => arguments[0](found.violations))")
    assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == []


@pytest.mark.parametrize("path", ["", "publications/crowd/"])
def test_no_page_is_wider_than_a_small_window(visit: Visit, full: str, path: str) -> None:
    visit.driver.set_window_size(400, 800)
    visit.open(full + path)
    assert visit.script("return document.documentElement.scrollWidth <= innerWidth")
