"""The settings of a site in several languages, and the files that its addresses lead to."""

import pytest

from homepage.models.settings import Settings
from homepage.validation import validate

LANGUAGES = ["en", "de", "zh-Hans"]


def settings(**fields: object) -> Settings:
    return Settings.model_validate({"url": "https://example.org/me", "description": "Me.", **fields})


def mistakes(**fields: object) -> list[str]:
    return [
        each.message for each in validate(Settings, {"url": "https://a.example", "description": "Me.", **fields})[1]
    ]


def test_a_page_has_an_address_in_each_language_of_the_site() -> None:
    assert settings(languages=LANGUAGES).versions("/lab/") == {
        "en": "/lab/",
        "de": "/de/lab/",
        "zh-Hans": "/zh-Hans/lab/",
    }
    assert settings(languages=["de", "en"]).versions("/") == {"de": "/", "en": "/en/"}
    assert settings().versions("/lab/") == settings(languages=["en"]).versions("/lab/") == {}


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "/de/"),
        ("/lab/", "/de/lab/"),
        ("/lab", "/de/lab"),
        ("/lab/?a#b", "/de/lab/?a#b"),
        ("/cv.pdf", "/cv.pdf"),
        ("/group/", "/group/"),
    ],
)
def test_links_lead_to_pages_in_the_same_language_and_to_other_files_as_they_are(address: str, path: str) -> None:
    first = settings(languages=LANGUAGES)
    german = first.in_language("de", ["/", "/lab/"])
    assert (german.href(address), german.absolute(address)) == (f"/me{path}", f"https://example.org/me{path}")
    assert (first.href(address), first.absolute(address)) == (f"/me{address}", f"https://example.org/me{address}")
    assert german.identifier(address) == first.identifier(address) == f"https://example.org/me{address}"


def test_further_languages_have_a_folder() -> None:
    first = settings(languages=LANGUAGES)
    german = first.in_language("de", ["/"])
    assert (first.language, first.folder, german.language, german.folder) == ("en", "", "de", "de/")
    assert (first.at_root().url, first.at_root().base_path) == ("https://example.org", "")
    assert german.href("https://other.example/lab/") == german.absolute("https://other.example/lab/")


@pytest.mark.parametrize(
    ("fields", "language"),
    [
        ({}, "en"),
        ({"language": "de"}, "de"),
        ({"languages": ["de", "en"]}, "de"),
        ({"languages": ["de", "en"], "language": "de"}, "de"),
        ({"languages": ["de", "fr"], "language": "en"}, "de"),
    ],
)
def test_the_language_is_the_first_one_of_the_site(fields: dict[str, object], language: str) -> None:
    assert settings(**fields).language == language


def test_languages_that_contradict_each_other_are_mistakes() -> None:
    assert mistakes(languages=LANGUAGES, language="de") == ["is 'de', and languages begins with 'en'; remove language"]
    assert mistakes(languages=["en", "de", "EN"]) == ["names a language twice; keep one"]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/lab/", "lab/index.html"),
        ("/lab.html#b?c", "lab.html"),
        ("/lab/?a#b", "lab/index.html"),
        ("https://example.org/me/lab/", "lab/index.html"),
        ("https://example.org/me", "index.html"),
        ("https://example.org/me#a", "index.html"),
        ("https://other.example/lab/", None),
        ("/a//b", None),
    ],
)
def test_an_address_of_the_site_leads_to_the_file_of_a_page(address: str, file: str | None) -> None:
    assert settings().page_file(address) == file
