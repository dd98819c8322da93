"""How long a key takes in the search: until the next paint, and until the list it asks for is painted."""

import time
from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from homepage.static_host import StaticHost
from tests.bench.key_costs import CATEGORIES, PARTS, costs_of_keys
from tests.bench.table import show
from tests.site.browser import launch

_PHRASES = ("work number 1", "author 3 subject")
_BUDGETS = {1: 50, 4: 200}  # milliseconds for the slowest key, by how many times the processor is slowed
_PROBE = """() => {
  window.painted = [];
  window.shown = [];
  // What INP measures: from the key to the next paint, in steps of 8 ms, nothing below 16.
  new PerformanceObserver((list) => painted.push(...list.getEntries().map((entry) => entry.duration)))
    .observe({ type: "event", durationThreshold: 16 });
  let pressed;
  addEventListener("keydown", (event) => { pressed = event.timeStamp }, true);
  document.querySelector("input[name=q]").addEventListener("input", () => {
    const since = pressed;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => shown.push(performance.now() - since);
      port2.postMessage(0);
    });
  });
}"""


def measure(sites: dict[int, Path]) -> None:
    """Prints the latency of typing, at full speed and slowed four times, and what the most expensive key costs.

    Args:
        sites: Exported sites, by their number of publications.
    """
    rows: list[list[object]] = []
    costs: list[list[object]] = []
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        for total, site in sites.items():
            with StaticHost(site) as host:
                for slowed, budget in _BUDGETS.items():
                    page = chromium.new_page()
                    page.goto(host.url)
                    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowed})
                    begun = time.monotonic()
                    page.get_by_role("searchbox").focus()
                    expect(page.get_by_role("status")).not_to_be_empty()
                    ready = round(1000 * (time.monotonic() - begun))
                    painted, shown = _type(page, slowed)
                    spreads = [*_spread(painted), *_spread(shown)]
                    rows.append([total, f"{slowed}x", ready, round(shown[0]), *spreads, budget])
                    page.close()
                costs.append([total, *_costs(chromium, host.url)])
        chromium.close()
    heads = [
        "publications",
        "slowed",
        "ready ms",
        "first key ms",
        "next paint ms",
        "p90",
        "max",
        "result ms",
        "p90",
        "max",
        "budget",
    ]
    show("From intent to ready, then typing: milliseconds after a key (medians)", heads, rows)
    show("The most expensive key, until it is painted: milliseconds of CPU", ["publications", "all", *PARTS], costs)


def _costs(chromium: Browser, url: str) -> list[int]:
    """What the most expensive key costs: all, and part by part."""
    page = chromium.new_page()
    page.goto(url)
    page.get_by_role("searchbox").fill(_PHRASES[0])
    page.wait_for_function("() => location.search")  # which the filter writes when it has read the rows
    page.get_by_role("searchbox").fill("")
    chromium.start_tracing(page=page, categories=CATEGORIES)
    _press(page, 1)
    cost = max(costs_of_keys(chromium.stop_tracing()), key=Counter.total)
    page.close()
    return [round(cost.total()), *(round(cost[part]) for part in PARTS)]


def _type(page: Page, slowed: int) -> tuple[list[float], list[float]]:
    page.evaluate(_PROBE)
    _press(page, slowed)
    return page.evaluate("painted"), page.evaluate("shown")


def _press(page: Page, slowed: int) -> None:
    for phrase in _PHRASES:
        for key in [*phrase, *(["Backspace"] * len(phrase))]:
            page.keyboard.press("Space" if key == " " else key)
            page.wait_for_timeout(150 * slowed)


def _spread(values: list[float]) -> list[float | str]:
    """Median, ninth decile, largest. An event that took under 16 ms is not reported by browsers."""
    if not values:
        return ["<16", "<16", "<16"]
    ordered = sorted(values)
    return [round(ordered[min(int(len(ordered) * part), len(ordered) - 1)]) for part in (0.5, 0.9, 1)]
