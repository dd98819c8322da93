"""Folding and matching of free text: the pure part of the filter, in the browser that runs it."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

SOURCE = Path(__file__).resolve().parents[2] / "homepage/static/search.js"
WORD = st.text(st.characters(categories=["Lu", "Ll", "Lt", "Lo", "Nd"]), min_size=1, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=5).map(" ".join)


@pytest.fixture(scope="module")
def search(browser: Browser) -> Iterator[Page]:
    """A page in which the module is loaded as ``search``."""
    page = browser.new_page()
    module = "URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))"
    page.evaluate(f"async source => {{ window.search = await import({module}) }}", SOURCE.read_text(encoding="utf-8"))
    yield page
    page.close()


def fold(search: Page, text: str) -> str:
    return str(search.evaluate("text => search.fold(text)", text))


def words(search: Page, text: str) -> list[Any]:
    return list(search.evaluate("text => search.words(text)", text))


def finds(search: Page, wanted: str, text: str) -> bool:
    return bool(search.evaluate("([w, t]) => search.matches(search.searchable(t), search.wanted(w))", [wanted, text]))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Émile Łukasz", "emile lukasz"),
        ("STRASSE Straße", "strasse strasse"),
        ("Ærø Þór", "aero thor"),
        ("İstanbul ıslak", "istanbul islak"),
        ("ﬁne ℌilbert", "fine hilbert"),
        ("Ὀδυσσεύς", "οδυσσευσ"),
        ("林梅", "林梅"),
    ],
)
def test_folding_removes_case_and_diacritics(search: Page, text: str, folded: str) -> None:
    assert fold(search, text) == folded


@given(st.text())
def test_folding_is_idempotent(search: Page, text: str) -> None:
    assert fold(search, fold(search, text)) == fold(search, text)


@given(st.text())
def test_composed_and_decomposed_texts_fold_alike(search: Page, text: str) -> None:
    assert fold(search, unicodedata.normalize("NFD", text)) == fold(search, unicodedata.normalize("NFC", text))


@given(TEXT, st.data())
def test_the_start_of_every_word_is_found(search: Page, text: str, data: st.DataObject) -> None:
    for word in words(search, text):
        letters = list(word)
        end = data.draw(st.integers(1, len(letters)))
        assert finds(search, "".join(letters[:end]), text)


@given(TEXT)
def test_a_text_is_found_by_its_own_words_in_any_order(search: Page, text: str) -> None:
    assert finds(search, " ".join(reversed(text.split())), text)


@given(TEXT, TEXT)
def test_more_words_never_find_more(search: Page, text: str, more: str) -> None:
    wanted = more.split()
    if finds(search, " ".join(wanted), text):
        assert all(finds(search, word, text) for word in wanted)


@given(st.text(st.characters(categories=["P", "S", "Z"])), TEXT)
def test_a_search_without_words_finds_everything(search: Page, wanted: str, text: str) -> None:
    if not words(search, wanted):
        assert finds(search, wanted, text)


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("mei lin", "Mei Lin", True),
        ("lin", "Mei Ling", True),
        ("mei ling", "Mei Lin", False),
        ("ei", "Mei Lin", False),
        ("梅", "林梅", True),
        ("fine-tuning", "Fine tuning", True),
        ("o'neil", "O'Neil", True),
        ("2024", "ICML 2024", True),
        ("24", "ICML 2024", False),
    ],
)
def test_words_are_found_by_their_start(search: Page, wanted: str, text: str, *, found: bool) -> None:
    assert finds(search, wanted, text) == found
