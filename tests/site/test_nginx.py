"""The site on a real nginx, with the configuration that docs/content/pages/hosts/nginx.md shows."""

from collections.abc import Iterator

import pytest

from tests.site.hosts import get, get_without_following
from tests.site.nginx import nginx
from tests.site.sites import Exported


@pytest.fixture(scope="module")
def url(published: Exported) -> Iterator[str]:
    """Its address there."""
    with nginx(published) as address:
        yield address


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("publications.bib", "application/x-bibtex; charset=utf-8"),
        ("index.html.md", "text/markdown; charset=utf-8"),
        ("publications.ris", "application/x-research-info-systems; charset=utf-8"),
        ("publications.json", "application/json"),
        ("feed.xml", "text/xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_every_answer_says_its_encoding(url: str, published: Exported, path: str, kind: str) -> None:
    status, headers, body = get(url + path)
    assert (status, headers["Content-Type"]) == (200, kind)
    assert body == (published.out / (path or "index.html")).read_bytes()


@pytest.mark.parametrize("path", ["", "publications.bib", "nothing"])
def test_every_answer_has_the_headers_for_security(url: str, path: str) -> None:
    _, headers, _ = get(url + path)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Content-Security-Policy"] == "frame-ancestors 'self'"


@pytest.mark.parametrize("path", ["nothing", "immutable/nothing.js", ".htaccess", ".homepage-build.json"])
def test_a_missing_or_hidden_file_is_answered_by_the_sites_own_page(url: str, published: Exported, path: str) -> None:
    status, headers, body = get(url + path)
    assert (status, headers["Cache-Control"]) == (404, None)
    assert body == (published.out / "404.html").read_bytes()


def test_only_what_never_changes_is_cached_for_ever(url: str, published: Exported) -> None:
    chunk = next((published.out / "immutable").iterdir()).name
    assert get(f"{url}immutable/{chunk}")[1]["Cache-Control"] == "public, max-age=31536000, immutable"
    assert get(url)[1]["Cache-Control"] is None


def test_a_page_without_its_slash_is_redirected_below_the_path_of_the_site(url: str, published: Exported) -> None:
    page = next(path for path in published.pages() if path.startswith("publications/")).removesuffix("/index.html")
    status, headers = get_without_following(f"{url}{page}")
    assert (status, headers["Location"]) == (301, f"{published.base_path}/{page}/")
