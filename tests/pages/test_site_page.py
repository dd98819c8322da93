"""Pages as a whole: navigation, titles, sections, posts."""

import json
import re
from dataclasses import replace

import pytest

from homepage.export.feed import feed
from homepage.export.files import sitemap
from homepage.export.pages import pages_without_filter
from homepage.export.works import files_of_works
from homepage.models.pages import PostMatter
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Html, Page, Post, SectionSource, Site
from homepage.pages.metadata import page_metadata, post_metadata
from homepage.reflex_adapter.static_html import static_html
from tests.words import WORDS

URL = "https://example.org/me"


def prose(name: str, page: str = "/") -> SectionSource:
    return SectionSource(name.lower(), name, "text", Html(f"<p>{name}</p>"), page=page)


def post(number: int, **matter: object) -> Post:
    facts = {"title": f"Post <{number}>", "date": f"2024-01-0{number}", **matter}
    return Post(f"/posts/{number}/", PostMatter.model_validate(facts), Html("<p>Text</p>"))


PAGES = (
    Page("/", sections=(prose("About"),)),
    Page("/group/", "Group", sections=(prose("Members", "/group/"), prose("Group", "/group/"))),
    Page("/group/join/", "Join & see", html=Html("<h2>How</h2>"), navigation=False),
    Page("/blog/", "Blog", sections=(SectionSource("posts", "Blog", "posts", page="/blog/"),)),
)


def site(pages: tuple[Page, ...] = PAGES, *, works: int = 0, **settings: object) -> Site:
    works_ = [
        Publication.model_validate({"id": f"w{number}", "title": "W", "date": "2024", "authors": ["Ada"]})
        for number in range(works)
    ]
    return Site.assemble(
        Settings.model_validate({"url": URL, "description": "Me.", **settings}),
        Profile(name="Ada"),
        words=WORDS,
        pages=pages,
        posts=[post(1), post(2, summary="Short.", tags=["a", "b"]), post(3)],
        publications=works_,
    )


def page(path: str, of: Site | None = None) -> str:
    return dict(pages_without_filter(of or site()))[path]()


def bar(html: str) -> str:
    found = re.search(r'<nav aria-label="Pages".*?</nav>', html)
    return found[0] if found else ""


def test_every_page_and_post_is_written() -> None:
    assert [path for path, _ in pages_without_filter(site())] == [
        "index.html",
        "group/index.html",
        "group/join/index.html",
        "blog/index.html",
        "posts/3/index.html",
        "posts/2/index.html",
        "posts/1/index.html",
    ]


@pytest.mark.parametrize("path", ["index.html", "group/index.html", "blog/index.html"])
def test_the_current_page_is_marked_in_the_bar(path: str) -> None:
    address = "/me/" + path.removesuffix("index.html")
    (current,) = re.findall(r'<a aria-current="page" href="([^"]*)">', bar(page(path)))
    assert current == address


@pytest.mark.parametrize("path", ["group/join/index.html", "posts/1/index.html"])
def test_a_page_that_is_not_in_the_bar_has_a_path_instead(path: str) -> None:
    assert "aria-current" not in bar(page(path))
    assert re.findall(r'<nav aria-label="Breadcrumb".*?</nav>', page(path)) != []


def test_a_page_in_the_bar_has_no_path_beside_it() -> None:
    assert "Breadcrumb" not in page("group/index.html")


def test_pages_of_publications_have_the_bar_too() -> None:
    assert bar(dict(files_of_works(site(works=1)))["publications/w0/index.html"]()) != ""


def test_a_site_with_one_page_has_no_bar() -> None:
    assert bar(page("index.html", site((PAGES[0],)))) == ""


def test_a_page_has_its_title_once_and_its_sections_below() -> None:
    html = page("group/index.html")
    assert re.findall(r"<h1>.*?</h1>|<h2[^>]*>.*?</h2>", html) == [
        "<h1>Group</h1>",
        "<h2>Members</h2>",
        "<h2>Group</h2>",
    ]


def test_a_first_section_with_the_title_of_the_page_shows_no_heading() -> None:
    first = Page("/group/", "Group", sections=(prose("Group", "/group/"), prose("Group", "/group/")))
    html = page("group/index.html", site((PAGES[0], first)))
    assert re.findall(r"<h2[^>]*>.*?</h2>", html) == ['<h2 class="visually-hidden">Group</h2>', "<h2>Group</h2>"]


def test_a_text_is_below_its_title() -> None:
    assert '<h1>Join &amp; see</h1><div class="prose"><h2>How</h2></div>' in page("group/join/index.html")


def test_many_sections_are_listed() -> None:
    sections = tuple(map(prose, "ABC"))
    html = page("index.html", site((Page("/", sections=sections),)))
    assert re.findall(r'<a href="#(.)">\w</a>', html) == ["a", "b", "c"]
    assert 'aria-label="Sections of this page"' not in page("index.html", site((Page("/", sections=sections[:2]),)))


def test_a_post_leads_to_the_newer_and_the_older_one() -> None:
    html = page("posts/2/index.html")
    assert 'Newer: <a href="/me/posts/3/">Post &lt;3&gt;</a>' in html
    assert 'Older: <a href="/me/posts/1/">Post &lt;1&gt;</a>' in html
    assert "Newer:" not in page("posts/3/index.html")
    assert "Older:" not in page("posts/1/index.html")


@pytest.mark.parametrize(
    ("pages", "path"),
    [
        (PAGES, '<a href="/me/">Ada</a> / <a href="/me/blog/">Blog</a>'),
        ((Page("/", sections=PAGES[3].sections),), '<a href="/me/">Ada</a>'),
    ],
)
def test_a_post_leads_back_to_the_list_of_posts(pages: tuple[Page, ...], path: str) -> None:
    assert f'class="breadcrumb">{path}</nav>' in page("posts/2/index.html", site(pages))


def test_the_list_leads_to_each_post() -> None:
    assert re.findall(r'<h3><a href="([^"]*)">', page("blog/index.html")) == [f"/me/posts/{n}/" for n in (3, 2, 1)]


def test_programs_learn_what_a_post_is() -> None:
    given = site()
    head = static_html(post_metadata(given, given.posts[1]).elements())
    assert head.startswith("<title>Post &lt;2&gt; – Ada</title>")
    (facts,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head)
    assert json.loads(facts) == {
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "@id": f"{URL}/posts/2/#post",
        "url": f"{URL}/posts/2/",
        "headline": "Post <2>",
        "description": "Short.",
        "datePublished": "2024-01-02",
        "keywords": ["a", "b"],
        "inLanguage": "en",
        "author": {"@type": "Person", "@id": f"{URL}/#person", "name": "Ada"},
    }


@pytest.mark.parametrize(
    ("settings", "works", "expected"),
    [
        ({}, 0, ["Ada"]),
        ({"updated": "2026-03"}, 0, ["Ada", "Updated March 2026"]),
        ({"updated": "2026-03-01"}, 1, ["Ada", "Updated 1 March 2026", "Atom feed"]),
    ],
)
def test_the_footer_tells_the_last_change_if_the_content_tells_it(
    settings: dict[str, str], works: int, expected: list[str]
) -> None:
    home = Page("/", sections=(prose("About"),))
    of = replace(site((home, PAGES[1]), works=works, **settings), posts=())
    footer = re.findall("<footer>(.*)<label", page("group/index.html", of))[0]
    assert [re.sub("<[^>]*>", "", each) for each in footer.split("</p>") if each] == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "<footer><p>Ada</p><p><a"),
        ({"location": "Bergen"}, "<footer><p>Ada</p><p>Bergen</p>"),
        ({"affiliation": ["Example University", "Other"], "location": "Bergen"}, "<p>Example University, Bergen</p>"),
    ],
)
def test_the_footer_has_the_address_in_brief(facts: dict[str, object], expected: str) -> None:
    profile = Profile.model_validate({"name": "Ada", **facts})
    assert expected in page("group/index.html", replace(site(PAGES[:2]), profile=profile))


@pytest.mark.parametrize("kind", ["news", "posts"])
def test_the_footer_leads_to_the_feed_if_it_has_entries(kind: str) -> None:
    news = Page("/", sections=(SectionSource("news", "News", "news"),))
    of = replace(site((news, PAGES[1])), posts=()) if kind == "news" else site(PAGES[:2])
    assert '<a href="/me/feed.xml">' in page("group/index.html", of)


def test_only_the_home_page_says_who_the_person_is() -> None:
    given = site()
    assert ["ld+json" in static_html(page_metadata(given, each).elements()) for each in given.pages] == [
        True,
        False,
        False,
        False,
    ]


def test_the_sitemap_has_every_page_and_what_is_asked_for() -> None:
    found = re.findall("<loc>(.*?)</loc>", sitemap(site(works=1, sitemap=["/slides/"])))
    assert found == [
        f"{URL}{path}"
        for path in (
            *("/", "/group/", "/group/join/", "/blog/", "/posts/3/", "/posts/2/", "/posts/1/"),
            *("/publications/w0/", "/slides/"),
        )
    ]


def test_the_feed_has_the_posts() -> None:
    text = feed(site())
    assert text.count("<entry>") == 3
    assert f"<id>{URL}/posts/2/</id>" in text
    assert '<category term="a" />' in text
    assert f'<content type="html" xml:base="{URL}/posts/2/">&lt;p&gt;Text&lt;/p&gt;</content>' in text
