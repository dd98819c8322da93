"""The sites of three invented people, rendered without a build: each thing is on the page that should have it."""

import re
from dataclasses import dataclass
from functools import cache
from html import unescape

import pytest

from homepage.content.reader import review
from homepage.errors import ContentError
from homepage.export.feed import feed
from homepage.export.files import sitemap
from homepage.export.pages import page_with_filter, pages_without_filter
from homepage.export.works import files_of_works
from homepage.models import addresses
from homepage.models.site import Site
from homepage.new_site import EXAMPLE_NAMES, EXAMPLES
from homepage.page_model.listing import Listing
from homepage.page_model.pages import navigation
from homepage.reflex_adapter.output import HydratedForm
from tests.parsed_html import Parsed

SHOWN: dict[str, dict[str, tuple[str, ...]]] = {
    "student": {
        "index.html": (
            "I taught Arabic and French",  # biography.md
            "I passed my candidacy exam.",  # news.yaml
            "B.A. in Arabic and Mathematics",
            "Agreement Drift in Neighbouring Dialects",
            "When Particles Travel",
            "Spring 2024, Spring 2023",
            "Northmark Doctoral Fellowship",
            "Organiser of the reading group",
            "نور حداد",
        ),
    },
    "professor": {
        "index.html": ("I lead the Waves Group", "Four topics run", "a seal sits on it", "Coasts and erosion"),
        "group/index.html": ("Wen Qiaolin (温巧林)", "Founder of Floatworks."),
        "projects/index.html": ("with a line of 32 drifting buoys", "Halden Heritage Trust", "Swell under Floes"),
        "publications/index.html": ("The Gravel Barrier Handbook", "Wave Runup from a Drone", "A Float for Broken Ice"),
        "teaching/index.html": ("WS 2024/25, WS 2023/24", "Places are limited by the number of bunks."),
        "teaching/linear-waves/index.html": ("The lecture is on Tuesdays", "Shoaling and refraction"),
        "service/index.html": ("Head of department", "Aakre Medal for Field Science"),
    },
    "humanities": {
        "index.html": ("smugglers of copperplates",),
        "writing/index.html": ("Maps of Nowhere", "沈若兰", "One Bay, Two Coastlines", "Letters of a Surveyor's Widow"),
        "cv/index.html": ("M.A. in History and Latin", "one leaking roof", "2023/24", "Who Coloured the Sea?"),
        "exhibitions/index.html": ("Sixty maps that were wrong", "The woman who reads coastlines"),
        "contact/index.html": ("I answer letters faster than e-mail.",),
        "marginalia/index.html": ("How a drop of walnut ink became a port", "copper, smuggling"),
        "posts/green-for-the-sea/index.html": ("Borders only, two stuivers.", "the canal, which is green;"),
    },
}
"""Something of every content file, by owner and page."""


@dataclass(frozen=True)
class Owner:
    """A site in memory: its content, the remarks on it, and its pages by path."""

    site: Site
    remarks: tuple[ContentError, ...]
    pages: dict[str, str]


@cache
def rendered(name: str) -> Owner:
    site, remarks = review(EXAMPLES / name)
    with_filter = (
        [page_with_filter(site, HydratedForm("<form></form>", "form.js"))] if Listing.of(site).has_filter else []
    )
    pages = {path: render() for path, render in [*with_filter, *pages_without_filter(site), *files_of_works(site)]}
    pages = {path: page for path, page in pages.items() if path.endswith(".html")}
    return Owner(site, remarks, pages)


@pytest.fixture(params=EXAMPLE_NAMES)
def owner(request: pytest.FixtureRequest) -> Owner:
    return rendered(request.param)


def text(html: str) -> str:
    return Parsed(html.partition("<body>")[2]).text


def test_there_is_nothing_to_correct_but_a_draft(owner: Owner) -> None:
    assert [each.field for each in owner.remarks] == ["draft"] * (owner.site is rendered("humanities").site)


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_every_content_file_is_on_its_page(name: str) -> None:
    pages = rendered(name).pages
    assert [
        (path, each) for path, texts in SHOWN[name].items() for each in texts if each not in text(pages[path])
    ] == []


def test_a_section_is_on_its_page_and_on_no_other(owner: Owner) -> None:
    of_pages = {addresses.page_file(page.address): page.sections for page in owner.site.pages}
    assert sum(map(len, of_pages.values())) == len(owner.site.settings.sections or {})
    for path, sections in of_pages.items():
        found = re.findall(r'<section id="([^"]*)"><h2[^>]*>(.*?)</h2>', owner.pages[path])
        assert [(id_, unescape(heading)) for id_, heading in found] == [(each.name, each.heading) for each in sections]


def test_every_page_has_the_bar_which_marks_the_page_if_it_is_in_it(owner: Owner) -> None:
    in_bar = {
        addresses.page_file(page.address): owner.site.settings.href(page.address) for page in navigation(owner.site)
    }
    for path, html in owner.pages.items():
        bars = re.findall(r'<nav aria-label="Pages".*?</nav>', html)
        assert len(bars) == bool(in_bar), path
        current = re.findall(r'aria-current="page" href="([^"]*)"', html)
        assert current == ([in_bar[path]] if path in in_bar else []), path


def test_the_bar_is_in_the_order_of_the_settings() -> None:
    titles = re.findall(
        r"<li><a[^>]*>(.*?)</a>", rendered("humanities").pages["contact/index.html"].partition("</nav>")[0]
    )
    assert titles == [
        "Zdeňka Řehořová",
        "Writing",
        "Marginalia",
        "Curriculum vitae",
        "Exhibitions and press",
        "Contact",
    ]


def test_a_site_with_one_page_has_no_bar() -> None:
    assert navigation(rendered("student").site) == ()


def test_posts_are_listed_newest_first_and_lead_to_each_other() -> None:
    pages = rendered("humanities").pages
    newest_first = [
        "/posts/green-for-the-sea/",
        "/posts/the-customs-officer-and-the-copperplate/",
        "/posts/an-island-that-was-a-stain/",
    ]
    assert re.findall(r'<h3><a href="(/posts/[^"]*)"', pages["marginalia/index.html"]) == newest_first
    neighbours = [
        re.findall(r'(Newer|Older): <a href="([^"]*)"', pages[addresses.page_file(each)]) for each in newest_first
    ]
    assert neighbours == [
        [("Older", newest_first[1])],
        [("Newer", newest_first[0]), ("Older", newest_first[2])],
        [("Newer", newest_first[1])],
    ]


def test_a_draft_is_nowhere() -> None:
    humanities = rendered("humanities")
    published = (*humanities.pages.values(), feed(humanities.site), sitemap(humanities.site))
    assert not any("history-of-the-fold" in each or "A History of the Fold" in each for each in published)


def test_the_sitemap_has_every_page(owner: Owner) -> None:
    settings = owner.site.settings
    listed = re.findall("<loc>(.*?)</loc>", sitemap(owner.site))
    extra = [addresses.page_file(each) for each in settings.sitemap]
    assert sorted(listed) == sorted(
        f"{settings.url}/{path.removesuffix('index.html')}" for path in (*owner.pages, *extra)
    )


def test_the_feed_has_every_post_with_its_text() -> None:
    atom = feed(rendered("humanities").site)
    assert re.findall(r"<id>https://rehorova.example(/posts/.*?)</id>", atom) == [
        post.address for post in rendered("humanities").site.posts
    ]
    assert all(words in atom for words in ("Borders only", "Cabbage does not ring", "weather"))


def test_views_divide_the_record() -> None:
    writing = rendered("humanities").pages["writing/index.html"]
    views = {
        name: html.count('class="title"') for name, html in re.findall(r'<section id="(\w+)">(.*?)</section>', writing)
    }
    assert views == {"books": 3, "chapters": 2, "articles": 2, "reviews": 2}
