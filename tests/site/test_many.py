"""What many publications cost: no more JavaScript, and for each a few elements."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from homepage.static_host import StaticHost
from tests.site.conftest import Make, Open
from tests.site.filter_form import choose
from tests.site.sites import Exported
from tests.site.strangers import with_publications

FEW, MANY = 40, 500  # with the same topics, years and venues


@pytest.fixture(scope="module")
def sites(once: Callable[[Make], Exported], many_works: Exported) -> dict[int, Exported]:
    """Sites with so many publications."""
    return {FEW: once(with_few_publications), MANY: many_works}


def with_few_publications(root: Path) -> Path:
    """As many as need no long list."""
    return with_publications(root, FEW)


@pytest.fixture(scope="module")
def hosts(sites: dict[int, Exported], many: str) -> Iterator[dict[int, str]]:
    """Their addresses."""
    with StaticHost(sites[FEW].out) as few:
        yield {FEW: few.url, MANY: many}


def size(files: Iterator[Path]) -> int:
    return sum(path.stat().st_size for path in files)


def test_the_bundle_does_not_grow(sites: dict[int, Exported]) -> None:
    few, many = (size((site.out / "immutable").glob("*.js")) for site in sites.values())
    assert abs(many - few) <= 500  # the counts of the facets have more digits


def test_a_row_costs_few_elements_and_bytes(sites: dict[int, Exported], hosts: dict[int, str], open_page: Open) -> None:
    few, many = (open_page(url).evaluate("document.querySelectorAll('*').length") for url in hosts.values())
    assert (many - few) / (MANY - FEW) <= 16
    few, many = ((site.out / "index.html").stat().st_size for site in sites.values())
    assert (many - few) / (MANY - FEW) <= 1200


def test_every_publication_has_its_page(sites: dict[int, Exported]) -> None:
    pages = list((sites[MANY].out / "publications").glob("*/index.html"))
    assert len(pages) == MANY
    assert size(iter(pages)) / MANY <= 20_000


def test_the_first_key_finds_what_it_asks_for(hosts: dict[int, str], open_page: Open) -> None:
    page = open_page(hosts[MANY])
    page.get_by_role("searchbox").press_sequentially("work number 123 ")
    expect(page.get_by_role("status")).to_have_text(f"1 of {MANY} publications")
    expect(page.locator("#publications li:visible")).to_have_count(1)


def test_bibtex_unfolds_in_a_list_that_is_longer_than_any_screen(hosts: dict[int, str], open_page: Open) -> None:
    page = open_page(hosts[MANY] + "#work-7")
    expect(page.locator("#work-7")).to_be_in_viewport()
    page.locator("#work-7 summary").click()
    expect(page.locator("#work-7 .citation")).to_be_in_viewport()


BOTH = pytest.mark.engines("chromium", "firefox")


@BOTH
@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("?sort=oldest", "work-24"),
        ("?sort=title", "work-24"),
        ("?topic=topic-0", "work-480"),
        ("?q=work-24", "work-24"),
    ],
)
def test_a_link_to_a_view_and_a_publication_lands_there(
    hosts: dict[int, str], open_page: Open, query: str, name: str
) -> None:
    page = open_page(f"{hosts[MANY]}{query}#{name}")
    control, _, value = query.lstrip("?").partition("=")
    set_to = page.locator(f"[name={control}]:is(select, [type=search], :checked)")
    expect(set_to).to_have_value(value)  # which it has when the list follows
    expect(page.locator(f"#{name}")).to_be_in_viewport()


@BOTH
def test_the_page_does_not_scroll_back_after_a_visitor_followed_a_link_and_went_on(
    hosts: dict[int, str], open_page: Open
) -> None:
    page = open_page(hosts[MANY] + "#work-24")
    expect(page.locator("#work-24")).to_be_in_viewport()
    page.get_by_role("searchbox").click()
    page.get_by_role("searchbox").fill("subject")
    choose(page, "Sort", "oldest")
    expect(page.locator("#publications li:visible").first).to_have_id("work-24")
    page.wait_for_timeout(300)
    expect(page.get_by_role("searchbox")).to_be_in_viewport()
