"""The home page, as visitors and machines read it."""

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Open


@pytest.fixture
def page(open_page: Open, eight: str) -> Page:
    """The home page."""
    return open_page(eight)


def test_the_sections_are_in_their_order(page: Page) -> None:
    expect(page.locator("h2")).to_have_text(["Biography", "Research", "Internship experience", "Publications"])


def test_the_first_link_skips_to_the_content(page: Page) -> None:
    expect(page.get_by_role("link").first).to_have_text("Skip to content")


def test_the_card_says_who_it_is(page: Page) -> None:
    expect(page.locator("h1")).to_have_text("Mei Lin 林梅")
    expect(page.locator("h1 [lang='zh-Hans']")).to_have_text("林梅")
    expect(page.get_by_text("Fifth-year student of the sea at the Institute of Tides")).to_be_visible()
    expect(page.get_by_role("link", name="Google Scholar")).to_be_visible()


def test_without_a_picture_the_initials_are_drawn(page: Page) -> None:
    expect(page.locator(".portrait")).to_have_text("ML")


def test_the_biography_keeps_its_links(page: Page) -> None:
    links = page.locator("#biography a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert links == [
        "https://tides.example/en/",
        "https://tides.example/en/deep/",
        "http://www.sandy-shore.example",
    ]


def test_every_topic_tells_how_many_papers_it_has(page: Page) -> None:
    expect(page.locator(".topics .count")).to_have_text(["1 paper", "1 paper", "1 paper", "2 papers", "3 papers"])


def test_the_internships_are_dated_for_readers_and_machines(page: Page) -> None:
    expect(page.locator(".timeline h3")).to_have_text(["Harbour Office", "Moon Laboratory", "Northern Lighthouse"])
    expect(page.locator(".timeline .when").first).to_have_text("Jun 2025 – Sep 2025")
    expect(page.locator(".timeline time").first).to_have_attribute("datetime", "2025-06")


def test_a_publication_leads_to_its_page_its_paper_and_its_code(page: Page) -> None:
    row = page.locator("#merging")
    expect(row.get_by_role("link")).to_have_text(["Patient Current Merging, Layer by Layer", "arXiv", "Code"])
    addresses = row.get_by_role("link").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    assert addresses[:2] == ["/publications/merging/", "https://arxiv.org/abs/2502.00002"]


def test_the_owner_is_emphasized_among_the_authors(page: Page) -> None:
    expect(page.locator("#harbour-counts .authors")).to_have_text("Jon Lia*, Mei Lin*, Zoe Wang, Hui Zhao")
    expect(page.locator("#harbour-counts .owner")).to_have_text("Mei Lin*")


def test_the_star_is_explained(page: Page) -> None:
    expect(page.locator("#publications .legend")).to_have_text("* equal contribution")


def test_a_hidden_work_is_not_in_the_page(page: Page) -> None:
    assert "BuoyNet" not in page.content()


def test_json_ld_describes_the_owner(page: Page) -> None:
    person = json.loads(str(page.locator("script[type='application/ld+json']").text_content()))
    assert person["@type"] == "Person"
    assert person["@id"] == "https://eight.example/#person"
    assert person["name"] == "Mei Lin"
    assert person["alternateName"] == ["林梅"]
    assert person["sameAs"] == ["https://scholar.example/citations?hl=zh-CN&user=mei-lin"]


def test_the_preview_picture_is_there(page: Page, eight: str) -> None:
    picture = str(page.locator("meta[property='og:image']").get_attribute("content"))
    assert picture == "https://eight.example/social-card.png"
    assert page.request.get(eight + "social-card.png").ok


@pytest.mark.parametrize("file", ["sitemap.xml", "robots.txt"])
def test_search_engines_find_the_real_address(page: Page, eight: str, file: str) -> None:
    assert "https://eight.example/" in page.request.get(eight + file).text()


def switch(page: Page) -> Locator:
    """The control for the colour scheme."""
    return page.get_by_role("combobox", name="Colour scheme")


BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"


@pytest.mark.engines("firefox", "dark firefox")
def test_firefox_follows_the_system_and_then_the_visitor(open_page: Open, eight: str) -> None:
    page = open_page(eight)
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    before = page.evaluate(BACKGROUND)
    assert before == ("rgb(22, 25, 27)" if dark else "rgb(252, 251, 248)")
    switch(page).select_option("light" if dark else "dark")
    chosen = page.evaluate(BACKGROUND)
    assert chosen != before
    page.reload()
    assert page.evaluate(BACKGROUND) == chosen


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_system_decides_about_light_and_dark(open_page: Open, eight: str, system: str) -> None:
    page = open_page(eight, color_scheme=system)
    other = open_page(eight, color_scheme="light")
    assert (page.evaluate(BACKGROUND) == other.evaluate(BACKGROUND)) == (system == "light")
    expect(switch(page)).to_have_value("system")


@pytest.mark.parametrize(("system", "choice"), [("light", "Dark"), ("dark", "Light")])
def test_the_visitor_may_choose_otherwise_for_good(open_page: Open, eight: str, system: str, choice: str) -> None:
    page = open_page(eight, color_scheme=system)
    before = page.evaluate(BACKGROUND)
    switch(page).select_option(label=choice)
    chosen = page.evaluate(BACKGROUND)
    assert chosen != before
    page.reload()
    assert page.evaluate(BACKGROUND) == chosen
    expect(switch(page)).to_have_value(choice.lower())
    switch(page).select_option("system")
    assert page.evaluate(BACKGROUND) == before


def test_a_choice_never_flashes(open_page: Open, eight: str) -> None:
    page = open_page(eight, color_scheme="light")
    switch(page).select_option("dark")
    dark = page.evaluate(BACKGROUND)
    # Whatever is painted first is painted after the first element of the body is there.
    page.add_init_script(
        "window.seen = new Set();"
        f"new MutationObserver(() => document.body && seen.add({BACKGROUND}))"
        ".observe(document, { childList: true, subtree: true, attributes: true })"
    )
    page.reload()
    expect(page.get_by_role("status")).to_be_visible()
    assert page.evaluate("[...seen]") == [dark]


def test_without_scripts_there_is_no_switch(open_page: Open, eight: str) -> None:
    page = open_page(eight, java_script_enabled=False)
    expect(page.locator(".color-scheme")).to_be_hidden()


def test_a_printed_page_has_the_content_without_controls(page: Page) -> None:
    page.emulate_media(media="print")
    for part in (".filter", ".color-scheme", ".skip-link"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator("#publications li:visible")).to_have_count(8)
    expect(page.locator(".timeline h3").first).to_be_visible()
    links = page.locator("#merging .resource")  # the address of the paper, and no link that leads nowhere on paper
    assert links.filter(visible=True).all_inner_texts() == ["arXiv"]
    assert links.first.evaluate("each => getComputedStyle(each, '::after').content").endswith(
        'arxiv.org/abs/2502.00002"'
    )


def test_a_heading_on_paper_is_on_the_page_of_what_it_heads(page: Page) -> None:
    page.emulate_media(media="print")
    for heading in page.locator(":is(h1, h2, h3):visible").all():
        assert heading.evaluate("each => getComputedStyle(each).breakAfter") == "avoid"
    # Nothing between a heading and its list, at which a page could break: not even an empty form.
    expect(page.locator("#publications h2 + * + .groups")).to_have_count(1)
    expect(page.locator("#publications h2 + *")).to_be_hidden()
