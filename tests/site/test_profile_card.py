"""The profile card and the list of sections, on a phone and on a desk, without scripts."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from homepage.content import load
from homepage.export.pages import pages_without_filter
from homepage.new_site import EXAMPLES
from homepage.static_host import StaticHost
from tests.site.conftest import Open

PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
LAPTOP, HIGH = {"width": 1366, "height": 625}, {"width": 1920, "height": 1400}
LONG = "position: A\nemail: a-name-that-is-long@department-of-long-names.university-of-long-names.example\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The home page of a student with nine links, and with an e-mail address that is wider than a phone."""
    root = tmp_path_factory.mktemp("card")
    shutil.copytree(EXAMPLES / "student", root / "site")
    content = root / "site/content"
    without(content / "profile.yaml", "position", "email", "picture")
    without(content / "publications.yaml", "preview", "preview_alt")  # only the page is written, not its pictures
    with (content / "profile.yaml").open("a", encoding="utf-8") as profile:
        profile.write(LONG)
    html = dict(pages_without_filter(load(root / "site")))["index.html"]()
    (root / "index.html").write_text(html, encoding="utf-8")
    with StaticHost(root) as running:
        yield running.url


def without(path: Path, *keys: str) -> None:
    """Removes keys from a YAML file."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if line.split(":")[0].strip() not in keys), encoding="utf-8")


def size(element: Locator) -> tuple[float, float]:
    box = element.bounding_box()
    assert box
    return box["width"], box["height"]


def words_of(page: Page, name: str) -> Locator:
    return page.get_by_role("link", name=name, exact=True).locator("span")


def test_on_a_phone_links_are_icons_with_names_and_room_for_a_finger(open_page: Open, home: str) -> None:
    page = open_page(home, viewport=PHONE, java_script_enabled=False)
    for name in ("CV", "Google Scholar", "GitHub", "ORCID", "Mastodon"):
        assert min(size(page.get_by_role("link", name=name, exact=True))) >= 44
        assert size(words_of(page, name)) == (1, 1)


def test_on_a_desk_links_are_icons_with_words(open_page: Open, home: str) -> None:
    page = open_page(home, viewport=DESK, java_script_enabled=False)
    for name in ("CV", "Google Scholar", "GitHub", "ORCID", "Mastodon"):
        assert min(size(page.get_by_role("link", name=name, exact=True))) >= 24
        assert size(words_of(page, name))[0] > 10


@pytest.mark.parametrize("width", [320, 768, 1100, 1280])
def test_a_long_e_mail_address_stays_in_the_card(open_page: Open, home: str, width: int) -> None:
    page = open_page(home, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(
        "() => {const c = document.querySelector('.card').getBoundingClientRect();"
        " return [...document.querySelectorAll('.card a')]"
        ".every((link) => link.getBoundingClientRect().right <= c.right + 1)}"
    )


def test_on_a_phone_the_sections_unfold(open_page: Open, home: str) -> None:
    page = open_page(home, viewport=PHONE, java_script_enabled=False)
    section = page.get_by_role("navigation", name="Sections of this page").get_by_role("link", name="Teaching")
    expect(section).to_be_hidden()
    page.get_by_text("Sections of this page").click()
    expect(section).to_be_visible()


@pytest.mark.parametrize("viewport", [DESK, LAPTOP, HIGH], ids=["desk", "laptop", "high"])
def test_beside_the_text_all_sections_stay_while_it_scrolls(
    open_page: Open, home: str, viewport: dict[str, int]
) -> None:
    page = open_page(f"{home}#talks", viewport=viewport, java_script_enabled=False)
    expect(page.get_by_role("heading", name="About me")).not_to_be_in_viewport()
    sections = page.get_by_role("navigation", name="Sections of this page").get_by_role("link").all()
    assert len(sections) > 5
    for section in sections:
        expect(section).to_be_in_viewport(ratio=1)


def test_a_card_with_room_for_all_stays_with_the_sections(open_page: Open, home: str) -> None:
    page = open_page(f"{home}#talks", viewport=HIGH, java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)


def test_a_list_of_sections_that_is_higher_than_the_window_scrolls_by_itself(open_page: Open, home: str) -> None:
    page = open_page(f"{home}#talks", viewport={"width": 1280, "height": 200}, java_script_enabled=False)
    sections = page.get_by_role("navigation", name="Sections of this page").get_by_role("link")
    for section in (sections.first, sections.last):
        section.focus()
        expect(section).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("viewport", [DESK, LAPTOP, HIGH], ids=["desk", "laptop", "high"])
def test_a_link_of_the_card_comes_into_view_when_the_keyboard_reaches_it(
    open_page: Open, home: str, viewport: dict[str, int]
) -> None:
    page = open_page(f"{home}#talks", viewport=viewport)
    page.locator("main a").first.focus()
    before = page.locator(".before :focus")
    header = page.locator("header :focus")
    while not header.count():
        page.keyboard.press("Shift+Tab")
        if before.count():
            expect(before).to_be_in_viewport(ratio=1)


def test_the_section_that_is_read_is_marked_where_css_can(open_page: Open, home: str) -> None:
    page = open_page(f"{home}#talks", viewport=DESK)
    sections = page.get_by_role("navigation", name="Sections of this page")
    weights = {name: sections.get_by_role("link", name=name) for name in ("Talks", "Papers")}
    expect(weights["Talks"]).to_have_css("font-weight", "600")
    expect(weights["Papers"]).to_have_css("font-weight", "400")


def test_on_paper_words_and_addresses_replace_the_icons(open_page: Open, home: str) -> None:
    page = open_page(home)
    page.emulate_media(media="print")
    github = page.get_by_role("link", name="GitHub", exact=False).first
    expect(github.locator("svg")).to_be_hidden()
    content = github.evaluate("(a) => getComputedStyle(a, '::after').content")
    assert "https://github.com/noor-haddad" in content
