"""A browser, the exported sites on a static host, and pages that must stay silent."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from homepage.static_host import StaticHost
from tests.site.browser import launch
from tests.site.sites import SUBPATH, Exported, copy_site, export, publish_at
from tests.site.strangers import with_a_full_record, with_eight_works


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
def at_root(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """This repository's site as it is."""
    return export(copy_site(tmp_path_factory.mktemp("root")), "https://jingxuthu.github.io")


@pytest.fixture(scope="session")
def at_subpath(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """The same site under a path, by its one setting alone."""
    root = copy_site(tmp_path_factory.mktemp("subpath"))
    publish_at(root, SUBPATH)
    return export(root, SUBPATH, urlsplit(SUBPATH).path)


@pytest.fixture(scope="session")
def full_record(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A site under a path whose record has everything that a record can have, and markup wherever there is text."""
    root = with_a_full_record(tmp_path_factory.mktemp("full") / "site")
    return export(root, "https://full.example/~ada", "/~ada")


@pytest.fixture(scope="session")
def full(full_record: Exported) -> Iterator[str]:
    """The address of that site's home page on a static host."""
    with StaticHost(full_record.out, full_record.base_path) as running:
        yield running.url


@pytest.fixture(scope="session", params=["at_root", "at_subpath", "full_record"])
def exported(request: pytest.FixtureRequest) -> Exported:
    """The site at the root of a host, and under a path, and another with all that a record can have."""
    site: Exported = request.getfixturevalue(request.param)
    return site


@pytest.fixture(scope="session")
def host(exported: Exported) -> Iterator[StaticHost]:
    """A static host of that site."""
    with StaticHost(exported.out, exported.base_path) as running:
        yield running


@pytest.fixture(scope="session")
def home(at_root: Exported) -> Iterator[str]:
    """The address of the home page on a static host."""
    with StaticHost(at_root.out) as running:
        yield running.url


@pytest.fixture(scope="session")
def eight_works(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A site with eight works to search, filter and sort."""
    return export(with_eight_works(tmp_path_factory.mktemp("eight") / "site"), "https://eight.example")


@pytest.fixture(scope="session")
def eight(eight_works: Exported) -> Iterator[str]:
    """The address of that site's home page on a static host."""
    with StaticHost(eight_works.out) as running:
        yield running.url


Open = Callable[..., Page]

UNHEARD = {"color_scheme", "java_script_enabled", "device_scale_factor"}
"""Options of a window that Playwright does not hand on by WebDriver BiDi."""


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens a page in a window of its own. A page of a site must say nothing, and ask nobody else for anything."""
    contexts: list[BrowserContext] = []
    heard: list[str] = []

    def open_(url: str, *, status: int = 200, allowed: str = "", **options: object) -> Page:
        if browser.browser_type.name == "firefox" and UNHEARD & options.keys():
            raise ValueError(f"Firefox is not told these in a test, and would pass it: {sorted(UNHEARD)}")
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        # What a test is about may be said: a browser reports a missing document itself.
        expected = [each for each in (allowed, "404" if status == 404 else "") if each]

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
