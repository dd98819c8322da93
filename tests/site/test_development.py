"""The development server: `homepage dev`, and Reflex's own `run`."""

import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.site.development_server import Server, free_port, replace, start, start_homepage, text_of
from tests.site.sites import homepage
from tests.site.strangers import with_eight_works

LIST_ON_ITS_OWN_PAGE = """
pages:
  /: { sections: [biography, research, internships] }
  /publications/: { title: Publications, sections: [publications] }
"""

TEXTS = {
    "pages/teaching.md": "---\ntitle: Teaching\n---\nA course on tides.\n",
    "posts/2025-01-02-voyage.md": "---\ntitle: A voyage\ndate: 2025-01-02\ndraft: true\n---\nWe sailed.\n",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`homepage dev` with somebody's site, which also has a page, and a draft of a post."""
    root = with_eight_works(tmp_path_factory.mktemp("dev"))
    for path, text in TEXTS.items():
        (root / "content" / path).parent.mkdir()
        (root / "content" / path).write_text(text, encoding="utf-8")
    yield from start_homepage(root)


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


def test_a_build_of_the_same_site_leaves_it_as_it_is(page: Page, server: Server) -> None:
    done = homepage(server.root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    page.reload()
    page.get_by_role("searchbox", name="Search publications").fill("estuary")
    expect(page.get_by_role("status")).to_have_text("2 of 8 publications")
    replace(server, "biography.md", "student of oceanography", "student of statistics")
    expect(page.get_by_text("student of statistics").first).to_be_visible(timeout=15_000)
    replace(server, "biography.md", "student of statistics", "student of oceanography")
    expect(page.get_by_text("student of oceanography").first).to_be_visible(timeout=15_000)


def open_while_saving(page: Page, url: str) -> None:
    """Opens a page; again, if it reloads itself before it is there: the save of another test may be drawn just then."""
    try:
        page.goto(url)
    except Error as error:
        if "ERR_ABORTED" not in error.message:
            raise
        page.goto(url)


@pytest.mark.parametrize(
    ("address", "file", "change"),
    [
        ("", "profile.yaml", ("Fifth-year student", "Sixth-year student")),
        ("", "biography.md", ("student of oceanography", "student of statistics")),
        ("", "publications.yaml", ("via Harbour Counts", "via Counted Harbours")),
        ("publications/harbour-counts/", "publications.yaml", ("via Harbour Counts", "via Counted Harbours")),
        ("teaching/", "pages/teaching.md", ("A course on tides", "A course on currents")),
        ("posts/voyage/", "posts/2025-01-02-voyage.md", ("We sailed", "We returned")),
    ],
)
def test_a_saved_change_is_shown_in_the_open_page(
    page: Page, server: Server, address: str, file: str, change: tuple[str, str]
) -> None:
    old, new = change
    open_while_saving(page, server.url + address)
    expect(page.get_by_text(old).first).to_be_visible()
    replace(server, file, old, new)
    saved = time.monotonic()
    while new not in text_of(page):
        assert time.monotonic() < saved + 15, server.said()
    print(f"{address or '/'} {file}: {time.monotonic() - saved:.2f} s from save to sight")
    replace(server, file, new, old)
    expect(page.get_by_text(old).first).to_be_visible(timeout=15_000)


def test_a_page_is_loaded_again_once_for_each_save(page: Page, server: Server) -> None:
    loads: list[str] = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    replace(server, "publications.yaml", "via Harbour Counts", "via Counted Harbours")
    expect(page.get_by_text("via Counted Harbours").first).to_be_visible(timeout=15_000)
    page.wait_for_timeout(1000)
    assert len(loads) == 1
    replace(server, "publications.yaml", "via Counted Harbours", "via Harbour Counts")
    expect(page.get_by_text("via Harbour Counts").first).to_be_visible(timeout=15_000)


@pytest.mark.parametrize("address", ["", "publications/merging/", "teaching/", "nothing/here"])
def test_mistakes_are_shown_at_every_address_and_in_the_terminal_until_corrected(
    page: Page, server: Server, address: str
) -> None:
    page.goto(server.url + address)
    heading = page.locator("h1").inner_text()
    replace(server, "internships.yaml", "start: 2025-06", "start: June")
    mistake = "content/internships.yaml:3:10: entry 1 (Harbour Office): start: 'June' is not a date"
    expect(page.get_by_text(mistake)).to_be_visible(timeout=15_000)
    assert mistake in server.said()
    replace(server, "internships.yaml", "start: June", "start: 2025-06")
    expect(page.locator("h1")).to_have_text(heading, use_inner_text=True, timeout=15_000)


def test_an_unknown_address_shows_the_sites_own_page(page: Page, server: Server) -> None:
    response = page.goto(server.url + "nothing/here")
    assert response is not None
    assert response.status == 404
    expect(page.locator("h1")).to_have_text("Page not found")


def test_a_publication_opens_its_page(page: Page) -> None:
    page.get_by_role("link", name="Random Masking Finds Winning Buoys").click()
    expect(page.locator("h1")).to_have_text("Random Masking Finds Winning Buoys")


def test_a_new_file_of_the_owner_is_served_and_a_deleted_one_is_not(page: Page, server: Server) -> None:
    file = server.root / "assets/notes.txt"
    file.write_text("Notes.\n", encoding="utf-8")
    wait_for_status(page, server, "notes.txt", 200)
    file.unlink()
    wait_for_status(page, server, "notes.txt", 404)


def wait_for_status(page: Page, server: Server, address: str, status: int) -> None:
    end = time.monotonic() + 15
    while page.request.get(server.url + address).status != status:
        assert time.monotonic() < end, server.said()


def test_no_page_writes_to_the_console(page: Page, server: Server) -> None:
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(server.url + "?q=estuary", wait_until="networkidle")
    expect(page.get_by_role("status")).to_have_text("2 of 8 publications")
    replace(server, "biography.md", "student of oceanography", "student of statistics")
    expect(page.get_by_text("student of statistics")).to_be_visible(timeout=15_000)
    expect(page.get_by_role("status")).to_have_text("2 of 8 publications")
    replace(server, "biography.md", "student of statistics", "student of oceanography")
    expect(page.get_by_text("student of oceanography")).to_be_visible(timeout=15_000)
    assert heard == []


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


def test_the_filter_works_on_a_page_of_its_own(browser: Browser, tmp_path: Path) -> None:
    root = with_eight_works(tmp_path)
    with (root / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(LIST_ON_ITS_OWN_PAGE)
    for server in start_homepage(root):
        page = browser.new_page()
        page.goto(server.url + "publications/")
        page.get_by_role("searchbox", name="Search publications").fill("estuary")
        expect(page.get_by_role("status")).to_have_text("2 of 8 publications")
        page.goto(server.url)
        expect(page.locator("h1")).to_contain_text("Mei Lin")
        assert page.locator("form").count() == 0
        page.close()
