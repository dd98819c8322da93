"""Which pages a site has, how they lead to each other, and what they say of themselves."""

import pytest

from homepage.content import load
from homepage.models.pages import PostMatter
from homepage.models.profile import Profile
from homepage.models.settings import Settings
from homepage.models.site import Html, Page, Post, SectionSource, Site
from homepage.new_site import EXAMPLE_NAMES, EXAMPLES
from homepage.page_model.pages import (
    description,
    has_section_list,
    may_have_content,
    navigation,
    page_sections,
    post_description,
    steps_to,
    title,
)
from homepage.page_model.section_content import PostList
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")
HOME = Page("/")


def site(*pages: Page, posts: tuple[Post, ...] = ()) -> Site:
    return Site.assemble(SETTINGS, Profile(name="Ada"), words=WORDS, pages=(HOME, *pages), posts=posts)


def post(number: int, text: str = "", **matter: object) -> Post:
    facts = {"title": f"Post {number}", "date": f"2024-01-{number:02}", **matter}
    return Post(f"/posts/{number}/", PostMatter.model_validate(facts), Html(text))


def bar(*pages: Page) -> list[str]:
    return [page.address for page in navigation(site(*pages))]


def test_a_site_with_one_page_has_no_bar() -> None:
    assert bar() == []
    assert bar(Page("/a/", "A", navigation=False)) == []


def test_the_bar_has_the_pages_in_their_order() -> None:
    assert bar(Page("/b/", "B"), Page("/c/", "C", navigation=False), Page("/a/", "A")) == ["/", "/b/", "/a/"]


@pytest.mark.parametrize(
    ("position", "order"),
    [(1, ["/c/", "/", "/a/", "/b/"]), (2, ["/", "/c/", "/a/", "/b/"]), (9, ["/", "/a/", "/b/", "/c/"])],
)
def test_a_number_is_the_position_in_the_bar(position: int, order: list[str]) -> None:
    assert bar(Page("/a/", "A"), Page("/b/", "B"), Page("/c/", "C", navigation=position)) == order


def test_a_page_below_another_leads_back_to_all_above_it() -> None:
    given = site(Page("/teaching/", "Teaching"), Page("/teaching/a/", "A"), Page("/teach/", "Other"))
    assert steps_to(given, "/teaching/a/b/") == [("Ada", "/"), ("Teaching", "/teaching/"), ("A", "/teaching/a/")]
    assert steps_to(given, "/teaching/") == [("Ada", "/")]
    assert steps_to(given, "/") == []


def test_the_home_page_is_called_by_the_owners_name() -> None:
    assert [title(site(Page("/a/", "A")), page) for page in site(Page("/a/", "A")).pages] == ["Ada", "A"]


@pytest.mark.parametrize(("number", "has_list"), [(2, False), (3, True)])
def test_a_page_of_three_sections_has_a_list_of_them(number: int, has_list: bool) -> None:
    assert has_section_list([None] * number) is has_list


def sources(*headings: str) -> tuple[SectionSource, ...]:
    return tuple(SectionSource(each.lower(), each, "text", Html("A")) for each in headings)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (HOME, "Me."),
        (Page("/a/", "A", "Written.", html=Html("<p>Text</p>")), "Written."),
        (Page("/a/", "A", html=Html("<p>This <em>is</em></p>\n<p>a &lt;text&gt;</p>")), "A: This is a <text>"),
        (Page("/a/", "Group", sections=sources("Members", "Alumni")), "Group: Members, Alumni"),
        (Page("/a/", "A", html=Html("<p>" + "word " * 60 + "</p>")), "A: " + "word " * 31 + "…"),
    ],
)
def test_every_page_has_a_description_of_at_most_160_characters(page: Page, expected: str) -> None:
    found = description(site(page), page)
    assert found.replace(" …", "…") == expected.replace(" …", "…")
    assert len(found) <= 160


def test_a_post_is_described_by_its_summary_or_else_its_beginning() -> None:
    assert post_description(post(1, "<p>Text</p>", summary="Short.")) == "Short."
    assert post_description(post(1, "<p>Text</p>")) == "Text"


def listed(given: Site, page: Page) -> PostList:
    (section,) = page_sections(given, page)
    assert isinstance(section.content, PostList)
    return section.content


def test_the_home_page_has_the_latest_posts_and_their_page_has_all() -> None:
    home = Page("/", sections=(SectionSource("posts", "Blog", "posts"),))
    every = Page("/blog/", "Blog", sections=(SectionSource("posts", "Blog", "posts", page="/blog/"),))
    given = Site.assemble(
        SETTINGS, Profile(name="Ada"), words=WORDS, pages=(home, every), posts=[post(number) for number in range(1, 8)]
    )
    latest, whole = listed(given, home), listed(given, every)
    assert ([each.address for each in latest.posts], latest.all_posts) == (
        [f"/posts/{number}/" for number in (7, 6, 5, 4, 3)],
        "/blog/",
    )
    assert (len(whole.posts), whole.all_posts) == (7, None)


@pytest.mark.parametrize("name", EXAMPLE_NAMES)
def test_every_section_that_a_page_shows_may_have_content(name: str) -> None:
    made = load(EXAMPLES / name)
    for page in made.pages:
        possible = {each.name for each in page.sections if may_have_content(made, each)}
        assert {each.id for each in page_sections(made, page)} <= possible
