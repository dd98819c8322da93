"""What the home page says of itself to machines."""

import json
from collections.abc import Mapping

import pytest

from homepage.models.profile import Profile
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.topics import Topic
from homepage.pages.metadata import Metadata, json_ld, not_found_metadata, page_metadata, person, preview_image
from homepage.reflex_adapter.static_html import static_html
from tests.parsed_html import Parsed
from tests.words import WORDS


def site(profile: Mapping[str, object] | None = None, **settings: str) -> Site:
    return Site.assemble(
        Settings.model_validate({"url": "https://example.org/me", "description": "Me.", **settings}),
        Profile.model_validate({"name": "Ada", **(profile or {})}),
        words=WORDS,
        topics=[Topic(id="t", name="The topic")],
    )


def home_metadata(site: Site) -> Metadata:
    return page_metadata(site, site.home)


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "a < b & 'c' \"d\"", "林梅"])
def test_no_text_ends_the_script_that_holds_facts(text: str) -> None:
    written = json_ld({"name": text})
    assert "<" not in written
    assert json.loads(written) == {"name": text}


def test_structured_data_cannot_end_its_script_and_is_not_changed() -> None:
    page = static_html(home_metadata(site({"tagline": "</script>A & B"})).elements())
    (facts,) = page.split('<script type="application/ld+json">')[1:]
    assert json.loads(facts.partition("</script>")[0])["description"] == "</script>A & B"


def test_json_ld_has_the_facts_of_the_profile() -> None:
    profile = {
        "native_name": {"text": "林梅", "lang": "zh"},
        "other_names": ["A. L."],
        "tagline": "Mathematician",
        "email": "ada@example.org",
        "picture": "/ada.jpg",
        "links": [
            {"label": "Scholar", "url": "https://scholar.example/ada"},
            {"label": "CV", "url": "/cv.pdf"},
            {"label": "Mail", "url": "mailto:ada@example.org"},
        ],
    }
    assert person(site(profile)) == {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": "https://example.org/me/#person",
        "name": "Ada",
        "alternateName": ["林梅", "A. L."],
        "url": "https://example.org/me/",
        "description": "Mathematician",
        "email": "mailto:ada@example.org",
        "image": "https://example.org/me/ada.jpg",
        "knowsAbout": ["The topic"],
        "sameAs": ["https://scholar.example/ada"],
    }


def test_json_ld_has_position_affiliations_and_contacts() -> None:
    facts = person(
        site(
            {
                "position": "Professor",
                "affiliation": [{"name": "University", "url": "https://university.example"}, "Institute"],
                "office": {"name": "Room 1", "map": "/map.pdf"},
                "location": "Bergen",
                "phone": "+47 55 00 00 00",
                "services": {"github": "ada", "orcid": "0000-0002-1825-0097"},
                "links": [{"label": "Blog", "url": "https://blog.example"}],
            }
        )
    )
    assert {key: facts[key] for key in facts if key not in {"@context", "@id", "url", "knowsAbout"}} == {
        "@type": "Person",
        "name": "Ada",
        "jobTitle": "Professor",
        "affiliation": [
            {"@type": "Organization", "name": "University", "url": "https://university.example"},
            {"@type": "Organization", "name": "Institute"},
        ],
        "workLocation": {"@type": "Place", "name": "Room 1", "hasMap": "https://example.org/me/map.pdf"},
        "address": "Bergen",
        "telephone": "+47 55 00 00 00",
        "sameAs": ["https://github.com/ada", "https://orcid.org/0000-0002-1825-0097", "https://blog.example"],
    }


def test_an_e_mail_address_in_the_facts_is_escaped() -> None:
    written = json_ld({"email": "mailto:ada@example.org", "name": "mailto: Ada @"})
    assert "ada@example.org" not in written
    assert json.loads(written) == {"email": "mailto:ada@example.org", "name": "mailto: Ada @"}


def test_a_missing_value_of_the_profile_has_no_property() -> None:
    assert set(person(site())) == {"@context", "@type", "@id", "name", "url", "knowsAbout"}


def test_the_title_names_the_person_in_both_scripts() -> None:
    assert home_metadata(site()).title == "Ada"
    assert home_metadata(site({"native_name": {"text": "林梅", "lang": "zh"}})).title == "Ada (林梅)"


def test_the_page_says_its_address_its_feed_and_its_preview() -> None:
    page = Parsed(static_html(home_metadata(site(social_image="/card.png")).elements()))
    assert ("title", {}) in page.tags
    assert page.attributes("link") == [
        {"rel": "canonical", "href": "https://example.org/me/"},
        {"rel": "alternate", "type": "application/atom+xml", "title": "Ada", "href": "/me/feed.xml"},
    ]
    assert page.attributes("meta") == [
        {"name": "description", "content": "Me."},
        {"property": "og:image", "content": "https://example.org/me/card.png"},
        {"property": "og:title", "content": "Ada"},
        {"property": "og:description", "content": "Me."},
        {"property": "og:type", "content": "profile"},
        {"property": "og:url", "content": "https://example.org/me/"},
        {"name": "twitter:card", "content": "summary_large_image"},
    ]


@pytest.mark.parametrize(
    ("profile", "settings", "image"),
    [
        ({}, {}, "favicon.svg"),
        ({"picture": "/ada.jpg"}, {}, "ada.jpg"),
        ({"picture": "/ada.jpg"}, {"social_image": "/card.png"}, "card.png"),
    ],
)
def test_a_preview_shows_the_card_else_the_portrait_else_the_icon(
    profile: Mapping[str, object], settings: Mapping[str, str], image: str
) -> None:
    assert preview_image(site(profile, **settings)) == f"https://example.org/me/{image}"


def test_a_small_picture_makes_a_small_preview() -> None:
    page = Parsed(static_html(home_metadata(site()).elements()))
    assert {"name": "twitter:card", "content": "summary"} in page.attributes("meta")


def test_no_search_engine_lists_the_page_for_what_is_not_there() -> None:
    metadata = not_found_metadata(site())
    assert (metadata.title, metadata.description) == (WORDS.not_found.title, WORDS.not_found.description)
    page = Parsed(static_html(metadata.elements()))
    assert {"name": "robots", "content": "noindex"} in page.attributes("meta")
