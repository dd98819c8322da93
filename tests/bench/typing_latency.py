"""How long a key takes in the search: until the next paint, and until the list it asks for is painted."""

from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, sync_playwright

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
  let first, pressed;
  addEventListener("keydown", (event) => { first ??= pressed = event.timeStamp; pressed = event.timeStamp }, true);
  document.querySelector("input[name=q]").addEventListener("input", () => {
    const since = pressed;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => shown.push(performance.now() - since);
      port2.postMessage(0);
    });
  });
  // The filter's script is loaded, the rows are read, and the button that resets the filter is shown.
  const reset = document.querySelector(".publication-filter [type=reset]");
  new MutationObserver(() => (window.answered ??= performance.now() - first))
    .observe(reset, { attributeFilter: ["hidden"] });
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
                    painted, shown, answered = _type(page, slowed)
                    spreads = [*_spread(painted), *_spread(shown)]
                    rows.append([total, f"{slowed}x", round(answered), *spreads, budget])
                    page.close()
                costs.append([total, *_costs(chromium, host.url)])
        chromium.close()
    heads = [
        "publications",
        "slowed",
        "first answer ms",
        "next paint ms",
        "p90",
        "max",
        "result ms",
        "p90",
        "max",
        "budget",
    ]
    show("Typing, from the first focus on: milliseconds after a key (medians)", heads, rows)
    show("The most expensive key, until it is painted: milliseconds of CPU", ["publications", "all", *PARTS], costs)


def _costs(chromium: Browser, url: str) -> list[int]:
    """What the most expensive key costs: all, and part by part."""
    page = chromium.new_page()
    page.goto(url)
    _search(page).fill(_PHRASES[0])
    page.wait_for_function("() => location.search")  # which the filter writes when it has read the rows
    _search(page).fill("")
    chromium.start_tracing(page=page, categories=CATEGORIES)
    _press(page, 1)
    cost = max(costs_of_keys(chromium.stop_tracing()), key=Counter.total)
    page.close()
    return [round(cost.total()), *(round(cost[part]) for part in PARTS)]


def _type(page: Page, slowed: int) -> tuple[list[float], list[float], float]:
    page.evaluate(_PROBE)
    _search(page).focus()
    _press(page, slowed)
    return page.evaluate("painted"), page.evaluate("shown"), page.evaluate("answered")


def _search(page: Page) -> Locator:
    """The search box. To find it by its role, Playwright would visit every element of the page, which delays a key."""
    return page.locator("input[name=q]")


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
