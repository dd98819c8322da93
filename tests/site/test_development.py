"""The development server: `homepage dev`, and Reflex's own `run`."""

import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.development_server import Server, free_port, replace, start, start_homepage, text_of
from tests.site.strangers import with_eight_works


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`homepage dev` with somebody's site."""
    yield from start_homepage(with_eight_works(tmp_path_factory.mktemp("dev")))


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """The page that somebody has open while writing."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.url)
    expect(page.locator("h1")).to_contain_text("Mei Lin")
    yield page
    context.close()


def test_it_shows_the_page_and_filters(page: Page) -> None:
    page.get_by_role("searchbox", name="Search publications").fill("estuary")
    expect(page.get_by_role("status")).to_have_text("2 of 8 publications")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("profile.yaml", "Fifth-year student", "Sixth-year student"),
        ("biography.md", "student of oceanography", "student of statistics"),
        ("publications.yaml", "via Harbour Counts", "via Counted Harbours"),
    ],
)
def test_what_is_saved_shows_in_the_open_page(page: Page, server: Server, file: str, old: str, new: str) -> None:
    replace(server, file, old, new)
    saved = time.monotonic()
    while new not in text_of(page):
        assert time.monotonic() < saved + 15, server.said()
    print(f"{file}: {time.monotonic() - saved:.2f} s from save to sight")
    replace(server, file, new, old)
    expect(page.get_by_text(old).first).to_be_visible(timeout=15_000)


def test_a_mistake_shows_on_the_page_and_in_the_terminal_and_goes_when_mended(page: Page, server: Server) -> None:
    replace(server, "internships.yaml", "start: 2025-06", "start: June")
    mistake = "content/internships.yaml:3:10: [0].start: 'June' is not a date"
    expect(page.get_by_text(mistake)).to_be_visible(timeout=15_000)
    assert mistake in server.said()
    replace(server, "internships.yaml", "start: June", "start: 2025-06")
    expect(page.get_by_role("heading", name="Harbour Office")).to_be_visible(timeout=15_000)


def test_an_unknown_address_shows_the_sites_own_page(page: Page, server: Server) -> None:
    page.goto(server.url + "nothing/here")
    expect(page.locator("h1")).to_have_text("Page not found")


def test_only_this_machine_can_reach_it(server: Server) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # sends nothing; tells the address that other machines would use
        outside = probe.getsockname()[0]
    assert not outside.startswith("127.")
    for port in server.ports:
        with socket.socket() as visitor:
            visitor.settimeout(5)
            assert visitor.connect_ex((outside, port)) != 0, f"port {port} is open to others"


def test_reflex_itself_runs_the_site(browser: Browser, tmp_path: Path) -> None:
    ports = free_port(), free_port()
    command = ("reflex", "run", "--frontend-port", str(ports[0]), "--backend-port", str(ports[1]))
    for server in start(with_eight_works(tmp_path), *command, ports=ports):
        page = browser.new_page()
        page.goto(server.url)
        expect(page.get_by_role("status")).to_have_text(re.compile("8 publications"))
        page.close()
