"""A site of several pages in a browser: from page to page, from a topic to the list, from old addresses to new ones."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Request, expect

from homepage.static_host import StaticHost
from tests.site.conftest import Open
from tests.site.filter_form import has_choice
from tests.site.sites import Exported

PHONE = {"width": 360, "height": 740}
BAR = ["Ingrid Vallhagen", "Publications", "Group", "Projects", "Teaching", "Service and awards"]


@pytest.fixture(scope="module")
def home(professor: Exported) -> Iterator[str]:
    """The home page of the professor."""
    with StaticHost(professor.out, professor.base_path) as running:
        yield running.url


@pytest.fixture(scope="module")
def historian(humanities: Exported) -> Iterator[str]:
    """The home page of the historian."""
    with StaticHost(humanities.out) as running:
        yield running.url


def follow_by_keyboard(page: Page, name: str) -> None:
    """Presses Tab until a link has the focus, then Enter."""
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"ten presses of Tab do not reach {name}")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_keyboard_leads_from_page_to_page_on_a_phone(open_page: Open, home: str, *, scripts: bool) -> None:
    page = open_page(home, viewport=PHONE, java_script_enabled=scripts)
    for name in (*BAR[1:], BAR[0]):
        follow_by_keyboard(page, name)
        current = page.get_by_role("navigation", name="Pages").locator("[aria-current=page]")
        expect(current).to_have_text([name])
        expect(current).to_be_in_viewport()
        expect(page.locator("h1")).to_have_text(name)


def test_every_page_has_the_bar_at_the_same_place(open_page: Open, home: str) -> None:
    boxes = []
    for path in ("", "group/", "teaching/linear-waves/", "publications/", "publications/thesis/"):
        page = open_page(home + path, viewport={"width": 1280, "height": 900})
        bar = page.get_by_role("navigation", name="Pages")
        expect(bar.get_by_role("link")).to_have_text(BAR)
        boxes.append(bar.bounding_box())
    assert all(box == boxes[0] for box in boxes), boxes


def test_a_topic_leads_to_its_part_of_the_list_on_another_page(open_page: Open, home: str) -> None:
    page = open_page(home)
    topic = page.locator(".topics li", has_text="Sea ice and waves")
    count = topic.locator(".count").inner_text().split()[0]
    topic.get_by_role("link").press("Enter")
    page.wait_for_url(f"{home}publications/?topic=ice#publications")
    expect(page.get_by_role("status")).to_have_text(f"{count} of 220 publications")
    has_choice(page, "Topic", "ice")
    shown = page.locator("#publications li[data-topic]:visible")
    expect(shown).to_have_count(int(count))
    assert shown.evaluate_all("all => all.every(each => each.dataset.topic.split(' ').includes('ice'))")
    expect(page.get_by_label("Search publications")).to_be_in_viewport()


def scripts_of(page: Page) -> list[str]:
    """The addresses of the script files that a page asks for from now on."""
    asked: list[str] = []

    def hear(request: Request) -> None:
        if request.resource_type == "script":
            asked.append(request.url)

    page.on("request", hear)
    return asked


@pytest.mark.parametrize("path", ["", "group/", "teaching/linear-waves/", "publications/thesis/"])
def test_a_page_without_a_filter_loads_no_script_file(open_page: Open, home: str, path: str) -> None:
    page = open_page(home + path)
    asked = scripts_of(page)
    page.reload()
    for link in page.locator("main a").all()[:5]:
        link.focus()
        link.hover()
    page.wait_for_load_state("networkidle")
    assert asked == []


def test_the_page_with_the_filter_loads_one_when_it_is_used(open_page: Open, home: str) -> None:
    page = open_page(f"{home}publications/")
    asked = scripts_of(page)
    with page.expect_request("**/immutable/*.js"):
        page.get_by_label("Search publications").focus()
    assert len(asked) == 1


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize(
    ("old", "new", "title"),
    [
        ("papers.html", "publications/", "Publications"),  # of a page in site.yaml
        ("courses.html", "teaching/", "Teaching"),
    ],
)
def test_old_addresses_of_a_page_lead_to_it(
    open_page: Open, home: str, old: str, new: str, title: str, *, scripts: bool
) -> None:
    page = open_page(home + old, java_script_enabled=scripts)
    page.wait_for_url(home + new)
    expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize(
    ("old", "new"), [("blog/", "marginalia/"), ("blog/island.html", "posts/an-island-that-was-a-stain/")]
)
def test_old_addresses_of_a_blog_lead_to_it_and_to_its_posts(
    open_page: Open, historian: str, old: str, new: str
) -> None:
    page = open_page(historian + old)
    page.wait_for_url(historian + new)


def test_a_section_can_be_linked_from_another_page(open_page: Open, home: str) -> None:
    page = open_page(home)
    page.get_by_role("link", name="open Ph.D. position").press("Enter")
    page.wait_for_url(f"{home}group/#members")
    expect(page.locator("section:target .people li").first).to_be_in_viewport()
    page.go_back()
    expect(page.locator("h1")).to_have_text("Ingrid Vallhagen")


def test_posts_lead_back_and_forth_and_to_the_list(open_page: Open, historian: str) -> None:
    page = open_page(f"{historian}marginalia/")
    page.get_by_role("link", name="An Island That Was a Stain").click()
    page.get_by_role("navigation", name="Other posts").get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("The Customs Officer and the Copperplate")
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Marginalia").click()
    assert page.url == f"{historian}marginalia/"


def test_slides_of_the_owner_are_pages_as_they_are(open_page: Open, home: str) -> None:
    page = open_page(home)
    page.get_by_role("link", name="slides of my inaugural lecture").click()
    expect(page.locator("h1")).to_have_text("Why waves break")
    expect(page.locator("section").first).to_have_css("padding", "32px")  # its own style
