"""Which pages no other page links to."""

from dataclasses import replace

import pytest

from homepage.models.links import Link
from homepage.models.news import NewsItem
from homepage.models.pages import PostMatter
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Html, Page, Post, Rendered, SectionSource, Site
from homepage.models.timeline import TimelineEntry
from homepage.page_model.unlinked_pages import unlinked_pages
from tests.words import WORDS

SETTINGS = Settings(
    url="https://example.org/me", description="Me.", redirects={"/old/": "/older/", "/older/": "/café/"}
)
CAFE = Page("/café/", "Café", navigation=False)
HOME = Page("/")
WORK = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], "links": {}})


def unlinked(
    *pages: Page, profile: Profile | None = None, posts: tuple[Post, ...] = (), works: object = ()
) -> list[str]:
    site = Site.assemble(
        SETTINGS,
        profile or Profile(name="Ada"),
        words=WORDS,
        pages=pages,
        posts=posts,
        publications=works,  # type: ignore[arg-type]
    )
    return [page.address for page in unlinked_pages(site)]


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
def test_a_link_of_a_text_leads_to_it(href: str) -> None:
    assert unlinked(with_text(f'<p><a title="x" href="{href}">c</a></p>'), CAFE) == []


@pytest.mark.parametrize("href", ["https://example.org/café/", "https://a.example/me/café/", "#café"])
def test_a_link_to_elsewhere_does_not(href: str) -> None:
    assert unlinked(with_text(f'<a href="{href}">c</a>'), CAFE) == ["/café/"]


def test_its_own_link_does_not_count() -> None:
    link = '<a href="/me/café/">c</a>'
    assert unlinked(HOME, with_text(link, CAFE)) == ["/café/"]
    assert unlinked(HOME, CAFE, with_text(link, Page("/b/", "B"))) == []


@pytest.mark.parametrize("of_entry", [True, False])
def test_entries_and_their_texts_lead_to_it(of_entry: bool) -> None:
    job = TimelineEntry.model_validate({"organisation": "O", "role": "R", "start": "2024", "url": "/café/"})
    news = Rendered(NewsItem.model_validate({"date": "2025", "text": "c"}), Html('<a href="/me/café/">c</a>'))
    section = SectionSource("x", "X", "news", entries=(Rendered(job) if of_entry else news,))
    assert unlinked(Page("/", sections=(section,)), CAFE) == []


def test_the_profile_leads_to_it() -> None:
    assert unlinked(HOME, CAFE, profile=Profile(name="Ada", links=(Link(label="C", url="/café/"),))) == []


def test_posts_and_publications_lead_to_it() -> None:
    matter = PostMatter.model_validate({"title": "P", "date": "2025"})
    assert unlinked(HOME, CAFE, posts=(Post("/posts/p/", matter, Html('<a href="/me/café/">c</a>')),)) == []
    work = WORK.model_copy(update={"links": WORK.links.model_copy(update={"code": "/café/"})})
    assert unlinked(HOME, CAFE, works=[work]) == []


def test_what_is_below_a_page_links_to_it() -> None:
    assert unlinked(HOME, CAFE, Page("/café/menu/", "Menu", navigation=False)) == ["/café/menu/"]


def test_publications_link_to_their_list() -> None:
    section = SectionSource("publications", "P", "publications", page="/café/")
    assert unlinked(HOME, replace(CAFE, sections=(section,)), works=[WORK]) == []
