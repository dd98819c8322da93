"""Profile, settings, internships, and all of it together."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from homepage.models.fallbacks import Fallbacks
from homepage.models.pages import PostMatter
from homepage.models.people import Person
from homepage.models.pictures import Picture
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Html, Page, Post, Rendered, SectionSource, Site
from homepage.models.timeline import TimelineEntry
from homepage.models.topics import Topic
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Mei Lin", "ML"), ("Plato", "P"), ("ada king of lovelace", "AL"), ("林梅", "林"), ("ßeta x", "SX")],
)
def test_the_monogram_is_of_the_first_and_last_name(name: str, initials: str) -> None:
    assert Profile(name=name).initials == initials


def test_every_spelling_is_a_name() -> None:
    profile = Profile.model_validate(
        {"name": "Mei Lin", "native_name": {"text": "林梅", "lang": "zh"}, "other_names": ["M. Lin"]}
    )
    assert profile.names == ("Mei Lin", "林梅", "M. Lin")


@pytest.mark.parametrize(
    ("url", "origin", "base_path"),
    [
        ("https://example.org", "https://example.org", ""),
        ("https://example.org/", "https://example.org", ""),
        ("https://example.org/a/b/", "https://example.org", "/a/b"),
        ("https://ada.github.io/ada.github.io", "https://ada.github.io", "/ada.github.io"),
        ("https://example.org/assets", "https://example.org", "/assets"),
        ("https://example.org/~ada/@x", "https://example.org", "/~ada/@x"),
        ("https://example.org/café", "https://example.org", "/caf%C3%A9"),
        ("https://example.org/caf%c3%a9", "https://example.org", "/caf%C3%A9"),
        ("https://example.org/%61", "https://example.org", "/a"),
        ("https://example.org/it's*", "https://example.org", "/it%27s%2A"),
        ("https://example.org:8443/", "https://example.org:8443", ""),
    ],
)
def test_the_address_says_where_the_pages_go(url: str, origin: str, base_path: str) -> None:
    settings = Settings(url=url, description="Me.")
    assert (settings.origin, settings.base_path) == (origin, base_path)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/?a",
        "https://example.org/?",
        "https://example.org/#a",
        "https://example.org#",
        "https://me:secret@example.org",
        "https://@example.org",
        "https://example.org//",
        "https://example.org//x",
        "https://example.org/x//",
        "https://example.org/..",
        "https://example.org/a/../b",
        "https://example.org/.",
        "https://example.org/%2e%2E",
        "https://example.org/a%2Fb",
        "https://example.org/a%5Cb",
        "https://example.org/%00",
        "https://example.org/%ff",
        "/me",
    ],
)
def test_the_address_is_no_more_than_one(url: str) -> None:
    with pytest.raises(ValidationError):
        Settings(url=url, description="Me.")


@pytest.mark.parametrize(
    ("address", "href", "absolute"),
    [
        ("/cv.pdf", "/me/cv.pdf", "https://example.org/me/cv.pdf"),
        ("/", "/me/", "https://example.org/me/"),
        ("https://other.example/x", "https://other.example/x", "https://other.example/x"),
        ("mailto:a@example.org", "mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_only_paths_of_the_site_get_its_path(address: str, href: str, absolute: str) -> None:
    assert (SETTINGS.href(address), SETTINGS.absolute(address)) == (href, absolute)


def test_a_description_fits_into_a_search_result() -> None:
    with pytest.raises(ValidationError):
        Settings(url="https://example.org", description="x" * 161)


def test_an_internship_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValidationError, match="before it starts"):
        TimelineEntry.model_validate({"organisation": "A", "role": "B", "start": "2025-02", "end": "2025-01"})


def test_an_internship_may_end_in_the_month_it_starts_in() -> None:
    stay = TimelineEntry.model_validate({"organisation": "A", "role": "B", "start": "2025-02", "end": "2025-02"})
    assert stay.start == stay.end


def publication(**fields: object) -> Publication:
    return Publication.model_validate({"title": "A", "authors": ["Plato"], **fields})


def test_publications_are_newest_first_and_else_as_written() -> None:
    given = [publication(id=name, date=date) for name, date in (("a", "2024"), ("b", "2025-01"), ("c", "2025-01"))]
    site = Site.assemble(SETTINGS, Profile(name="Plato"), words=WORDS, publications=given)
    assert [each.id for each in site.publications] == ["b", "c", "a"]


def test_hidden_works_are_read_but_not_listed() -> None:
    given = [publication(id="a", date="2024", show=False), publication(id="b", date="2023")]
    site = Site.assemble(SETTINGS, Profile(name="Plato"), words=WORDS, publications=given)
    assert [each.id for each in site.shown_publications] == ["b"]
    assert len(site.publications) == 2


def test_the_owner_of_every_publication_is_decided() -> None:
    site = Site.assemble(SETTINGS, Profile(name="Plato"), words=WORDS, publications=[publication(id="a", date="2024")])
    assert site.publications[0].owner is not None


def test_a_coauthor_is_linked_by_every_spelling_that_people_know() -> None:
    site = Site.assemble(
        SETTINGS,
        Profile(name="Plato"),
        words=WORDS,
        publications=[publication(id="a", date="2024", authors=["Plato", "Ada", "A. L.", "Bob"])],
        people=[Person(name="Ada", other_names=("A. L.",), url="https://ada.example")],
    )
    assert [author.url for author in site.publications[0].authors] == [
        None,
        "https://ada.example",
        "https://ada.example",
        None,
    ]


def test_a_site_has_all_its_parts() -> None:
    portrait = Picture("/me.jpg")
    entries = (Rendered(publication(id="a", date="2024")), Rendered(Topic(id="t", name="T")))
    site = Site.assemble(
        SETTINGS,
        Profile(name="Plato"),
        words=WORDS,
        topics=iter([Topic(id="t", name="T")]),
        publications=iter([publication(id="a", date="2024")]),
        sections=iter([SectionSource("news", "News", "news", entries=entries)]),
        portrait=portrait,
        pictures=iter([portrait]),
        custom_styles="a{}",
    )
    assert (site.settings, site.profile.name, site.words) == (SETTINGS, "Plato", WORDS)
    assert ([topic.id for topic in site.topics], site.custom_styles) == (["t"], "a{}")
    assert (site.portrait, site.pictures) == (portrait, (portrait,))
    news = site.section("news")
    assert news is not None
    assert [each.entry.name for each in news.entries_of(Topic)] == ["T"]
    assert site.section("talks") is None
    for parts in (site.topics, site.publications, site.sections, site.pictures, site.pages, site.posts):
        assert isinstance(parts, tuple)


def post(name: str, date: str, text: str = "<p>", **matter: object) -> Post:
    return Post(f"/posts/{name}/", PostMatter.model_validate({"title": name, "date": date, **matter}), Html(text))


def assembled(**parts: Any) -> Site:  # noqa: ANN401 - any part of a site
    return Site.assemble(SETTINGS, Profile(name="Plato"), words=WORDS, **parts)


def test_posts_are_newest_first() -> None:
    site = assembled(posts=[post("a", "2024-01-01"), post("b", "2025"), post("c", "2024-01-02")])
    assert [each.address for each in site.posts] == ["/posts/b/", "/posts/c/", "/posts/a/"]


def test_old_paths_of_pages_posts_and_settings_lead_to_new_ones() -> None:
    site = assembled(
        pages=[Page("/"), Page("/lab/", redirect_from=("/group/", "/lab.html"))],
        posts=[post("a", "2024", redirect_from=["/blog/a.html"])],
    )
    changed = replace(site, settings=SETTINGS.model_copy(update={"redirects": {"/old/": "/lab/"}}))
    assert changed.redirects == {
        "/group/": "/lab/",
        "/lab.html": "/lab/",
        "/blog/a.html": "/posts/a/",
        "/old/": "/lab/",
    }


def test_the_texts_are_those_of_pages_sections_entries_and_posts() -> None:
    entries = (Rendered(Topic(id="t", name="T"), Html("3")), Rendered(Topic(id="u", name="U")))
    sections = (SectionSource("a", "A", "text", Html("2"), entries), SectionSource("b", "B", "text"))
    pages = [Page("/", sections=sections), Page("/lab/", html=Html("1"))]
    site = assembled(pages=pages, posts=[post("a", "2024", "4")])
    assert list(site.texts) == ["1", "2", "3", "4"]
    assert [section.name for section in site.sections] == ["a", "b"]
    assert site.home is pages[0]
    assert SectionSource("a", "A", "text", page="/lab/").address == "/lab/#a"


@pytest.mark.parametrize(
    ("fields", "text", "is_found"),
    [
        ({}, "<p>$5</p>", False),
        ({"title": "Order $n$"}, "", True),
        ({"abstract": r"Order \(n\)"}, "", True),
        ({"note": "Waves"}, "a <math>", True),
    ],
)
def test_formulas_are_in_records_and_texts(fields: dict[str, str], text: str, is_found: bool) -> None:
    site = assembled(publications=[publication(id="a", date="2024", **fields)], posts=[post("a", "2024", text)])
    assert site.may_have_formulas is is_found


def test_the_languages_are_those_of_pages_works_and_texts() -> None:
    site = assembled(publications=[publication(id="a", date="2024", language="de"), publication(id="b", date="2024")])
    assert replace(site, fallbacks=Fallbacks({}, {"<p>": "fr"})).languages == {"en", "de", "fr"}


def test_a_site_has_a_version_in_each_language() -> None:
    german = assembled(custom_styles="a{}")
    first = replace(assembled(), translations=(german,))
    assert first.versions == (first, german)
