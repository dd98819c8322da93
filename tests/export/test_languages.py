"""What is published of a site in several languages."""

import re
from xml.etree import ElementTree

import pytest

from homepage.content import load
from homepage.export.document import inline
from homepage.export.files import files, redirects, sitemap
from homepage.export.pages import not_found_page, page_with_filter, pages_without_filter
from homepage.export.policy_paths import policy_paths
from homepage.export.preview import documents
from homepage.export.works import files_of_works
from homepage.models import addresses
from homepage.models.site import Site
from homepage.reflex_adapter.output import HydratedForm
from tests.languages import ARABIC_ENGLISH, CHINESE_ENGLISH
from tests.parsed_html import Parsed

URL = "https://example.org/salma"


@pytest.fixture(scope="module")
def arabic() -> Site:
    """A site in Arabic and English."""
    return load(ARABIC_ENGLISH)


@pytest.fixture(scope="module")
def pages(arabic: Site) -> dict[str, str]:
    """Its pages by their paths."""
    form = HydratedForm("<form></form>", "immutable/form.js")
    with_filter = [page_with_filter(each, form) for each in arabic.versions]
    without = [page for each in arabic.versions for page in pages_without_filter(each)]
    works = [each for each in files_of_works(arabic) if each[0].endswith(".html")]
    return {path: render() for path, render in [*with_filter, *without, *works]}


def links(page: str, rel: str) -> dict[str | None, str | None]:
    """The addresses of the links of one kind, by their language."""
    found = [each for each in Parsed(page).attributes("link") if each["rel"] == rel]
    return {each.get("hreflang"): each["href"] for each in found if "type" not in each}


def test_every_page_is_there_in_every_language(pages: dict[str, str]) -> None:
    english = {path.removeprefix("en/") for path in pages if path.startswith("en/")}
    assert english == {path for path in pages if not path.startswith("en/")}
    assert {"index.html", "group/index.html", "posts/cruise/index.html", "publications/moon/index.html"} <= english


def test_a_page_names_itself_and_its_other_languages_to_search_engines(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        name = path.removeprefix("en/").removesuffix("index.html")
        own = f"{URL}/en/{name}" if path.startswith("en/") else f"{URL}/{name}"
        assert links(page, "canonical") == {None: own}
        assert links(page, "alternate") == {
            "ar": f"{URL}/{name}",
            "en": f"{URL}/en/{name}",
            "x-default": f"{URL}/{name}",
        }


def test_a_page_has_its_language_and_leads_to_the_same_page_in_the_others(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        name = path.removeprefix("en/").removesuffix("index.html")
        parsed = Parsed(page)
        (root,) = parsed.attributes("html")
        (switch,) = [each for each in parsed.attributes("a") if "hreflang" in each]
        if path.startswith("en/"):
            assert root == {"lang": "en"}
            assert switch == {"href": f"/salma/{name}", "hreflang": "ar", "lang": "ar", "dir": "rtl"}
        else:
            assert root == {"lang": "ar", "dir": "rtl"}
            assert switch == {"href": f"/salma/en/{name}", "hreflang": "en", "lang": "en", "dir": "ltr"}
        assert {"العربية", "English"} <= set(re.findall(r">([^<>]+)</", page))


def test_pages_of_publications_are_for_google_scholar_in_the_first_language_only(pages: dict[str, str]) -> None:
    first, other = pages["publications/estuary/index.html"], pages["en/publications/estuary/index.html"]
    assert ('name="citation_title"' in first, 'name="citation_' in other) == (True, False)
    for page in (first, other):
        assert f'"@id":"{URL}/publications/estuary/#work"' in page
        assert f'"@id":"{URL}/#person"' in page


def test_a_work_is_cited_in_the_same_way_in_all_languages(pages: dict[str, str]) -> None:
    entries = [
        re.findall("(?s)<pre.*?</pre>", pages[f"{folder}publications/estuary/index.html"]) for folder in ("", "en/")
    ]
    assert entries[0] == entries[1] != []


def test_untranslated_texts_are_marked_with_their_language(pages: dict[str, str]) -> None:
    assert '<h3 lang="ar" dir="rtl">محاضرة عن المصبات</h3>' in pages["en/group/index.html"]
    assert '<div class="prose" lang="ar" dir="rtl"><p>أبحرنا' in pages["en/posts/cruise/index.html"]
    assert '<h1><bdi lang="ar" dir="rtl">قياس المد من القمر</bdi></h1>' in pages["en/publications/moon/index.html"]


def test_the_sitemap_has_every_page_with_its_languages(arabic: Site, pages: dict[str, str]) -> None:
    root = ElementTree.fromstring(sitemap(arabic))  # noqa: S314 - our own
    urls = [each[0].text for each in root]
    assert len(urls) == len(pages) == len(set(urls))
    visit = next(each for each in root if each[0].text == f"{URL}/en/visit/")
    assert [(link.get("hreflang"), link.get("href")) for link in visit[1:]] == [
        ("ar", f"{URL}/visit/"),
        ("en", f"{URL}/en/visit/"),
        ("x-default", f"{URL}/visit/"),
    ]
    assert [link.tail for link in visit[1:]] == [None, None, None]


def test_each_language_has_a_feed_and_the_record_is_one(arabic: Site) -> None:
    beside = {path: render for path, render in files(arabic) if "feed" in path or "publications." in path}
    assert set(beside) == {"feed.xml", "en/feed.xml", "publications.bib", "publications.json", "publications.ris"}
    english = beside["en/feed.xml"]()
    assert 'xml:lang="en"' in english
    assert f'rel="self" type="application/atom+xml" href="{URL}/en/feed.xml"' in english
    assert '<title xml:lang="ar">رحلة بحرية</title>' in english
    assert "<title>Waves in Estuaries</title>" in english


def test_the_page_for_unknown_addresses_says_so_in_every_language(arabic: Site) -> None:
    page = not_found_page(arabic)
    assert '<section dir="ltr" lang="en"><h2>Page not found</h2>' in page
    assert f"<h1>{arabic.words.not_found.title}</h1>" in page
    assert '<a href="/salma/en/">The home page of Salma Nahri</a>' in page


def test_old_addresses_lead_to_the_first_language(arabic: Site) -> None:
    assert [path for path, _ in redirects(arabic)] == ["team/index.html"]


def test_hosts_get_the_policy_of_the_pages_in_all_languages(arabic: Site) -> None:
    paths = policy_paths(arabic, ["slides/index.html"])
    assert {"/group/*", "/en/*"} <= set(paths)
    assert len(inline(*arabic.versions).styles) > len(inline(arabic).styles)


def test_the_development_server_has_the_same_pages(arabic: Site, pages: dict[str, str]) -> None:
    assert set(pages) <= set(documents(arabic))


def test_a_site_without_a_filter_needs_no_script_for_its_languages() -> None:
    (home,) = [render() for path, render in pages_without_filter(load(CHINESE_ENGLISH)) if path == "index.html"]
    assert "location.search" not in home
    assert addresses.BIBTEX.strip("/") in home
