"""How the language of a work is read."""

import pytest

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


@pytest.mark.parametrize("written", ["Middle English", "english and french", "klingon"])
def test_another_value_stays_a_field_of_bibtex(written: str) -> None:
    fields = {"language": written, "langid": "english"}
    assert read_language(fields) is None
    assert fields == {"language": written, "langid": "english"}


def test_of_two_fields_the_language_counts_and_another_one_stays() -> None:
    fields = {"language": "German", "langid": "english"}
    assert (read_language(fields), fields) == ("de", {"langid": "english"})


def test_two_fields_may_mean_one_language() -> None:
    fields = {"language": "en", "langid": "american"}
    assert (read_language(fields), fields) == ("en", {})
