"""What must hold between the parts of a site."""

from typing import Any

import pytest

from homepage.models.activities import Activity
from homepage.models.consistency import problems
from homepage.models.members import Member
from homepage.models.parts import Parts, PlannedAddress
from homepage.models.profile import Profile
from homepage.models.projects import Project
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic


def work(**fields: object) -> Publication:
    return Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], **fields})


def parts(*works: Publication, site: dict[str, object] | None = None, **given: Any) -> Parts:  # noqa: ANN401
    whole: dict[str, Any] = {
        "settings": Settings.model_validate({"url": "https://example.org", "description": "Me.", **(site or {})}),
        "profile": Profile(name="Ada"),
        "topics": (),
        "publications": dict(enumerate(works)),
        "assets": frozenset(),
    }
    return Parts(**{**whole, **given})


def places(given: Parts) -> list[tuple[str | int, ...]]:
    return [place for place, _ in problems(given)]


def test_consistent_parts_have_no_problem() -> None:
    topics = (Topic(id="t", name="T"), Topic(id="u", name="U"))
    assert places(parts(work(topics=["t", "u"]), work(id="b", same_as="a"), topics=topics)) == []


def test_the_sitemap_lists_pages_of_the_owner_and_no_others() -> None:
    paths = ["/slides/", "/demo.html", "/slides", "/gone/", "/group/", "/", "/publications/a/"]
    assets = frozenset({"slides/index.html", "demo.html"})
    pages = (PlannedAddress("/group/", ("site", "pages", "/group/"), ()),)
    found = dict(problems(parts(work(), site={"sitemap": paths}, assets=assets, pages=pages)))
    remove = "not a page in assets/; remove it: the sitemap has the site's own pages"
    assert found == {
        ("site", "sitemap", 2): "'/slides' is a folder in assets/; write /slides/",
        ("site", "sitemap", 3): "'/gone/' is not a page in assets/; put it there or correct the path",
        ("site", "sitemap", 4): f"'/group/' is the page /group/, {remove}",
        ("site", "sitemap", 5): f"'/' is the home page, {remove}",
        ("site", "sitemap", 6): f"'/publications/a/' is the page of 'a', {remove}",
    }


@pytest.mark.parametrize("path", ["/slides/", "/slides", "/slides/index.html", "/slides/#/2", "/slides/?print"])
def test_pages_in_assets_can_be_linked(path: str) -> None:
    assert parts(assets=frozenset({"slides/index.html"})).resolves(path)


def test_ids_are_unique() -> None:
    topics = (Topic(id="t", name="T"), Topic(id="u", name="U"), Topic(id="t", name="V"))
    found = dict(problems(parts(work(), work(id="b"), work(), work(), topics=topics)))
    assert list(found) == [("topics", 2, "id"), ("publications", 2, "id"), ("publications", 3, "id")]
    assert found["topics", 2, "id"] == "'t' is the id of an entry above; choose another"


def test_an_entry_that_could_not_be_read_keeps_its_number() -> None:
    found = parts(publications={3: work(), 7: work()})
    assert places(found) == [("publications", 7, "id")]


@pytest.mark.parametrize("name", ["main", "news"])
def test_no_publication_has_an_id_of_the_page_itself(name: str) -> None:
    assert places(parts(work(id=name), section_names=frozenset({"news"}))) == [("publications", 0, "id")]


@pytest.mark.parametrize(("same_as", "reported"), [("b", []), ("a", ["same_as"]), ("c", ["same_as"])])
def test_a_work_is_the_same_as_another_entry(same_as: str, reported: list[str]) -> None:
    assert places(parts(work(same_as=same_as), work(id="b"))) == [("publications", 0, key) for key in reported]


def test_an_unknown_topic_is_reported_with_the_known_ones() -> None:
    works = (work(topics=["t", "x"]),)
    topics = (Topic(id="t", name="T"), Topic(id="u", name="U"))
    place = ("publications", 0, "topics", 1)
    assert dict(problems(parts(*works, topics=topics))) == {
        place: "'x' is not in topics.yaml; write one of t, u, or add it there"
    }
    assert places(parts(*works, topics=())) == [("publications", 0, "topics", 0), place]
    assert dict(problems(parts(*works, topics=())))[place] == "'x' is not in topics.yaml; add it there"
    assert places(parts(*works, topics=None)) == []  # which could not be read


@pytest.mark.parametrize("key", ["authors", "editors"])
def test_the_owner_is_one_of_the_authors_and_one_of_the_editors(key: str) -> None:
    def of_ada(**people: object) -> Publication:
        return work(**people).attributed_to(["Ada"])

    assert places(parts(of_ada(**{key: ["Ada", "Bob", "Ada"]}))) == [("publications", 0, key)]
    assert places(parts(of_ada(**{key: ["Ada", {"name": "Ada", "owner": True}]}))) == []
    assert places(parts(of_ada(authors=["Ada"], editors=["Ada"]))) == []


def test_every_address_of_the_site_leads_somewhere() -> None:
    profile = Profile.model_validate(
        {"name": "Ada", "links": [{"label": "A", "url": "/a"}, {"label": "B", "url": "/b"}]}
    )
    talk = Activity.model_validate({"title": "A", "date": "2025", "url": "/c"})
    given = parts(
        work(links={"pdf": "/d.pdf", "code": "/b"}),
        profile=profile,
        entries={"publications": {}, "talks": {2: talk}},
        assets=frozenset({"b/index.html"}),
        site={"redirects": {"/old": "/e"}},
    )
    assert places(given) == [
        ("profile", "links", 0, "url"),
        ("site", "redirects", "/old"),
        ("publications", 0, "links", "pdf"),
        ("talks", 2, "url"),
    ]


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("/", True),
        ("/cv.pdf", True),
        ("/cv.pdf?x#y", True),
        ("/cv.pdf#x?y", True),
        ("/old", True),
        ("/publications/a/", True),
        ("/publications/b/", False),
        ("/feed.xml", True),
        ("/immutable", False),
        ("/.homepage-build.json", False),
        ("/.homepage-build.json.new", False),
        ("/a//b", False),
        ("/none", False),
        ("/none?/cv.pdf", False),
        ("/none#/cv.pdf", False),
        ("https://other.example/none", True),
        ("#none", True),
    ],
)
def test_a_path_leads_to_a_page_a_redirect_or_a_file(address: str, leads: bool) -> None:
    given = parts(work(), assets=frozenset({"cv.pdf"}), site={"redirects": {"/old": "/"}})
    assert given.resolves(address) is leads


def test_without_settings_addresses_are_not_checked() -> None:
    assert parts(settings=None).resolves("/none")
    assert places(parts(work(links={"pdf": "/none"}), settings=None)) == []


@pytest.mark.parametrize(("path", "reported"), [("/a.jpg", False), ("/b.jpg", True), ("/c", True), ("/a//b", True)])
def test_a_picture_is_a_file_of_the_owners(path: str, reported: bool) -> None:
    given = parts(assets=frozenset({"a.jpg", "c/index.html"}))
    assert given.is_asset(path) is not reported


def test_a_picture_that_is_no_file_is_reported_where_it_is_named() -> None:
    given = parts(
        profile=Profile(name="Ada", picture="/a.jpg"), site={"social_image": "/b.jpg"}, assets=frozenset({"c.jpg"})
    )
    assert dict(problems(given)) == {
        ("profile", "picture"): "'/a.jpg' is not a file in assets/; put the picture there or correct the path",
        ("site", "social_image"): "'/b.jpg' is not a file in assets/; put the picture there or correct the path",
    }


def test_pictures_of_entries_and_works_are_files_of_the_owners_too() -> None:
    members = {1: Member(name="Bo", picture="/bo.jpg"), 2: Member(name="Cy"), 3: Member(name="Di", picture="/d.jpg")}
    given = parts(
        work(preview="/w.png"),
        work(id="b"),
        profile=Profile(name="Ada", wechat="/code.png"),
        entries={"members": members},
        pictures={"members": "picture"},
        assets=frozenset({"d.jpg"}),
    )
    assert places(given) == [("profile", "wechat"), ("publications", 0, "preview"), ("members", 1, "picture")]


def test_a_project_names_works_of_the_record() -> None:
    projects = {1: Project(title="A", publications=("a", "b"))}
    given = parts(work(), entries={"projects": projects})
    assert dict(problems(given)) == {
        ("projects", 1, "publications", 1): "'b' is the id of no publication; write an id of publications.yaml, "
        "or remove it"
    }
    assert places(parts(work(), entries={"projects": projects}, unread=("/publications/",))) == []


def test_webfinger_is_only_for_a_site_at_the_root_of_its_host() -> None:
    account = Profile.model_validate({"name": "Ada", "services": {"mastodon": "@ada@hci.social"}, "webfinger": True})
    assert places(parts(profile=account)) == []
    found = dict(problems(parts(profile=account, site={"url": "https://example.org/me"})))
    assert found == {
        ("profile", "webfinger"): "is asked for at the root of a host, and url in site.yaml has the path /me; "
        "remove webfinger: true"
    }
    taken = frozenset({".well-known/webfinger"})
    assert places(parts(profile=account, assets=taken)) == [("assets", ".well-known/webfinger")]
    assert places(parts(assets=taken)) == []
    page = PlannedAddress("/.well-known/webfinger/", ("pages/a", "address"), ())
    assert places(parts(profile=account, pages=(page,))) == [("profile", "webfinger")]


def test_files_that_the_settings_ask_for_are_in_the_place_of_no_other() -> None:
    assets = frozenset({"cv.pdf", "resume.json", "llms.txt", "index.html.md", "publications/a/index.html.md"})
    assert places(parts(work(), assets=assets, site={"machine_readable": False})) == []
    assert places(parts(work(), assets=assets, site={"machine_readable": False, "cv": "classic"})) == [
        ("assets", "cv.pdf"),
        ("assets", "resume.json"),
    ]
    page = PlannedAddress("/cv.pdf/", ("pages/cv", "address"), ())
    ((place, message),) = problems(parts(pages=(page,), site={"machine_readable": False, "cv": "margin"}))
    assert place == ("site", "cv")
    assert message.endswith("; remove cv")
    assert places(parts(work(), assets=assets)) == [
        ("assets", "index.html.md"),
        ("assets", "publications/a/index.html.md"),
    ]


def test_every_page_exists_in_the_folder_of_every_further_language() -> None:
    site: dict[str, object] = {"languages": ["en", "de", "zh-Hans"]}
    given = parts(work(), site=site, pages=(PlannedAddress("/lab/", ("pages/lab",), ()),))
    assert all(map(given.resolves, ["/de/", "/zh-Hans/lab/", "/de/publications/a/", "/zh-Hans/feed.xml"]))
    assert not any(map(given.resolves, ["/en/", "/fr/", "/de/group/"]))
    taken = frozenset({"de/lab/index.html.md"})
    assert places(parts(site=site, pages=given.pages, assets=taken)) == [("assets", "de/lab/index.html.md")]


@pytest.mark.parametrize(
    ("address", "folder"), [("/de/", "de"), ("/zh-hans/lab/", "zh-hans"), ("/en/", ""), ("/d/", "")]
)
def test_a_page_is_not_in_the_folder_of_a_language(address: str, folder: str) -> None:
    page = PlannedAddress(address, ("pages/a", "address"), ())
    found = [message for _, message in problems(parts(site={"languages": ["en", "de", "zh-Hans"]}, pages=(page,)))]
    message = f"begins with /{folder}/, where the pages in this language are; choose another address"
    assert found == ([message] if folder else [])


def test_old_paths_of_pages_are_redirects() -> None:
    page = PlannedAddress("/lab/", ("pages/lab", "address"), ("/group/", "/old"))
    given = parts(pages=(page,), site={"redirects": {"/gone": "/group/"}})
    assert given.resolves("/old")
    assert given.redirects == (
        ("/group/", "/lab/", page.place),
        ("/old", "/lab/", page.place),
        ("/gone", "/group/", ("site", "redirects", "/gone")),
    )
    assert places(parts(pages=(page._replace(redirect_from=("/lab",)),))) == [page.place]


def test_the_first_of_two_works_with_one_id_has_the_page() -> None:
    found = dict(problems(parts(work(), work(), site={"redirects": {"/publications/a": "/"}})))
    assert list(found) == [("publications", 1, "id"), ("site", "redirects", "/publications/a")]


@pytest.mark.parametrize(
    ("redirects", "reported"),
    [
        ({"/a": "/b", "/b": "/a"}, ["/a", "/b"]),
        ({"/a": "/a/"}, ["/a"]),
        ({"/a": "/a/?x"}, ["/a"]),
        ({"/a": "/a/index.html#x"}, ["/a"]),
        ({"/a": "https://example.org/a"}, ["/a"]),
        ({"/a": "/b", "/b": "/c", "/c": "/b"}, ["/b", "/c"]),
        ({"/a": "/b", "/b": "/"}, []),
        ({"/a": "https://other.example/a"}, []),
        ({"/a": "https://example.org"}, []),
    ],
)
def test_a_redirect_may_not_lead_to_itself(redirects: dict[str, str], reported: list[str]) -> None:
    assert places(parts(site={"redirects": redirects})) == [("site", "redirects", old) for old in reported]


def test_a_redirect_that_cannot_be_is_reported_once() -> None:
    found = dict(problems(parts(site={"redirects": {"/": "/"}})))
    assert list(found) == [("site", "redirects", "/")]
    assert "the home page" in found["site", "redirects", "/"]
