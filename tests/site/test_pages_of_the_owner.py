"""HTML that the owner made by hand: it works on hosts as it is, and the site's own pages keep their policy."""

import re
from collections.abc import Iterator

import pytest

from homepage.static_host import StaticHost
from tests.site.apache import apache
from tests.site.conftest import Open
from tests.site.hosts import get
from tests.site.sites import Exported, export
from tests.site.strangers import with_eight_works

SLIDES = """<!doctype html>
<meta charset="utf-8">
<title>Slides</title>
<style>h1 { color: rgb(1, 2, 3) }</style>
<h1 style="margin: 7px" onclick="this.textContent = 'clicked'">Talk</h1>
<script>document.title = "running"</script>
"""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A site with slides, which a text and the profile link to and the sitemap lists."""
    root = with_eight_works(tmp_path_factory.mktemp("slides"))
    for path in ("slides", "publications/harbour-counts/demo"):
        (root / "assets" / path).mkdir(parents=True)
        (root / "assets" / path / "index.html").write_text(SLIDES, encoding="utf-8")
    with (root / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("\nsitemap: [/slides/]\n")
    with (root / "content/biography.md").open("a", encoding="utf-8") as biography:
        biography.write("\nMy [slides](/slides/).\n")
    return export(root)


@pytest.fixture(scope="module", params=["apache", "static host"])
def url(exported: Exported, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the home page on a host that reads ``.htaccess``, and on one that reads ``_headers``."""
    if request.param == "apache":
        with apache(exported) as address:
            yield address
    else:
        with StaticHost(exported.out) as host:
            yield host.url


@pytest.mark.parametrize(
    "path", ["slides/", "slides/index.html", "publications/harbour-counts/demo/", "slides/?print#/2"]
)
def test_styles_and_scripts_of_the_owners_page_work(url: str, open_page: Open, path: str) -> None:
    page = open_page(url + path, allowed="favicon")
    page.click("h1")
    assert page.title() == "running"
    assert page.text_content("h1") == "clicked"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(1, 2, 3)"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).margin") == "7px"


@pytest.mark.parametrize("path", ["", "publications/harbour-counts/", "publications/merging/", "404.html"])
def test_the_sites_own_pages_keep_their_policy(url: str, path: str) -> None:
    status, headers, body = get(url + path)
    policy = headers.get_all("Content-Security-Policy", [""])[-1]
    assert status == 200
    assert policy.startswith("default-src 'none'; ")
    assert policy.endswith("; frame-ancestors 'self'")
    assert b'<meta http-equiv="Content-Security-Policy"' in body


@pytest.mark.parametrize("path", ["slides/", "slides/index.html", "publications/harbour-counts/demo/"])
def test_pages_of_the_owner_have_all_headers_but_the_policy(url: str, path: str) -> None:
    _, headers, body = get(url + path)
    assert headers.get_all("Content-Security-Policy") == ["frame-ancestors 'self'"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert body.decode() == SLIDES


def test_the_home_page_links_to_it_and_the_sitemap_lists_it_once(exported: Exported) -> None:
    assert '<a href="/slides/">' in (exported.out / "index.html").read_text(encoding="utf-8")
    sitemap = (exported.out / "sitemap.xml").read_text(encoding="utf-8")
    assert re.findall(r"<loc>[^<]*/(slides|demo)/", sitemap) == ["slides"]
