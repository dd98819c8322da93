"""Every state that a visitor can bring a page into is readable: what is open, found, copied, hovered, large, forced."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from homepage.static_host import StaticHost
from tests.site.axe import COLORS, STRICTER, violations
from tests.site.conftest import Open
from tests.site.filter_form import choose, show_facets
from tests.site.page_contract import unfold
from tests.site.sites import Exported

DESK = {"width": 1280, "height": 900}


def found(page: Page) -> None:
    """A search and choices that some works match."""
    choose(page, "Topic", "subject")
    page.get_by_role("searchbox").fill("paper")
    expect(page.get_by_role("status")).to_contain_text("2 of")


def nothing_found(page: Page) -> None:
    page.get_by_role("searchbox").fill("zebra")
    expect(page.locator("#publications li[id]:visible")).to_have_count(0)


def copied(page: Page) -> None:
    page.locator("#publications #crowd summary", has_text="BibTeX").click()
    page.get_by_role("button", name="Copy the BibTeX of The work of many").click()
    expect(page.locator(".copied")).to_be_visible()


def followed(page: Page) -> None:
    """A work that a link leads to."""
    page.goto(f"{page.url}#crowd")
    expect(page.locator("#crowd:target")).to_be_visible()


def focused(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_in_viewport()


def hovered(selector: str) -> Callable[[Page], None]:
    """The first of some elements below the pointer."""

    def hover(page: Page) -> None:
        show_facets(page)
        choose(page, "Topic", "subject")
        page.locator(selector).first.hover()

    hover.__name__ = selector
    return hover


STATES = [unfold, found, nothing_found, copied, followed, focused]
HOVERED = [
    hovered(f"{each} >> visible=true")
    for each in (
        "#publications .title a",
        ".resource",
        ".resources summary",
        "button.chip",
        ".filter button",
        "footer a",
    )
]


@pytest.mark.parametrize("state", [*STATES, *HOVERED], ids=lambda state: state.__name__)
def test_axe_finds_nothing_in_any_state_and_scheme(open_page: Open, full: str, state: Callable[[Page], None]) -> None:
    page = open_page(full, viewport=DESK, permissions=["clipboard-write"], reduced_motion="reduce")
    state(page)
    wrong = [] if state in HOVERED else [*violations(page, STRICTER)]
    for media in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        page.emulate_media(**media)  # type: ignore[arg-type]
        wrong += violations(page, COLORS)
    assert wrong == []


OVERLAPPING = """() => {
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, parent = text.parentElement;
    if (!text.data.trim() || parent.closest(".visually-hidden, .skip-link, math, option")) continue;
    if (!parent.checkVisibility({ opacityProperty: true, contentVisibilityAuto: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const line of range.getClientRects()) if (line.width > 1) lines.push([line, text.data.trim()]);
  }
  const overlap = ([one], [other]) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) / 3;
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).filter(other => overlap(one, other)).map(other => [one[1], other[1]])
  );
}"""
"""The pairs of visible texts that overlap."""

SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }
  `);
  document.adoptedStyleSheets.push(sheet);
}"""
"""Sets the spaces between lines, paragraphs, words and letters that a visitor may set (WCAG 1.4.12)."""


def spaced(page: Page) -> None:
    page.evaluate(SPACED)


def twice_as_large(page: Page) -> None:
    sizes = {"fontSizes": {"standard": 32, "fixed": 26}}
    page.context.new_cdp_session(page).send("Page.setFontSizes", sizes)


def from_the_right(page: Page) -> None:
    page.evaluate("document.documentElement.dir = 'rtl'")


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("state", [spaced, twice_as_large, from_the_right], ids=lambda state: state.__name__)
def test_texts_neither_overlap_nor_need_a_wider_screen(
    open_page: Open, full: str, state: Callable[[Page], None], width: int
) -> None:
    for path in ("", "publications/crowd/"):
        page = open_page(full + path, viewport={"width": width, "height": 740}, reduced_motion="reduce")
        unfold(page)
        state(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate(OVERLAPPING) == [], path


def test_a_year_is_on_the_line_of_its_first_title(open_page: Open, full: str) -> None:
    distances = (
        open_page(full, viewport=DESK)
        .locator(".groups h3")
        .evaluate_all(
            "all => all.map(year => year.nextElementSibling.querySelector('.title').getBoundingClientRect().top"
            " - year.getBoundingClientRect().top)"
        )
    )
    assert len(distances) > 2
    assert max(distances) - min(distances) < 1


@pytest.fixture(scope="module")
def pictured(professor: Exported) -> Iterator[str]:
    """The address of the group of a professor on a static host."""
    with StaticHost(professor.out, professor.base_path) as running:
        yield f"{running.url}group/"


@pytest.mark.parametrize("media", [{"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_a_picture_with_a_transparent_ground_has_a_light_one(
    open_page: Open, pictured: str, media: dict[str, str]
) -> None:
    page = open_page(pictured)
    page.emulate_media(**media)  # type: ignore[arg-type]
    grounds = page.locator("img").evaluate_all("all => all.map(each => getComputedStyle(each).backgroundColor)")
    assert set(grounds) == {"rgb(252, 251, 248)"}
