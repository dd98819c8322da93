"""Leaving the page and coming back to it as it was: browsers keep the pages that one leaves (bfcache)."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page, expect

from tests.site.conftest import Open

pytestmark = pytest.mark.engines("bfcache", "firefox")

# Playwright does not notice that Firefox shows a page again that it has kept: only scripts reach it then.
VIEW = """({
    query: location.search,
    text: document.querySelector("[name=q]").value,
    status: document.querySelector("[role=status]").textContent,
    shown: document.querySelectorAll("#publications li:not([hidden])").length,
})"""
TYPED = {"query": "?q=tides", "text": "tides", "status": "3 of 8 publications", "shown": 3}
CHOOSE = """
    const year = document.querySelector("[name=year]");
    year.value = "2024";
    year.dispatchEvent(new Event("input", { bubbles: true }));
"""


@pytest.fixture
def page(open_page: Open, eight: str) -> Page:
    """The home page, with something typed, left by a link and come back to, without being loaded again."""
    page = open_page(eight)
    page.get_by_role("searchbox").press_sequentially("tides")
    expect(page.get_by_role("status")).to_have_text("3 of 8 publications")
    page.evaluate("window.kept = true")
    page.locator("#harbour-counts .title a").click()
    expect(page.locator("h1")).to_contain_text("Harbour Counts")
    page.evaluate("setTimeout(() => history.back())")
    wait_until_kept(page)
    return page


def wait_until_kept(page: Page) -> None:
    """Playwright's ``wait_for_function`` would evaluate a text in the page, which its policy forbids in Firefox."""
    for _ in range(200):
        with suppress(Error):  # while one page gives way to the other
            if page.evaluate("window.kept === true"):
                return
        page.wait_for_timeout(50)
    pytest.fail("the page was loaded again, or never came back")


def comes_to(page: Page, view: dict[str, object]) -> None:
    page.wait_for_timeout(500)  # whatever a browser does to forms after it has shown a page again
    assert page.evaluate(VIEW) == view


def test_the_typed_search_and_its_results_are_restored(page: Page) -> None:
    comes_to(page, TYPED)


def test_the_next_choice_keeps_it(page: Page) -> None:
    page.evaluate(f"() => {{ {CHOOSE} }}")
    comes_to(page, {**TYPED, "query": "?q=tides&year=2024", "status": "1 of 8 publications", "shown": 1})


def test_back_once_more_undoes_a_choice(page: Page) -> None:
    page.evaluate(f"() => {{ {CHOOSE} setTimeout(() => history.back(), 100) }}")
    comes_to(page, TYPED)
