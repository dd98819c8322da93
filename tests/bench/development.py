"""How long ``make dev`` takes to start, and a saved file to show in the open page."""

import time
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from tests.bench.table import show
from tests.site.browser import launch
from tests.site.development_server import replace, start_homepage, text_of

_SAVES = 5


def measure(root: Path) -> None:
    """Prints seconds.

    Args:
        root: A copy of a site.
    """
    begun = time.monotonic()
    for server in start_homepage(root):
        started = time.monotonic() - begun
        with sync_playwright() as playwright:
            chromium = launch(playwright)
            page = chromium.new_page()
            page.goto(server.url)
            times = []
            old = "via Harbour Counts"
            for number in range(_SAVES):
                new = f"via Counted Harbours {number}"
                replace(server, "publications.yaml", old, new)
                saved = time.monotonic()
                while new not in text_of(page):
                    assert time.monotonic() < saved + 15, server.said()
                times.append(time.monotonic() - saved)
                old = new
                page.wait_for_timeout(1000)
            chromium.close()
        rows = [["start", f"{started:.2f}"], ["save to sight", f"{median(times):.2f}"]]
        show("While writing", ["what", "seconds"], rows)
