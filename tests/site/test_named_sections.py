"""A site whose owner names the sections: the list of publications, by type, and others of known kinds."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from homepage.static_host import StaticHost
from tests.site.conftest import Open
from tests.site.sites import export
from tests.site.strangers import write

SECTIONS = """sections:
  interests: { heading: What I work on, kind: topics }
  honours: { heading: Honours, kind: entries }
  papers: { heading: Papers, kind: publications, group_by: type }
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of its home page."""
    works = "".join(
        f"- {{ id: work-{number}, title: T{number}, date: 202{number}, authors: [Ada], topics: [{topic}], "
        f"type: {'patent' if topic == 'sea' else 'book'} }}\n"
        for number, topic in enumerate(["sea", "sea", "sky", "sky", "sky"])
    )
    root = write(
        tmp_path_factory.mktemp("named") / "site",
        site_yaml=f"url: https://named.example/me\ndescription: Named.\n{SECTIONS}",
        profile_yaml="name: Ada\n",
        topics_yaml="- { id: sea, name: The sea }\n- { id: sky, name: The sky }\n",
        publications_yaml=works,
        honours_yaml="- { title: A medal, date: 2024 }\n",
    )
    exported = export(root)
    with StaticHost(exported.out, exported.base_path) as running:
        yield running.url


def test_every_section_has_its_name_as_id(home: str, open_page: Open) -> None:
    page = open_page(home)
    assert page.locator("section").evaluate_all("all => all.map(each => each.id)") == ["interests", "honours", "papers"]
    expect(page.locator("#honours")).to_contain_text("A medal")


def test_the_list_is_filtered_there(home: str, open_page: Open) -> None:
    page = open_page(home)
    page.get_by_role("searchbox").fill("t3")
    expect(page.get_by_role("status")).to_have_text("1 of 5 publications")
    expect(page.locator("#papers li:visible")).to_have_attribute("id", "work-3")


def test_a_topic_leads_to_its_publications_there(home: str, open_page: Open) -> None:
    page = open_page(home)
    page.get_by_role("link", name="The sea", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("2 of 5 publications")
    assert page.url == f"{home}?topic=sea#papers"
    page.get_by_role("link", name="The sky", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("3 of 5 publications")
    expect(page.get_by_role("heading", name="Papers")).to_be_focused()


def test_the_page_of_a_work_leads_back_there(home: str, open_page: Open) -> None:
    page = open_page(f"{home}publications/work-0/")
    page.get_by_role("link", name="Papers", exact=True).click()
    page.wait_for_url(f"{home}#papers")


def listed(page: Page) -> list[str]:
    """The headings and the ids of the rows that are visible, in their order."""
    every = page.locator("#papers :is(h3, li):visible")
    names: list[str] = every.evaluate_all("all => all.map(each => each.id || each.textContent)")
    return names


@pytest.mark.parametrize("scripts", [True, False])
def test_its_works_are_below_their_types_newest_first(home: str, open_page: Open, scripts: bool) -> None:
    page = open_page(home, java_script_enabled=scripts)
    assert listed(page) == ["Books", "work-4", "work-3", "work-2", "Patents", "work-1", "work-0"]
    expect(page.locator("#papers li .type:visible")).to_have_count(0)  # the headings say it
    expect(page.locator("#papers time:visible")).to_have_count(5)


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("?sort=oldest", ["Books", "work-2", "work-3", "work-4", "Patents", "work-0", "work-1"]),
        ("?topic=sea", ["Patents", "work-1", "work-0"]),
        ("?sort=title", ["work-0", "work-1", "work-2", "work-3", "work-4"]),
    ],
)
def test_types_keep_their_order_and_are_in_the_rows_if_there_are_no_headings(
    home: str, open_page: Open, view: str, found: list[str]
) -> None:
    page = open_page(f"{home}{view}")
    expect(page.locator("#papers li:visible").first).to_have_id(found[0] if "sort=title" in view else found[1])
    assert listed(page) == found
    expect(page.locator("#papers li .type:visible")).to_have_count(5 if "sort=title" in view else 0)
