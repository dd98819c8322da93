"""What many publications cost: no more JavaScript, and for each a few elements."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from homepage.static_host import StaticHost
from tests.site.conftest import Open
from tests.site.sites import Exported, export
from tests.site.strangers import with_publications

FEW, MANY = 40, 500  # with the same topics, years and venues


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Exported]:
    """Sites with so many publications."""
    folder = tmp_path_factory.mktemp("many")
    return {
        total: export(with_publications(folder / str(total), total), "https://many.example") for total in (FEW, MANY)
    }


@pytest.fixture(scope="module")
def hosts(sites: dict[int, Exported]) -> Iterator[dict[int, str]]:
    """Their addresses."""
    with StaticHost(sites[FEW].out) as few, StaticHost(sites[MANY].out) as many:
        yield {FEW: few.url, MANY: many.url}


def size(files: Iterator[Path]) -> int:
    return sum(path.stat().st_size for path in files)


def test_the_bundle_does_not_grow(sites: dict[int, Exported]) -> None:
    few, many = (size((site.out / "immutable").glob("*.js")) for site in sites.values())
    assert abs(many - few) <= 500  # the counts of the facets have more digits


def test_a_row_costs_few_elements_and_bytes(sites: dict[int, Exported], hosts: dict[int, str], open_page: Open) -> None:
    few, many = (open_page(url).evaluate("document.querySelectorAll('*').length") for url in hosts.values())
    assert (many - few) / (MANY - FEW) <= 15
    few, many = ((site.out / "index.html").stat().st_size for site in sites.values())
    assert (many - few) / (MANY - FEW) <= 1200


def test_every_publication_has_its_page(sites: dict[int, Exported]) -> None:
    pages = list((sites[MANY].out / "publications").glob("*/index.html"))
    assert len(pages) == MANY
    assert size(iter(pages)) / MANY <= 15_000


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
