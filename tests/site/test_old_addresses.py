"""Addresses that lead elsewhere now, and addresses that lead nowhere."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from homepage.static_host import StaticHost
from tests.site.conftest import Open
from tests.site.page_contract import is_redirect
from tests.site.sites import Exported


@pytest.fixture(scope="module")
def host(published: Exported) -> Iterator[StaticHost]:
    """A static host of a site."""
    with StaticHost(published.out, published.base_path) as running:
        yield running


def old_addresses(site: Exported) -> list[str]:
    found = [path for path in site.pages() if is_redirect(site, path)]
    assert found == ["about.html", "about/index.html"]
    return found


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_old_addresses_lead_to_the_new(
    published: Exported, host: StaticHost, open_page: Open, *, scripts: bool
) -> None:
    for path in old_addresses(published):
        page = open_page(host.url + path.removesuffix("index.html"), java_script_enabled=scripts)
        page.wait_for_url(host.url)
        assert page.locator("h1").count() == 1


def test_pages_at_old_addresses_name_the_new_address(published: Exported) -> None:
    for path in old_addresses(published):
        text = (published.out / path).read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{published.url}/">' in text
        assert f'<a href="{published.base_path}/">' in text


def test_a_missing_path_shows_the_sites_404_page(host: StaticHost, open_page: Open) -> None:
    for path in ("nothing", "a/b/c", "about/nothing.html"):
        page = open_page(host.url + path, status=404, java_script_enabled=False)
        assert page.title() == "Page not found"
        assert page.get_by_role("link", name="The home page of").get_attribute("href") == urlsplit(host.url).path
