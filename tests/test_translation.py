"""Texts of one language are picked from data with texts in several."""

from typing import Any

import pytest

from homepage.models.activities import Activity
from homepage.models.base import Model
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.timeline import TimelineEntry
from homepage.translation import PickedTexts, Translation, written_languages, written_publication_language

LANGUAGES = ("en", "zh-Hans")
WAVES = {"en": "Waves", "zh-Hans": "波浪"}


def picked(data: object, model: type[Model], language: str = "zh-Hans") -> Translation:
    return Translation.of(data, model, LANGUAGES, language)


@pytest.mark.parametrize(("language", "title"), [("en", "Waves"), ("zh-Hans", "波浪")])
def test_the_text_of_the_language_is_picked(language: str, title: str) -> None:
    assert picked({"title": WAVES}, Publication, language).data == {"title": title}


@pytest.mark.parametrize(
    ("model", "data", "expected"),
    [
        (TimelineEntry, {"done": ["a", WAVES]}, {"done": ["a", "波浪"]}),
        (TimelineEntry, {"start": {"en": "Fall 2024", "zh-Hans": "2024 秋"}}, {"start": "2024 秋"}),
        (Activity, {"links": [{"label": WAVES, "url": WAVES}]}, {"links": [{"label": "波浪", "url": "波浪"}]}),
        (Settings, {"sections": {"news": WAVES}}, {"sections": {"news": "波浪"}}),
        (Settings, {"sections": {"a": {"heading": WAVES}}}, {"sections": {"a": {"heading": "波浪"}}}),
        (Settings, {"pages": {"/a/": {"title": WAVES}}}, {"pages": {"/a/": {"title": "波浪"}}}),
    ],
)
def test_texts_are_picked_at_every_place(model: type[Model], data: Any, expected: object) -> None:  # noqa: ANN401
    assert picked(data, model).data == expected


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (Profile, {"name": WAVES}),
        (Publication, {"id": WAVES, "volume": WAVES, "links": {"pdf": WAVES}}),
        (Publication, {"authors": [WAVES, {"name": WAVES}]}),
        (Publication, {"bibtex": {"series": WAVES}}),
    ],
)
def test_untranslated_values_are_left_for_the_model(model: type[Model], data: object) -> None:
    assert picked(data, model).data == data


def test_a_text_that_is_not_translated_falls_back_to_the_first_language_that_has_it() -> None:
    translation = picked({"title": {"en": "Waves"}, "venue": "ICML", "note": {"zh-Hans": "口头报告"}}, Publication)
    assert translation.data == {"title": "Waves", "venue": "ICML", "note": "口头报告"}
    assert translation.fallbacks == {("title",): ("Waves", "en"), ("venue",): ("ICML", "en")}
    assert translation.missing == {("title",)}


def test_the_first_language_falls_back_too() -> None:
    assert picked({"note": {"zh-Hans": "口头报告"}}, Publication, "en").fallbacks == {
        ("note",): ("口头报告", "zh-Hans")
    }


def test_a_text_of_a_work_in_another_language_is_in_the_language_of_the_work() -> None:
    work = {"language": "zh-Hans", "title": "波浪", "note": WAVES}
    assert picked(work, Publication).fallbacks == {("note",): ("波浪", "zh-Hans")}
    assert picked(work, Publication, "en").fallbacks == {("title",): ("波浪", "zh-Hans"), ("note",): ("Waves", "en")}


def test_a_language_that_the_site_does_not_have_is_a_mistake_at_its_key() -> None:
    (mistake,) = picked({"title": {"en": "Waves", "fr": "Ondes"}}, Publication).mistakes
    assert mistake.place == ("title", "fr")
    assert mistake.of_key
    assert mistake.message == "is no language of this site; write one of en, zh-Hans, or text in quotes"


def test_an_address_may_be_translated_and_causes_no_fallback() -> None:
    translation = picked({"links": [{"label": WAVES, "url": {"en": "/cv.pdf"}}]}, Profile)
    assert translation.data == {"links": [{"label": "波浪", "url": "/cv.pdf"}]}
    assert translation.fallbacks == {}


def test_picked_texts_of_a_part_are_added_at_its_place_and_replaced_by_key() -> None:
    part = PickedTexts({("a",): "en"}, {("a",): ("A", "en"), ("b",): ("B", "en")}, {("a",)}, {("b",)})
    whole = PickedTexts()
    whole.add(part, (0,))
    assert whole == PickedTexts(
        {(0, "a"): "en"}, {(0, "a"): ("A", "en"), (0, "b"): ("B", "en")}, {(0, "a")}, {(0, "b")}
    )
    part.replace(["a"])
    assert part == PickedTexts({}, {("b",): ("B", "en")}, set(), {("b",)})
    part.replace(["b"])
    assert part == PickedTexts()


@pytest.mark.parametrize(
    ("settings", "languages"),
    [
        ({"languages": ["en", "de"]}, ("en", "de")),
        ({"languages": ["en"]}, ()),
        ({"languages": "en, de"}, ()),
        ({"languages": ["en", {"de": None}]}, ()),
        ({}, ()),
        (["languages"], ()),
        (None, ()),
    ],
)
def test_the_languages_of_a_site_are_a_list_of_several(settings: object, languages: tuple[str, ...]) -> None:
    assert written_languages(settings) == languages


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({"publication_language": "zh-Hans"}, "zh-Hans"),
        ({"publication_language": "English"}, None),
        ({"publication_language": ["en"]}, None),
        ({}, None),
        (["publication_language"], None),
    ],
)
def test_the_language_of_publications_is_a_language_tag(settings: object, language: str | None) -> None:
    assert written_publication_language(settings) == language
