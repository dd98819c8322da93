"""What every page of an exported site must do in every browser, and which pages are shown to a browser."""

from collections.abc import Iterator

from playwright.sync_api import Page

from homepage.static_host import StaticHost
from tests.site.conftest import Open
from tests.site.sites import Exported

SEEN = 10
"""So many pages of a site are shown to a browser, and at least two of publications and two posts: they are alike."""

ALIKE = ("publications/", "posts/")
"""The folders of pages that are alike, in each language."""


def is_redirect(exported: Exported, path: str) -> bool:
    """Whether a page only leads elsewhere: what a visitor does not stay on."""
    return 'http-equiv="refresh"' in (exported.out / path).read_text(encoding="utf-8")


def addresses(exported: Exported, host: StaticHost) -> Iterator[tuple[str, int]]:
    """The address of each page that visitors stay on, and its status; of publications and posts, the largest pages."""
    pages = [path for path in exported.pages() if not is_redirect(exported, path)]
    room = max(2, SEEN - sum(not any(f"/{folder}" in f"/{path}" for folder in ALIKE) for path in pages))
    unseen = set[str]()
    for folder in ALIKE:
        alike = [path for path in pages if f"/{folder}" in f"/{path}"]
        unseen.update(sorted(alike, key=lambda path: (exported.out / path).stat().st_size)[:-room])
    for path in pages:
        if path not in unseen:
            missing = path == "404.html"
            yield host.url + ("no/such/page" if missing else path.removesuffix("index.html")), 404 if missing else 200


def unfold(page: Page) -> None:
    """Shows all that a page has folded."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate("document.querySelectorAll('[aria-expanded]').forEach(each => { each.ariaExpanded = true })")


def thin_out(page: Page) -> None:
    """Leaves forty rows of the lists of publications, and all of another form: axe takes 50 ms for each."""
    page.evaluate(
        """() => {
          const seen = new Set();
          document.querySelectorAll(".publications > li").forEach((row, at) => {
            const form = [row, ...row.querySelectorAll("*")].map(({ tagName, className }) => tagName + className);
            const key = [...new Set(form)].sort().join();
            if (at >= 40 && seen.has(key)) row.remove();
            seen.add(key);
          });
        }"""
    )


def focus_stops(page: Page) -> list[dict[str, object]]:
    """Presses Tab through a page and back to its beginning: each stop, and whether its focus can be seen."""
    stops: list[dict[str, object]] = []
    elements = page.locator("*").count()
    for _ in range(elements):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
              const element = document.activeElement;
              if (element === document.body) return null;
              const marked = [element, element.nextElementSibling].filter(Boolean).map(each => getComputedStyle(each));
              const seen = marked.some(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
              const { width, height } = element.getBoundingClientRect();
              element.dataset.reached = "";
              return { html: element.outerHTML.slice(0, 100), seen: seen && width > 0 && height > 0 };
            }"""
        )
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError("the keyboard never leaves the page")


REACHED_BY_TAB = "a[href], button, summary, input:not([type=radio], [tabindex='-1']), input:checked, select"
"""What the Tab key reaches. The arrow keys lead to all other radio buttons and bars."""


def expect_no_foreign_script_to_run(exported: Exported, host: StaticHost, open_page: Open) -> None:
    """Adds a script and a handler to each page: neither runs."""
    for url, status in addresses(exported, host):
        page = open_page(url, status=status, allowed="violates the following")
        page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "window.injected = true";
              document.body.append(script);
              document.body.insertAdjacentHTML("beforeend", "<p onclick='window.injected = true' id=bait></p>");
              document.getElementById("bait").click();
            }"""
        )
        assert not page.evaluate("window.injected"), url


def expect_the_keyboard_to_reach_every_control(exported: Exported, host: StaticHost, open_page: Open) -> None:
    """Presses Tab through each page: every control is reached, and its focus can be seen."""
    for url, status in addresses(exported, host):
        page = open_page(url, status=status)
        page.evaluate("document.querySelectorAll('[aria-expanded]').forEach(each => { each.ariaExpanded = true })")
        stops = focus_stops(page)
        assert [stop["html"] for stop in stops if not stop["seen"]] == []
        missed = page.locator(REACHED_BY_TAB).evaluate_all(
            "all => all.filter(one => one.checkVisibility() && !('reached' in one.dataset)).map(one => one.outerHTML)"
        )
        assert missed == [], url


def expect_no_page_to_be_wider_than_a_small_screen(exported: Exported, host: StaticHost, open_page: Open) -> None:
    """Shows each page, with all that it has folded, at 320 pixels."""
    for url, status in addresses(exported, host):
        page = open_page(url, status=status, viewport={"width": 320, "height": 640})
        unfold(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, url
