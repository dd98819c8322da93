"""Which pages no other page links to."""

from dataclasses import replace

import pytest

from homepage.models.news import NewsItem
from homepage.models.pages import PostMatter
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Html, Page, Post, Rendered, SectionSource, Site
from homepage.page_model.unlinked_pages import unlinked_pages
from tests.words import WORDS

SETTINGS = Settings(
    url="https://example.org/me", description="Me.", redirects={"/old/": "/older/", "/older/": "/café/"}
)
CAFE = Page("/café/", "Café", navigation=False)
HOME = Page("/")
WORK = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Ada"]})


def unlinked(
    *pages: Page, posts: tuple[Post, ...] = (), works: tuple[Publication, ...] = (), yaml: str | None = None
) -> list[str]:
    """The addresses of these pages, for a site with a link to /café/ in a YAML file."""
    profile = Profile(name="Ada")
    site = Site.assemble(SETTINGS, profile, words=WORDS, pages=pages, posts=posts, publications=works)
    return [page.address for page in unlinked_pages(site, [((yaml, 0, "url"), "/café/")] if yaml else [])]


def with_text(text: str, page: Page = HOME) -> Page:
    return replace(page, sections=(SectionSource("biography", "B", "text", Html(text)),))


def test_a_page_that_is_neither_in_the_navigation_nor_linked() -> None:
    assert unlinked(HOME, CAFE) == ["/café/"]
    assert unlinked(HOME, replace(CAFE, navigation=True)) == []
    assert unlinked(HOME, replace(CAFE, navigation=1)) == []


def test_a_navigation_bar_of_one_page_is_not_shown() -> None:
    assert unlinked(replace(HOME, navigation=False), replace(CAFE, navigation=True)) == ["/café/"]


@pytest.mark.parametrize(
    "href",
    [
        "/me/caf%C3%A9/",
        "/me/café",
        "/me/café/index.html",
        "/me/café/?a=1&amp;b=2#c",
        "https://example.org/me/caf%C3%A9/#c",
        "/me/old/",
    ],
)
def test_a_link_in_a_text_counts_as_a_link_to_the_page(href: str) -> None:
    assert unlinked(with_text(f'<p><a title="x" href="{href}">c</a></p>'), CAFE) == []


@pytest.mark.parametrize("href", ["https://example.org/café/", "https://a.example/me/café/", "#café"])
def test_a_link_to_another_address_does_not_count(href: str) -> None:
    assert unlinked(with_text(f'<a href="{href}">c</a>'), CAFE) == ["/café/"]


def test_a_link_from_the_page_itself_does_not_count() -> None:
    link = '<a href="/me/café/">c</a>'
    assert unlinked(HOME, with_text(link, CAFE)) == ["/café/"]
    assert unlinked(HOME, CAFE, with_text(link, Page("/b/", "B"))) == []


def test_links_in_entries_and_posts_count() -> None:
    link = Html('<a href="/me/café/">c</a>')
    entry = Rendered(NewsItem.model_validate({"date": "2025", "text": "c"}), link)
    assert unlinked(Page("/", sections=(SectionSource("news", "N", "news", entries=(entry,)),)), CAFE) == []
    matter = PostMatter.model_validate({"title": "P", "date": "2025"})
    assert unlinked(HOME, CAFE, posts=(Post("/posts/p/", matter, link),)) == []


@pytest.mark.parametrize(
    ("file", "reported"),
    [
        ("profile", []),
        ("publications", []),
        ("jobs", []),
        ("menu", ["/café/"]),  # it is on this page
        ("site", ["/café/"]),  # a redirect
        ("talks", ["/café/"]),  # no page shows it
    ],
)
def test_links_in_yaml_lead_to_it_if_another_page_shows_them(file: str, reported: list[str]) -> None:
    jobs = SectionSource("jobs", "J", "timeline")
    menu = SectionSource("menu", "M", "entries", page="/café/")
    assert unlinked(Page("/", sections=(jobs,)), replace(CAFE, sections=(menu,)), yaml=file) == reported


def test_a_page_is_linked_by_the_pages_below_it() -> None:
    assert unlinked(HOME, CAFE, Page("/café/menu/", "Menu", navigation=False)) == ["/café/menu/"]


def test_publications_link_to_their_list() -> None:
    section = SectionSource("publications", "P", "publications", page="/café/")
    assert unlinked(HOME, replace(CAFE, sections=(section,)), works=(WORK,)) == []
