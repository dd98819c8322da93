"""The files beside the pages: redirects, icon, sitemap, robots.txt."""

import json
from xml.etree import ElementTree

import pytest

from homepage.citation.bibtex import bibtex
from homepage.citation.csl_json import csl_item
from homepage.export.files import binary_files, defaults, files, monogram, redirect, redirect_rules, redirects, sitemap
from homepage.export.works import files_of_works
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Site
from tests.parsed_html import Parsed
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")
HOSTILE = "\"'><script>alert(1)</script>&copy=1"


def site(url: str = "https://example.org/me", **old_to_new: str) -> Site:
    settings = Settings(url=url, description="Me.", redirects={f"/{old}": new for old, new in old_to_new.items()})
    works = [
        Publication.model_validate({"id": name, "title": "A", "date": "2025", "authors": ["Ada"], "show": show})
        for name, show in (("shown", True), ("hidden", False))
    ]
    return Site.assemble(settings, Profile(name="Ada Lovelace"), words=WORDS, publications=works)


@pytest.mark.parametrize("target", ["https://other.example/?a=1&copy=2", "https://other.example/" + HOSTILE])
def test_a_redirect_leads_to_its_address_whatever_characters_that_has(target: str) -> None:
    page = Parsed(redirect(target, SETTINGS, WORDS.moved))
    assert [link["href"] for link in page.attributes("a")] == [target]
    assert {"http-equiv": "refresh", "content": f"0; url={target}"} in page.attributes("meta")
    assert {"rel": "canonical", "href": target} in page.attributes("link")
    assert page.attributes("script") == []
    assert target in page.text


def test_only_a_site_that_asks_for_a_cv_has_one() -> None:
    with_cv = Settings(url="https://example.org/me", description="Me.", cv="classic")
    for settings, expected in ((SETTINGS, set()), (with_cv, {"cv.pdf", "resume.json"})):
        made = Site.assemble(settings, Profile(name="Ada Lovelace"), words=WORDS)
        names = {name for name, _ in (*files(made), *binary_files(made))}
        assert names & {"cv.pdf", "resume.json"} == expected


def test_hosts_get_a_rule_for_each_old_address() -> None:
    rules = redirect_rules(site(**{"old/": "/new/#a", "über*:x": "https://other.example/"}))
    assert rules.splitlines() == ["/me/old/ /me/new/#a 301", "/me/%C3%BCber%2A%3Ax https://other.example/ 301"]


def test_a_redirect_within_the_site_names_the_whole_address() -> None:
    page = Parsed(redirect("/me/new/", SETTINGS, WORDS.moved))
    assert page.attributes("a") == [{"href": "/me/new/"}]
    assert {"rel": "canonical", "href": "https://example.org/me/new/"} in page.attributes("link")
    assert {"rel": "icon", "href": "/me/favicon.svg"} in page.attributes("link")
    assert "https://example.org/me/new/" in page.text


def test_a_redirect_shows_that_it_moved_and_where_and_nothing_else() -> None:
    page = Parsed(redirect("/me/new/", SETTINGS, WORDS.moved))
    title, advice = WORDS.moved.title, WORDS.moved.advice.format(address="https://example.org/me/new/")
    assert page.text.split() == f"{title} {title}{advice}".split()


def test_markup_in_the_words_of_a_redirect_is_text() -> None:
    words = WORDS.moved.model_copy(update={"title": HOSTILE, "advice": f"{HOSTILE} {{address}}"})
    page = Parsed(redirect("/new/", SETTINGS, words))
    assert page.attributes("script") == []
    assert page.text.count(HOSTILE) == 3


def test_every_old_address_has_a_page_below_the_path_of_the_site() -> None:
    pages = {path: page() for path, page in redirects(site(old="/new/", other="https://other.example"))}
    assert list(pages) == ["old/index.html", "other/index.html"]
    assert Parsed(pages["old/index.html"]).attributes("a") == [{"href": "/me/new/"}]
    assert "http-equiv" in pages["other/index.html"]
    assert "Content-Security-Policy" in pages["other/index.html"]


TEAL = "#0f5c63"


@pytest.mark.parametrize("initials", ["AL", "<&", '">'])
def test_initials_are_text_of_the_icon(initials: str) -> None:
    icon = ElementTree.fromstring(monogram(initials, TEAL))  # noqa: S314 - our own
    assert icon.findtext("{http://www.w3.org/2000/svg}text") == initials


def test_a_site_without_an_icon_of_its_own_gets_the_initials() -> None:
    assert dict(defaults(site()))["favicon.svg"]() == monogram("AL", TEAL)


def test_the_owner_may_have_their_own_icon_rules_for_hosts_and_lists_for_programs() -> None:
    assert [path for path, _ in defaults(site())] == [
        "favicon.svg",
        ".nojekyll",
        "_redirects",
        "llms.txt",
        "site.json",
    ]


@pytest.mark.parametrize("url", ["https://example.org/me", "https://example.org/a&b"])
def test_the_sitemap_has_every_page_also_of_works_that_are_not_listed(url: str) -> None:
    locations = ElementTree.fromstring(sitemap(site(url))).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")  # noqa: S314
    found = [location.text for location in locations]
    assert found == [f"{url}/", f"{url}/publications/shown/", f"{url}/publications/hidden/"]


def test_a_sitemap_has_no_text_but_addresses() -> None:
    texts = ElementTree.fromstring(sitemap(site())).itertext()  # noqa: S314 - our own
    assert [text.partition("/me/")[0] for text in "".join(texts).split()] == ["https://example.org"] * 3


def test_a_site_in_one_language_has_a_plain_sitemap() -> None:
    assert sitemap(site("https://example.org")) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<url><loc>https://example.org/</loc></url>\n"
        "<url><loc>https://example.org/publications/shown/</loc></url>\n"
        "<url><loc>https://example.org/publications/hidden/</loc></url>\n"
        "</urlset>\n"
    )


def test_the_files_are_citations_redirects_record_feed_sitemap_robots_and_markdown() -> None:
    written = {path: text() for path, text in files(site(old="/new/"))}
    assert list(written) == [
        "publications.bib",
        "publications.ris",
        "old/index.html",
        "publications.json",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        "index.html.md",
    ]
    assert written["robots.txt"].splitlines() == [
        "User-agent: *",
        "Allow: /",
        "Sitemap: https://example.org/me/sitemap.xml",
    ]
    assert "shown" in written["publications.bib"]
    assert "hidden" not in written["publications.bib"]


def test_beside_its_page_a_work_has_its_own_bibtex_and_csl_json() -> None:
    made = site()
    written = {path: text() for path, text in files_of_works(made)}
    work = made.publications[1]
    assert written["publications/hidden/citation.bib"] == bibtex(work)
    assert json.loads(written["publications/hidden/citation.json"]) == [csl_item(work, made.settings)]
