"""The site on a real Apache, which reads ``.htaccess``: every answer carries the policy, and says its encoding."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from homepage.export.host_settings import host_settings
from homepage.models.settings import Settings
from tests.site.apache import OPTIONAL, apache
from tests.site.hosts import get, get_without_following
from tests.site.sites import Exported


@pytest.fixture(scope="module")
def url(published: Exported) -> Iterator[str]:
    """Its address there."""
    with apache(published) as address:
        yield address


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("publications.bib", "application/x-bibtex; charset=utf-8"),
        ("index.html.md", "text/markdown; charset=utf-8"),
        ("publications.ris", "application/x-research-info-systems; charset=utf-8"),
        ("publications.json", "application/json"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_every_text_file_is_served_with_its_encoding(url: str, published: Exported, path: str, kind: str) -> None:
    status, headers, body = get(url + path)
    assert (status, headers["Content-Type"]) == (200, kind)
    assert body == (published.out / (path or "index.html")).read_bytes()


@pytest.mark.parametrize("path", ["", "publications.bib", "nothing"])
def test_every_answer_carries_the_policy(url: str, published: Exported, path: str) -> None:
    reported = (published.out / "_headers").read_text(encoding="utf-8")
    _, headers, _ = get(url + path)
    for name in ("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"):
        assert headers.get_all(name) == re.findall(rf"  {name}: (.*)", reported)


def test_a_missing_path_is_answered_with_the_sites_404_page(url: str, published: Exported) -> None:
    for path in ("nothing", "immutable/nothing.js"):
        status, headers, body = get(url + path)
        assert (status, headers["Cache-Control"]) == (404, None)
        assert body == (published.out / "404.html").read_bytes()


def test_only_what_never_changes_is_kept_for_ever(url: str, published: Exported) -> None:
    chunk = next((published.out / "immutable").iterdir()).name
    assert get(f"{url}immutable/{chunk}")[1]["Cache-Control"] == "public, max-age=31536000, immutable"
    assert get(url)[1]["Cache-Control"] is None


def test_an_old_address_is_answered_by_its_new_one(full_record: Exported) -> None:
    with apache(full_record) as url:
        for old in ("about", "about/", "about.html"):
            status, headers = get_without_following(url + old)
            assert (status, unquote(urlsplit(headers["Location"]).path)) == (301, unquote(urlsplit(url).path))


@pytest.mark.parametrize("missing", [*OPTIONAL, "all"])
def test_apache_serves_the_site_without_an_optional_module(eight_works: Exported, missing: str) -> None:
    with apache(eight_works, [] if missing == "all" else [name for name in OPTIONAL if name != missing]) as url:
        assert get(url)[0] == 200
        assert get(f"{url}publications.bib")[0] == 200
        assert get(f"{url}nothing")[::2] == (404, (eight_works.out / "404.html").read_bytes())


def test_any_site_may_read_the_answer_to_webfinger(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / ".well-known").mkdir(parents=True)
    settings = Settings(url="https://example.org", description="Me.")
    for path, text in host_settings(settings, "default-src 'none'", ["/*"], has_webfinger=True):
        (out / path).write_text(text(), encoding="utf-8")
    (out / ".well-known/webfinger").write_text("{}", encoding="utf-8")
    with apache(Exported(tmp_path, out, settings.url, "")) as url:
        status, headers, body = get(f"{url}.well-known/webfinger?resource=acct:ada@example.org")
    assert (status, headers["Content-Type"], body) == (200, "application/jrd+json", b"{}")
    assert headers["Access-Control-Allow-Origin"] == "*"
