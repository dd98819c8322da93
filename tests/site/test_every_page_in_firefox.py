"""The contract of every page in Firefox: what depends on the engine, for the site that has most in its pages."""

from collections.abc import Iterator

import pytest

from homepage.static_host import StaticHost
from tests.site.axe import violations
from tests.site.conftest import Open
from tests.site.page_contract import (
    addresses,
    expect_no_foreign_script_to_run,
    expect_no_page_to_be_wider_than_a_small_screen,
    expect_the_keyboard_to_reach_every_control,
    unfold,
)
from tests.site.sites import Exported

pytestmark = pytest.mark.engines("firefox")


@pytest.fixture(scope="module")
def exported(full_record: Exported) -> Exported:
    """One site, where Chromium is shown three."""
    return full_record


@pytest.fixture(scope="module")
def host(exported: Exported) -> Iterator[StaticHost]:
    """A static host of that site."""
    with StaticHost(exported.out, exported.base_path) as running:
        yield running


@pytest.mark.engines("firefox", "dark firefox")
def test_axe_finds_nothing(exported: Exported, host: StaticHost, open_page: Open) -> None:
    for url, status in addresses(exported, host):
        page = open_page(url, status=status)
        unfold(page)
        assert (url, list(violations(page))) == (url, [])


def test_no_script_runs_that_the_build_did_not_write(exported: Exported, host: StaticHost, open_page: Open) -> None:
    expect_no_foreign_script_to_run(exported, host, open_page)


def test_the_keyboard_reaches_every_control_and_shows_where_it_is(
    exported: Exported, host: StaticHost, open_page: Open
) -> None:
    expect_the_keyboard_to_reach_every_control(exported, host, open_page)


def test_no_page_is_wider_than_a_small_screen(exported: Exported, host: StaticHost, open_page: Open) -> None:
    expect_no_page_to_be_wider_than_a_small_screen(exported, host, open_page)
