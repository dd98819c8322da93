"""Plain text, ids and language tags."""

import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from homepage.models.text import (
    LanguageTag,
    Markdown,
    Slug,
    Text,
    character_references,
    is_invisible,
    normalize_text,
    shortened,
    slugify,
)

TEXT: TypeAdapter[str] = TypeAdapter(Text)


@given(st.text())
def test_text_is_one_line_composed_and_visible(value: str) -> None:
    try:
        text = TEXT.validate_python(value)
    except ValidationError:
        return
    assert text == " ".join(text.split())
    assert unicodedata.is_normalized("NFC", text)
    assert text


@pytest.mark.parametrize("value", ["", "   ", "\n"])
def test_an_empty_text_is_a_mistake(value: str) -> None:
    with pytest.raises(ValidationError, match="is empty"):
        TEXT.validate_python(value)


@pytest.mark.parametrize("value", ["a\x00b", "a\x1bb", "a\u202eb", "a\u2066b", "a\ufeffb", "a\ufffeb", "a\uffffb"])
def test_invisible_characters_are_rejected(value: str) -> None:
    with pytest.raises(ValidationError, match=r"U\+"):
        TEXT.validate_python(value)


@pytest.mark.parametrize("value", ["Mei Lin 林梅", "Ægir Þórsson", "عربى", "O'Neil – <b>", "👩‍🔬", "می‌خواهم"])
def test_names_of_the_world_are_text(value: str) -> None:
    assert TEXT.validate_python(value) == value


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ("a", True),
        ("a-1", True),
        ("A", False),
        ("a--b", False),
        ("-a", False),
        ("é", False),
        ("a\n", False),
        ("a b", False),
    ],
)
def test_an_id_can_be_part_of_an_address(value: str, *, good: bool) -> None:
    adapter: TypeAdapter[str] = TypeAdapter(Slug)
    if good:
        assert adapter.validate_python(value) == value
    else:
        with pytest.raises(ValidationError, match="is not an id"):
            adapter.validate_python(value)


@pytest.mark.parametrize("value", ["english", "e", "en_US", "zh-", "en\n"])
def test_a_language_tag_is_one_of_html(value: str) -> None:
    with pytest.raises(ValidationError, match="is not a language tag"):
        TypeAdapter(LanguageTag).validate_python(value)


@pytest.mark.parametrize("value", ["en", "gsw", "zh-Hans", "de-CH-1996", "EN"])
def test_a_language_tag_may_name_a_script_and_a_region(value: str) -> None:
    assert TypeAdapter(LanguageTag).validate_python(value) == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Region-based Federated Learning: It's 2025", "region-based-federated-learning-its-2025"),
        ("Über Äpfel", "uber-apfel"),
        ("林梅", ""),
        ("a" * 61, "a" * 60),
        ("a" * 58 + " b", "a" * 58 + "-b"),
        ("a" * 59 + " b", "a" * 59),
        ("a" * 30 + " " + "b" * 30 + " c", "a" * 30),
    ],
)
def test_an_id_is_made_of_the_words_of_a_text_as_far_as_they_fit(text: str, found: str) -> None:
    assert slugify(text) == found


def test_an_id_may_be_shorter() -> None:
    assert slugify("one two three", max_length=7) == "one-two"


@pytest.mark.parametrize(
    ("text", "found"),
    [("a\n  b", "a b"), ("e\u0301", "é"), ("a\u200bb\u202e c", "ab c"), ("a \u200b b", "a b"), ("\u200d", "\u200d")],
)
def test_invisible_characters_are_removed_from_a_text(text: str, found: str) -> None:
    assert normalize_text(text) == found


@pytest.mark.parametrize(
    ("character", "unseen"),
    [
        ("a", False),
        ("\u200c", False),
        ("\u200d", False),
        ("\ue000", False),
        ("\x07", True),
        ("\u200b", True),
        ("\ud800", True),
        ("\ufffe", True),
    ],
)
def test_characters_without_a_glyph_are_invisible_except_joiners(character: str, unseen: bool) -> None:
    assert is_invisible(character) is unseen


@pytest.mark.parametrize(
    ("value", "text"),
    [("\n\na\r\n\tb\n\n", "a\n    b"), ("e\u0301", "é"), ("a\n\nb", "a\n\nb"), ("\nXX\n", "XX"), (" a ", " a ")],
)
def test_the_lines_of_markdown_count(value: str, text: str) -> None:
    assert TypeAdapter(Markdown).validate_python(value) == text


@pytest.mark.parametrize(
    ("value", "message"), [(" \n\t", "is empty"), ("a\nb\u202e", r"U\+202E"), ("\x00", r"U\+0000")]
)
def test_markdown_without_words_or_with_what_nobody_sees_is_refused(value: str, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        TypeAdapter(Markdown).validate_python(value)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ten signs.", "Ten signs."),
        ("Ten signs!!", "Ten signs…"),
        ("Waves in estuaries", "Waves in…"),
        ("Waves, tides", "Waves…"),
        ("A estuaries", "A estuari…"),
        ("Elevenwords", "Elevenwor…"),
        ("Abcd efghijk", "Abcd efgh…"),
        ("Abcdef ghijk", "Abcdef…"),
    ],
)
def test_a_long_text_ends_after_a_word_if_that_leaves_half_of_it(text: str, found: str) -> None:
    assert shortened(text, 10) == found


def test_character_references_stand_for_the_letters_of_a_text() -> None:
    assert character_references("a@é") == "&#97;&#64;&#233;"
    assert unescape(character_references("ada@example.org")) == "ada@example.org"
