"""Plain text, ids and language tags."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from homepage.models.text import LanguageTag, Slug, Text

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
def test_nothing_is_no_text(value: str) -> None:
    with pytest.raises(ValidationError, match="is empty"):
        TEXT.validate_python(value)


@pytest.mark.parametrize("value", ["a\x00b", "a\x1bb", "a\u202eb", "a\u2066b", "a\ufeffb", "a\uffffb"])
def test_what_nobody_sees_is_refused(value: str) -> None:
    with pytest.raises(ValidationError, match=r"U\+"):
        TEXT.validate_python(value)


@pytest.mark.parametrize("value", ["Jing Xu 许靖", "Ægir Þórsson", "عربى", "O'Neil – <b>", "👩‍🔬"])
def test_names_of_the_world_are_text(value: str) -> None:
    assert TEXT.validate_python(value) == value


@pytest.mark.parametrize(
    ("value", "good"), [("a", True), ("a-1", True), ("A", False), ("a--b", False), ("-a", False), ("é", False)]
)
def test_an_id_can_stand_in_an_address(value: str, *, good: bool) -> None:
    adapter: TypeAdapter[str] = TypeAdapter(Slug)
    if good:
        assert adapter.validate_python(value) == value
    else:
        with pytest.raises(ValidationError, match="is not an id"):
            adapter.validate_python(value)


@pytest.mark.parametrize("value", ["english", "e", "en_US", "zh-"])
def test_a_language_tag_is_one_of_html(value: str) -> None:
    with pytest.raises(ValidationError, match="is not a language tag"):
        TypeAdapter(LanguageTag).validate_python(value)
