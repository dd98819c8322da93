"""How long ``make dev`` takes to start, and a saved file to show in the open page, by the number of publications."""

import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.bench.table import show
from tests.site.browser import launch
from tests.site.development_server import Server, replace, start_homepage, text_of

_SAVES = 5
_PAGES = 40
_POSTS = 60
_CASES = {
    "a publication, in the list": ("", "publications.yaml", "Work number 7 "),
    "a publication, on its page": ("publications/work-7/", "publications.yaml", "Work number 7 "),
    "the profile, on the home page": ("", "profile.yaml", "Professor"),
    "a page": ("page-1/", "pages/page-1.md", "The beginning"),
    "a post": ("posts/post-1/", "posts/2020-01-01-post-1.md", "The beginning"),
}
"""What is saved, on which page it shows, in which file, and the text that is changed."""


def measure(roots: Mapping[int, Path]) -> None:
    """Prints seconds.

    Args:
        roots: A site for each number of publications. Pages and posts are added to it.
    """
    rows = [["start", *["" for _ in roots]], *([f"save {case}", *["" for _ in roots]] for case in _CASES)]
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        for column, root in enumerate(roots.values(), 1):
            _add_texts(root)
            begun = time.monotonic()
            for server in start_homepage(root):
                rows[0][column] = f"{time.monotonic() - begun:.2f}"
                for row, (address, file, text) in zip(rows[1:], _CASES.values(), strict=True):
                    row[column] = f"{_save_to_sight(chromium, server, address, file, text):.2f}"
        chromium.close()
    show("While writing: seconds, by the number of publications", ["what", *map(str, roots)], rows)


def _save_to_sight(chromium: Browser, server: Server, address: str, file: str, written: str) -> float:
    """The median time from a save until the page shows it."""
    page = chromium.new_page()
    page.goto(server.url + address)
    times, old = [], written
    for number in range(_SAVES):
        new = f"Save {number} "
        replace(server, file, old, new)
        saved = time.monotonic()
        while new not in text_of(page):
            assert time.monotonic() < saved + 60, server.said()
        times.append(time.monotonic() - saved)
        old = new
        page.wait_for_timeout(1000)
    replace(server, file, old, written)
    page.close()
    return median(times)


def _add_texts(root: Path) -> None:
    """Adds pages and posts of about 400 words each."""
    text = f"The beginning. {'Some words with a [link](https://example.org), and more *words* around it. ' * 40}\n"
    profile = root / "content/profile.yaml"
    profile.write_text(f"{profile.read_text(encoding='utf-8')}tagline: Professor of everything\n", encoding="utf-8")
    for folder, front_matter, names in (
        ("pages", "navigation: false\n", [f"page-{number}" for number in range(_PAGES)]),
        ("posts", "date: 2020-01-01\n", [f"2020-01-01-post-{number}" for number in range(_POSTS)]),
    ):
        (root / "content" / folder).mkdir()
        for name in names:
            path = root / "content" / folder / f"{name}.md"
            path.write_text(f"---\ntitle: {name}\n{front_matter}---\n{text}", encoding="utf-8")
