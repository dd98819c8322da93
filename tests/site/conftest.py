"""A browser, the exported sites on a static host, and pages that must stay silent."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from homepage.static_host import StaticHost
from tests.site.browser import launch
from tests.site.sites import Exported, export_once
from tests.site.strangers import (
    of_a_historian,
    of_a_professor,
    with_500_publications,
    with_a_full_record,
    with_eight_works,
)

pytest.register_assert_rewrite("tests.site.page_contract")

Make = Callable[[Path], Path]
"""Writes a site into a folder that is not there yet."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that needs a browser runs in Chromium, or in the engines that its mark names."""
    if "browser" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("engines")
        metafunc.parametrize("browser", mark.args if mark else ["chromium"], indirect=True, scope="session")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives Chromium and Firefox."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Browser]:
    """One browser for all tests that run in its engine."""
    launched = launch(playwright, request.param)
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Make], Exported]:
    """Exports a site once, for whichever tests and processes ask for it."""
    own = tmp_path_factory.getbasetemp()
    common = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    return lambda make: export_once(common / make.__name__, make)


@pytest.fixture(scope="session")
def eight_works(once: Callable[[Make], Exported]) -> Exported:
    """A site at the root of a host, with eight works to search, filter and sort."""
    return once(with_eight_works)


@pytest.fixture(scope="session")
def full_record(once: Callable[[Make], Exported]) -> Exported:
    """A site under a path whose record has everything that a record can have, and markup wherever there is text."""
    return once(with_a_full_record)


@pytest.fixture(scope="session")
def many_works(once: Callable[[Make], Exported]) -> Exported:
    """A site whose lists are longer than any screen."""
    return once(with_500_publications)


@pytest.fixture(scope="session")
def professor(once: Callable[[Make], Exported]) -> Exported:
    """A site of several pages under a path, with a long record."""
    return once(of_a_professor)


@pytest.fixture(scope="session")
def humanities(once: Callable[[Make], Exported]) -> Exported:
    """A site of several pages, with views of the record and a blog."""
    return once(of_a_historian)


@pytest.fixture(scope="session", params=["eight_works", "full_record"])
def published(request: pytest.FixtureRequest) -> Exported:
    """A site at the root of a host, and another under a path."""
    site: Exported = request.getfixturevalue(request.param)
    return site


@pytest.fixture(scope="session")
def eight(eight_works: Exported) -> Iterator[str]:
    """The address of its home page on a static host."""
    with StaticHost(eight_works.out) as running:
        yield running.url


@pytest.fixture(scope="session")
def full(full_record: Exported) -> Iterator[str]:
    """The address of its home page on a static host."""
    with StaticHost(full_record.out, full_record.base_path) as running:
        yield running.url


@pytest.fixture(scope="session")
def many(many_works: Exported) -> Iterator[str]:
    """The address of its home page on a static host."""
    with StaticHost(many_works.out) as running:
        yield running.url


Open = Callable[..., Page]

UNHEARD = {"color_scheme", "java_script_enabled", "device_scale_factor"}
"""Options of a window that Playwright does not hand on by WebDriver BiDi."""


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens a page in a window of its own. A page of a site must say nothing, and ask nobody else for anything."""
    with silent_pages(browser) as open_:
        yield open_


GIVEN_UP = "Transition was aborted"
"""What a browser says if it gives up a transition between two pages: the other one has none, or was shown already."""


@contextmanager
def silent_pages(browser: Browser) -> Iterator[Open]:
    """As ``open_page``, for as long as a block of code lasts."""
    contexts: list[BrowserContext] = []
    heard: list[str] = []

    def open_(url: str, *, status: int = 200, allowed: str = "", **options: object) -> Page:
        if browser.browser_type.name == "firefox" and UNHEARD & options.keys():
            raise ValueError(f"A test cannot set these in Firefox, and would pass by chance: {sorted(UNHEARD)}")
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        # What a test is about may be said: a browser reports a missing document itself.
        expected = [GIVEN_UP, *(each for each in (allowed, "404" if status == 404 else "") if each)]

        def hear(words: str) -> None:
            if not any(each in words for each in expected):
                heard.append(words)

        page.on("console", lambda message: hear(message.text))
        page.on("pageerror", lambda error: hear(str(error)))  # Firefox reports what a policy blocks so
        page.on("request", lambda request: None if request.url.startswith(origin) else heard.append(request.url))
        page.on("websocket", lambda socket: heard.append(socket.url))
        response = page.goto(url, wait_until="load")
        assert response is not None
        assert response.status == status
        return page

    yield open_
    for context in contexts:
        context.close()
    assert heard == []
