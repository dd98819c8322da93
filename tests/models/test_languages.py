"""The direction of the script of a language."""

import pytest
from babel import Locale, localedata

from homepage.models.languages import direction, html_attributes, is_east_asian, part_attributes


@pytest.mark.parametrize("tag", ["ar", "AR-eg", "he", "fa-IR", "ur", "pa-Arab-PK", "ff-Adlm", "az-arab", "zh-yue-arab"])
def test_a_script_from_right_to_left_is_named(tag: str) -> None:
    assert html_attributes(tag) == f'lang="{tag}" dir="rtl"'


@pytest.mark.parametrize("tag", ["en", "zh-Hans", "pa", "pa-Guru", "ar-Latn", "he-Latn-IL", "de-1996", "tlh"])
def test_a_script_from_left_to_right_needs_no_attribute(tag: str) -> None:
    assert html_attributes(tag) == f'lang="{tag}"'


def test_scripts_and_languages_that_the_cldr_has_no_texts_in_run_from_right_to_left_too() -> None:
    scripts = "und-Arab ur-Aran he-Hebr mid-Mand men-Mend nqo-Nkoo rhg-Rohg smp-Samr syr-Syrc dv-Thaa"
    languages = "apc arc arz azb bal dv glk iw prs sdh skr trw"
    assert [tag for tag in f"{scripts} {languages}".split() if not direction(tag)] == []


def test_every_language_has_the_direction_that_the_cldr_gives_it() -> None:
    known = {tag: Locale.parse(tag).character_order for tag in localedata.locale_identifiers()}
    wrong = [
        tag for tag, order in known.items() if bool(direction(tag.replace("_", "-"))) != (order == "right-to-left")
    ]
    assert (len(known) > 500, wrong) == (True, [])


@pytest.mark.parametrize(
    ("tag", "is_found"), [("zh", True), ("zh-Hans", True), ("JA", True), ("ko-KR", True), ("en", False), ("zha", False)]
)
def test_chinese_japanese_and_korean_have_rules_of_their_own(tag: str, is_found: bool) -> None:
    assert is_east_asian(tag) is is_found


@pytest.mark.parametrize(
    ("tag", "page", "attributes"),
    [
        ("de", "en", {"lang": "de"}),
        ("ar", "he", {"lang": "ar"}),
        ("ar", "en", {"lang": "ar", "dir": "rtl"}),
        ("en", "ar", {"lang": "en", "dir": "ltr"}),
    ],
)
def test_a_part_of_a_page_names_its_direction_if_it_is_not_that_of_the_page(
    tag: str, page: str, attributes: dict[str, str]
) -> None:
    assert part_attributes(tag, page) == attributes
