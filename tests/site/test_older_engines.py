"""What browsers see that lack what came late: each feature taken away from Chromium, in style sheets and in scripts.

By the browsers that lack them: `light-dark()` Safari 17.4, Firefox 119; `URLSearchParams.size` Safari 16, Firefox 111;
`::details-content` Chromium 130, Safari 18.3, Firefox 142; `beforematch`, and links that open the details around what
they lead to, Safari 26.1, Firefox 147; `content-visibility` Safari 17, Firefox 124; `:has()` Firefox 120;
`color-mix()` Safari 16.1, Firefox 112; `toReversed` and `toSorted` Chromium 109, Safari 15, Firefox 114.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from homepage.static_host import StaticHost
from tests.site.axe import violations
from tests.site.filter_form import choose
from tests.site.sites import export
from tests.site.strangers import with_eight_works

UNKNOWN_STYLES = ("light-dark(", "::details-content", "content-visibility:", ":has(", "color-mix(", "text-wrap:")
UNKNOWN_SCRIPTS = (
    "delete URLSearchParams.prototype.size;"
    "for (const late of ['toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[late];"
    "delete Element.prototype.checkVisibility;"
    "delete Document.prototype.onbeforematch;"
    "const { supports } = CSS;"
    "CSS.supports = (condition) => !condition.includes('::details-content') && supports.call(CSS, condition);"
)
THEME = ":root { --accent: light-dark(#7a2e2e, #e6a3a3) }\n"

OpenOlder = Callable[..., Page]


@pytest.fixture
def open_older(browser: Browser) -> Iterator[OpenOlder]:
    """Opens a page in a browser without all that; what the page's scripts do not know there, fails the test."""
    contexts = []
    heard: list[str] = []

    def without(route: Route) -> None:
        response = route.fetch()
        text = response.text()
        for feature in UNKNOWN_STYLES:
            text = text.replace(feature, feature.replace("-", "-un", 1) if "-" in feature else f":un{feature[1:]}")
        route.fulfill(response=response, body=text)

    def open_(url: str, **options: object) -> Page:
        # The style sheet is no longer the one that the policy allows.
        context = browser.new_context(bypass_csp=True, **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.add_init_script(UNKNOWN_SCRIPTS)
        context.route(lambda address: address.partition("?")[0].endswith("/"), without)
        page = context.new_page()
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.goto(url)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert heard == []


@pytest.fixture(scope="module")
def themed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose owner's own colours are such as an older browser does not know."""
    root = with_eight_works(tmp_path_factory.mktemp("themed") / "site")
    (root / "assets/custom.css").write_text(THEME, encoding="utf-8")
    site = export(root)
    with StaticHost(site.out) as running:
        yield running.url


BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"
FOCUSED = "getComputedStyle(document.activeElement)"
LIGHT, DARK = "rgb(252, 251, 248)", "rgb(22, 25, 27)"


def broken_rules(page: Page) -> list[str]:
    return [rule for rule, _ in violations(page)]


@pytest.mark.parametrize(("system", "paper"), [("light", LIGHT), ("dark", DARK)])
def test_the_system_decides_about_light_and_dark(open_older: OpenOlder, eight: str, system: str, paper: str) -> None:
    page = open_older(eight, color_scheme=system)
    assert page.evaluate(BACKGROUND) == paper
    assert broken_rules(page) == []


@pytest.mark.parametrize(("system", "choice", "paper"), [("dark", "Light", LIGHT), ("light", "Dark", DARK)])
def test_the_visitor_may_choose_otherwise(
    open_older: OpenOlder, eight: str, system: str, choice: str, paper: str
) -> None:
    page = open_older(eight, color_scheme=system)
    page.get_by_role("combobox", name="Colour scheme").select_option(label=choice)
    assert page.evaluate(BACKGROUND) == paper
    assert broken_rules(page) == []
    page.reload()
    assert page.evaluate(BACKGROUND) == paper


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("site", ["eight", "themed"])
def test_focus_is_seen(open_older: OpenOlder, request: pytest.FixtureRequest, site: str, system: str) -> None:
    page = open_older(request.getfixturevalue(site), color_scheme=system)
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate(f"(({{ outlineStyle, outlineWidth }}) => [outlineStyle, outlineWidth])({FOCUSED})") == [
            "solid",
            "2px",
        ]


@pytest.mark.parametrize("system", ["light", "dark"])
def test_unsupported_colours_of_the_owner_leave_a_readable_page(
    open_older: OpenOlder, themed: str, system: str
) -> None:
    assert "color-contrast" not in broken_rules(open_older(themed, color_scheme=system))


def test_a_link_keeps_its_filter(open_older: OpenOlder, eight: str) -> None:
    page = open_older(f"{eight}?q=tides&year=2024")
    expect(page.get_by_role("status")).to_have_text("1 of 8 publications")
    expect(page).to_have_url(f"{eight}?q=tides&year=2024")


def test_a_choice_is_in_the_address(open_older: OpenOlder, eight: str) -> None:
    page = open_older(eight)
    choose(page, "Venue", "Reef")
    expect(page).to_have_url(f"{eight}?venue=Reef")
    page.get_by_role("button", name="Clear").click()
    expect(page).to_have_url(eight)


@pytest.mark.parametrize(("sort", "first"), [("oldest", "gradient-free"), ("title", "simple-estuary")])
def test_older_engines_sort_the_list(open_older: OpenOlder, eight: str, sort: str, first: str) -> None:
    page = open_older(eight)
    choose(page, "Sort", sort)
    expect(page.locator("#publications li:visible").first).to_have_id(first)


def test_print_says_how_many_authors_it_leaves_out(open_older: OpenOlder, full: str) -> None:
    page = open_older(full)
    page.emulate_media(media="print")
    expect(page.locator("#publications #crowd .authors summary")).to_be_visible()


@pytest.mark.parametrize(
    "reported",
    ["document.dispatchEvent(new Event('DOMContentLoaded'))", "dispatchEvent(new Event('hashchange'))"],
    ids=["loaded", "followed"],
)
def test_a_link_lands_on_a_work_of_a_closed_year(open_older: OpenOlder, many: str, reported: str) -> None:
    page = open_older(f"{many}#work-24")
    page.evaluate("document.querySelector('.folded-group[open]').open = false")  # as it is where the browser opens none
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(reported)
    expect(page.locator("#work-24")).to_be_in_viewport()


def test_print_shows_every_work(open_older: OpenOlder, many: str) -> None:
    page = open_older(many)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("#publications li:visible")).to_have_count(500)


def test_print_without_scripts_says_how_many_works_it_leaves_out(open_older: OpenOlder, many: str) -> None:
    page = open_older(many, java_script_enabled=False)
    page.emulate_media(media="print")
    expect(page.locator(".folded-group > summary span:visible")).to_have_count(19)


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_is_wider_than_the_screen(open_older: OpenOlder, full: str, width: int) -> None:
    page = open_older(full, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
