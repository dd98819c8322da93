"""People, projects and posts as HTML."""

from homepage.models.members import Member
from homepage.models.pages import PostMatter
from homepage.models.pictures import Picture
from homepage.models.projects import Project
from homepage.models.publications import Publication
from homepage.models.site import Html, Post, Rendered
from homepage.page_model.section_content import EntryList, PostList, ProjectList
from tests.components.rendering import SITE, entry, rendered

PHOTO = Picture("/ada.jpg", (88, 88), is_lazy=True)


def people(*members: Rendered[Member]) -> str:
    return rendered("people", EntryList(members))


def member(picture: Picture | None = None, **fields: object) -> Rendered[Member]:
    return entry(Member, {"name": "Ada <b>", **fields}, picture=picture)  # type: ignore[return-value]


def test_a_person_needs_only_a_name() -> None:
    assert people(member()) == '<ul class="people"><li><div><h3>Ada &lt;b&gt;</h3></div></li></ul>'


def test_a_person_has_role_and_period() -> None:
    found = people(member(role="Student", start="2020", end="2024"))
    assert '<p class="role">Student</p><p class="when"><time datetime="2020">2020</time> – ' in found


def test_a_member_without_an_end_is_shown_as_present() -> None:
    assert "2020</time> – present" in people(member(start="2020"))


def test_a_member_with_only_an_end_is_shown_with_that_date() -> None:
    assert '<p class="when"><time datetime="2020">2020</time></p>' in people(member(end="2020"))


def test_initials_replace_a_missing_picture_only_if_others_have_pictures() -> None:
    assert "monogram" not in people(member(), member())
    assert people(member(PHOTO), member()).count("monogram") == 1


def test_the_picture_of_a_person_repeats_nothing_to_a_screen_reader() -> None:
    assert '<img alt="" class="portrait" decoding="async" height="88" loading="lazy"' in people(member(PHOTO))


def test_the_name_leads_to_the_persons_page() -> None:
    assert '<h3><a href="/me/ada/">Ada &lt;b&gt;</a></h3>' in people(member(url="/ada/"))


def test_a_project_names_its_publications() -> None:
    work = Publication.model_validate({"id": "a", "title": "A <i>", "date": "2024", "authors": ["Ada"]})
    project: Rendered[Project] = entry(Project, {"title": "P", "publications": ["a"]})  # type: ignore[assignment]
    assert '<ul class="works"><li><a href="/me/publications/a/">A &lt;i&gt;</a></li></ul>' in rendered(
        "projects", ProjectList(((project, (work,)),))
    )


def test_the_picture_of_a_project_is_described() -> None:
    project: Rendered[Project] = entry(Project, {"title": "P", "alt": "A wave"}, picture=PHOTO)  # type: ignore[assignment]
    assert '<img alt="A wave" class="preview"' in rendered("projects", ProjectList(((project, ()),)))


def post(**matter: object) -> Post:
    facts = {"title": "On <b>", "date": "2024-05-01", **matter}
    return Post("/posts/a/", PostMatter.model_validate(facts), Html("<p>Text</p>"))


def test_a_post_is_listed_with_title_and_date() -> None:
    assert rendered("posts", PostList((post(),), None), SITE) == (
        '<ol class="timeline posts"><li><h3><a href="/me/posts/a/">On &lt;b&gt;</a></h3>'
        '<p class="when"><time datetime="2024-05-01">1 May 2024</time></p></li></ol>'
    )


def test_summary_and_tags_are_listed() -> None:
    found = rendered("posts", PostList((post(summary="Short.", tags=["a", "b"]),), None))
    assert '<p>Short.</p><p class="role">a, b</p>' in found


def test_the_latest_posts_lead_to_all() -> None:
    found = rendered("posts", PostList((post(),), "/posts/"))
    assert found.endswith('<p class="resources"><a href="/me/posts/">All posts</a></p>')
