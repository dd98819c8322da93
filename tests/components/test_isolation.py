"""Texts that run against the page, and texts in other languages."""

import pytest

from homepage.components.author_list import author_list
from homepage.components.isolation import isolated
from homepage.components.rich_text import title_markup
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from tests.words import WORDS


def settings(language: str = "en") -> Settings:
    return Settings(url="https://example.org", description="Me.", language=language)


def work(**fields: object) -> Publication:
    return Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Ida Berg"], **fields})


@pytest.mark.parametrize(
    ("language", "text", "html"),
    [
        ("en", "Ida Berg", "Ida Berg"),
        ("en", "林梅", "林梅"),
        ("en", "Żółć", "Żółć"),
        ("en", "أحمد مثال", "<bdi>أحمد مثال</bdi>"),
        ("en", "דוד!", "<bdi>דוד!</bdi>"),
        ("ar", "أحمد مثال", "أحمد مثال"),
        ("ar", "Ida Berg", "<bdi>Ida Berg</bdi>"),
        ("ar", "1843!", "1843!"),
    ],
)
def test_a_text_of_the_other_direction_is_isolated(language: str, text: str, html: str) -> None:
    assert isolated(text, text, settings(language)) == html


def test_names_of_both_directions_keep_their_order() -> None:
    people = work(authors=["أحمد مثال", "سارة نموذج", "Ida Berg"])
    assert author_list(people, settings(), WORDS, fold=True) == (
        '<div class="authors"><bdi>أحمد مثال</bdi>, <bdi>سارة نموذج</bdi>, Ida Berg</div>'
    )


@pytest.mark.parametrize(
    ("language", "html"),
    [(None, "A"), ("en", "A"), ("en-GB", "A"), ("de", '<bdi lang="de">A</bdi>')],
)
def test_a_title_in_another_language_says_so(language: str | None, html: str) -> None:
    assert title_markup(work(language=language), settings()) == html
