"""What holds for every exported page, whatever the site holds. A page added later is covered too."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from homepage.static_host import StaticHost
from tests.site.axe import COLORS, STRICTER, violations
from tests.site.conftest import Open, silent_pages
from tests.site.page_contract import (
    addresses,
    expect_no_foreign_script_to_run,
    expect_no_page_to_be_wider_than_a_small_screen,
    expect_the_keyboard_to_reach_every_control,
    thin_out,
    unfold,
)
from tests.site.sites import Exported, wrong_in

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="session", params=["full_record", "professor", "humanities"])
def exported(request: pytest.FixtureRequest) -> Exported:
    """A site with all that a record can have, and two of several pages."""
    site: Exported = request.getfixturevalue(request.param)
    return site


@pytest.fixture(scope="session")
def host(exported: Exported) -> Iterator[StaticHost]:
    """A static host of that site."""
    with StaticHost(exported.out, exported.base_path) as running:
        yield running


@pytest.fixture(scope="module")
def visited(browser: Browser, exported: Exported, host: StaticHost) -> Iterator[list[tuple[str, Page]]]:
    """Its pages, each opened once for all tests that only look at them, with its address."""
    with silent_pages(browser) as open_page:
        yield [(url, open_page(url, status=status)) for url, status in addresses(exported, host)]


def test_there_are_pages(exported: Exported, full_record: Exported) -> None:
    assert {"index.html", "404.html"} <= set(exported.pages())
    full = full_record.pages()
    assert {"about.html", "about/index.html"} <= set(full)
    assert sum(path.startswith("publications/") for path in full) >= 7


@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["phone", "desk"])
def test_axe_finds_nothing(
    exported: Exported, host: StaticHost, open_page: Open, viewport: dict[str, int], scheme: str
) -> None:
    for url, status in addresses(exported, host):
        # Without motion: what unfolds slowly has no size yet, and axe would measure it.
        page = open_page(url, status=status, viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
        unfold(page)
        thin_out(page)
        wrong = [*violations(page, STRICTER)]
        page.emulate_media(color_scheme="dark" if scheme == "light" else "light")
        wrong += violations(page, COLORS)
        assert (url, wrong) == (url, [])


def test_it_is_readable_without_scripts(exported: Exported, host: StaticHost, open_page: Open) -> None:
    for url, status in addresses(exported, host):
        page = open_page(url, status=status, java_script_enabled=False)
        main = page.locator("main")
        assert main.inner_text().strip() or main.locator("*").count() == 0, url  # an owner may have a name alone
        assert page.locator("h1:visible").count() == 1, url


def test_headings_are_in_order(visited: list[tuple[str, Page]]) -> None:
    for url, page in visited:
        levels = [
            int(tag[1]) for tag in page.locator("h1, h2, h3, h4, h5, h6").evaluate_all("all => all.map(h => h.tagName)")
        ]
        assert levels.count(1) == 1, url
        assert levels[0] == 1, url
        assert all(below <= above + 1 for above, below in pairwise(levels)), (url, levels)


def test_no_script_runs_that_the_build_did_not_write(exported: Exported, host: StaticHost, open_page: Open) -> None:
    expect_no_foreign_script_to_run(exported, host, open_page)


@pytest.mark.parametrize("word", ["unsafe", "http:", "https:", "data:", "blob:", "*"])
def test_the_policy_makes_no_exceptions(exported: Exported, word: str) -> None:
    for path in exported.pages():
        (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', (exported.out / path).read_text("utf-8"))
        assert policy.startswith("default-src 'none'; ")
        assert word not in policy


def test_hosts_send_the_policy_too(host: StaticHost, open_page: Open) -> None:
    page = open_page(host.url)
    with page.expect_response(host.url) as response:
        page.reload()
    sent = response.value.headers["content-security-policy"]
    (held,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', response.value.text())
    assert set(held.replace(";", "").split()) <= set(sent.replace(";", "").split())
    assert "frame-ancestors" in sent


def test_it_has_landmarks(visited: list[tuple[str, Page]]) -> None:
    for url, page in visited:
        assert page.get_by_role("main").count() == 1, url
        assert page.get_by_role("contentinfo").count() == 1, url


def test_every_page_has_a_language_a_title_and_a_heading(visited: list[tuple[str, Page]]) -> None:
    titles, headings = [], []
    for url, page in visited:
        assert page.locator("html").get_attribute("lang"), url
        assert page.locator("meta[name=viewport]").count() == 1, url
        titles.append(page.title())
        headings.append(page.locator("h1").inner_text())
    assert all(titles)
    assert len(set(titles)) >= len(set(headings))


def test_search_engines_get_description_and_address(exported: Exported, visited: list[tuple[str, Page]]) -> None:
    for url, page in visited:
        if page.locator("meta[name=robots][content=noindex]").count():
            continue
        description = page.locator("meta[name=description]").get_attribute("content")
        assert description, url
        assert len(description) <= 160, url
        canonical = exported.url + urlsplit(url).path.removeprefix(exported.base_path)
        assert page.locator("link[rel=canonical]").get_attribute("href") == canonical
        assert page.locator("meta[property='og:url']").get_attribute("content") == canonical
        for tag in page.locator("meta[property='og:image']").all():
            assert str(tag.get_attribute("content")).startswith("https://"), url
        for script in page.locator("script[type='application/ld+json']").all():
            assert json.loads(str(script.text_content()))["@context"] == "https://schema.org"


def test_the_first_tab_stop_skips_to_the_content(exported: Exported, host: StaticHost, open_page: Open) -> None:
    for url, status in addresses(exported, host):
        page = open_page(url, status=status)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.hash") == "#main", url
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", url


def test_the_keyboard_reaches_every_control_and_shows_where_it_is(
    exported: Exported, host: StaticHost, open_page: Open
) -> None:
    expect_the_keyboard_to_reach_every_control(exported, host, open_page)


def test_no_page_is_wider_than_a_small_screen(exported: Exported, host: StaticHost, open_page: Open) -> None:
    expect_no_page_to_be_wider_than_a_small_screen(exported, host, open_page)


def test_verify_finds_nothing(exported: Exported) -> None:
    assert wrong_in(exported) == []


def test_no_file_contains_a_path_of_the_build_machine(exported: Exported) -> None:
    reported = [
        file
        for file in exported.out.rglob("*")
        if file.is_file()
        and not exported.is_owners(file.relative_to(exported.out).as_posix())
        and any(word in file.read_bytes() for word in (str(exported.root).encode(), b"localhost:"))
    ]
    assert reported == []
