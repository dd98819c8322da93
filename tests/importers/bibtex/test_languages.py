"""How the language of a work is read."""

import pytest
from babel import Locale

from homepage.importers.bibtex.languages import read_language


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("de-AT", "de-AT"),
        ("en_US", "en-US"),
        ("English", "en"),
        ("american", "en-US"),
        ("ngerman", "de"),
        ("{French}", "fr"),
        ("fran\\c{c}ais", "fr"),
        ("eng", "en"),
    ],
)
@pytest.mark.parametrize("name", ["language", "langid"])
def test_a_language_is_a_tag_or_a_name(name: str, written: str, tag: str) -> None:
    fields = {name: written}
    assert (read_language(fields), fields) == (tag, {})


LANGUAGES = (
    *(
        "ar",
        "bg",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "en",
        "es",
        "et",
        "eu",
        "fa",
        "fi",
        "fr",
        "gl",
        "he",
        "hi",
        "hr",
        "hu",
        "is",
    ),
    *(
        "it",
        "ja",
        "ko",
        "la",
        "lt",
        "lv",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sl",
        "sr",
        "sv",
        "tr",
        "uk",
        "vi",
        "zh",
    ),
)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_english_name_of_a_language_is_known(tag: str) -> None:
    assert read_language({"language": Locale("en").languages[tag]}) == tag


@pytest.mark.parametrize("tag", ["de", "en", "es", "fr", "hu", "it", "nl", "no", "pl", "pt", "tr"])
def test_the_name_of_a_language_in_itself_is_known(tag: str) -> None:
    assert read_language({"langid": Locale.parse(tag).languages[tag]}) == tag


@pytest.mark.parametrize(
    ("names", "tag"),
    [
        ("american usenglish", "en-US"),
        ("british ukenglish", "en-GB"),
        ("australian", "en-AU"),
        ("canadian", "en-CA"),
        ("ngerman", "de"),
        ("austrian naustrian", "de-AT"),
        ("swissgerman nswissgerman", "de-CH"),
        ("francais", "fr"),
        ("brazilian brazil", "pt-BR"),
        ("nynorsk", "nn"),
        ("slovene", "sl"),
        ("polutonikogreek", "el"),
        ("farsi", "fa"),
    ],
)
def test_names_of_babel_and_biblatex_are_known(names: str, tag: str) -> None:
    assert {read_language({"langid": name}) for name in names.split()} == {tag}


@pytest.mark.parametrize(
    ("codes", "tag"),
    [
        *(
            ("eng", "en"),
            ("ger deu", "de"),
            ("fre fra", "fr"),
            ("ita", "it"),
            ("spa", "es"),
            ("por", "pt"),
            ("rus", "ru"),
        ),
        *(("chi zho", "zh"), ("jpn", "ja"), ("kor", "ko")),
    ],
)
def test_codes_of_three_letters_become_those_of_two(codes: str, tag: str) -> None:
    assert {read_language({"language": code}) for code in codes.split()} == {tag}


@pytest.mark.parametrize("written", ["Middle English", "english and french", "klingon"])
def test_another_value_stays_a_field_of_bibtex(written: str) -> None:
    fields = {"language": written, "langid": "english"}
    assert read_language(fields) is None
    assert fields == {"language": written, "langid": "english"}


def test_the_field_language_has_priority_over_a_different_langid() -> None:
    fields = {"language": "German", "langid": "english"}
    assert (read_language(fields), fields) == ("de", {"langid": "english"})


def test_two_fields_may_mean_one_language() -> None:
    fields = {"language": "en", "langid": "american"}
    assert (read_language(fields), fields) == ("en", {})
