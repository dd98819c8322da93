"""The paths for which hosts send the policy of the pages."""

import pytest

from homepage.export.policy_paths import policy_paths
from homepage.models.pages import PostMatter
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Html, Page, Post, Site
from tests.words import WORDS

POST = PostMatter.model_validate({"title": "A", "date": "2025"})


def site(*pages: str, works: int = 2) -> Site:
    publications = [
        Publication.model_validate({"id": f"w{number}", "title": "W", "date": "2025", "authors": ["Ada"]})
        for number in range(works)
    ]
    return Site.assemble(
        Settings(url="https://example.org/me", description="Me."),
        Profile(name="Ada"),
        words=WORDS,
        pages=[Page(address, "A") for address in ("/", *pages)],
        posts=[Post("/posts/a/", POST, Html(""))],
        publications=publications,
    )


@pytest.mark.parametrize("assets", [[], ["cv.pdf", "slides/a.css", "html"]])
def test_without_pages_of_the_owner_the_policy_is_for_every_path(assets: list[str]) -> None:
    assert policy_paths(site("/group/"), assets) == ("/*",)


@pytest.mark.parametrize("file", ["slides/index.html", "demo.HTM", "old/course/a.xhtml"])
def test_with_pages_of_the_owner_the_policy_is_for_the_folders_of_the_sites_pages(file: str) -> None:
    paths = policy_paths(site("/teaching/", "/teaching/a/", "/caf\u00e9/"), [file])
    assert paths == ("/", "/teaching/*", "/caf%C3%A9/*", "/404.html", "/posts/*", "/publications/*")


def test_in_a_folder_with_pages_of_the_owner_the_policy_is_for_each_page() -> None:
    paths = policy_paths(site("/teaching/", "/teaching/a%20b/"), ["teaching/old/index.html"])
    assert paths == ("/", "/teaching/", "/teaching/a%20b/", "/404.html", "/posts/*", "/publications/*")


def test_the_number_of_paths_is_limited() -> None:
    paths = policy_paths(site("/group/", works=200), ["publications/w1/demo.html"])
    assert (len(paths), paths[:4]) == (80, ("/", "/group/*", "/404.html", "/posts/*"))
