"""A site in Arabic and English: other plural forms than in English, another direction, and a switch between both."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from homepage.static_host import StaticHost
from tests.languages import in_arabic_and_english
from tests.site.axe import violations
from tests.site.conftest import Make, Open
from tests.site.sites import Exported


@pytest.fixture(scope="module")
def arabic(once: Callable[[Make], Exported]) -> Iterator[str]:
    """The address of its home page on a static host."""
    exported = once(in_arabic_and_english)
    with StaticHost(exported.out, exported.base_path) as running:
        yield running.url


def test_the_page_and_its_filter_have_the_words_of_the_language(arabic: str, open_page: Open) -> None:
    page = open_page(arabic)
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("heading", name="المنشورات")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("5 منشورات")
    page.get_by_role("searchbox").fill("الملح")
    expect(page.get_by_role("status")).to_have_text("1 من أصل 5 منشورات")
    page.get_by_role("button", name="مسح").click()
    expect(page.get_by_role("status")).to_have_text("5 منشورات")


def test_the_switch_keeps_the_query_of_the_filter(arabic: str, open_page: Open) -> None:
    page = open_page(f"{arabic}?topic=tides&venue=مؤتمر+الساحل#publications")
    expect(page.get_by_role("status")).to_have_text("2 من أصل 5 منشورات")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("status")).to_have_text("2 of 5 publications")
    expect(page.get_by_label("Venue")).to_have_value("مؤتمر الساحل")
    expect(page.locator(".publications li:visible .venue")).to_have_text(["Conference of the Coast"] * 2)
    assert page.url.endswith("#publications")


def test_without_scripts_the_switch_leads_to_the_same_page(arabic: str, open_page: Open) -> None:
    page = open_page(f"{arabic}publications/salt/", java_script_enabled=False)
    page.get_by_role("navigation", name="اللغات").get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Salt in the River")
    page.get_by_role("link", name="العربية").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("الملح في النهر")


@pytest.mark.parametrize("path", ["", "en/group/", "en/posts/cruise/"])
def test_axe_finds_nothing_in_pages_with_two_languages(arabic: str, open_page: Open, path: str) -> None:
    page = open_page(f"{arabic}{path}", viewport={"width": 360, "height": 740})
    assert list(violations(page)) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_layout_is_mirrored(arabic: str, open_page: Open) -> None:
    desk = {"width": 1280, "height": 900}
    of_arabic, of_english = open_page(arabic, viewport=desk), open_page(f"{arabic}en/", viewport=desk)
    for selector in (".card", ".when", "#filter_q", ".publications > li", "main", ".topics .count"):
        one, other = (page.locator(selector).first.bounding_box() for page in (of_arabic, of_english))
        assert one is not None
        assert other is not None
        ends = round(one["x"] + one["width"]), round(1280 - other["x"])
        starts = round(one["x"]), round(1280 - other["x"] - other["width"])
        assert abs(ends[0] - ends[1]) <= 1 or abs(starts[0] - starts[1]) <= 1, selector
