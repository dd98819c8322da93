"""What must hold between the parts of a site."""

from typing import Any

import pytest

from homepage.models.activities import Activity
from homepage.models.consistency import Parts, PlannedAddress, problems
from homepage.models.profile import Profile
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
