"""The words in every language: whole, and written as the language is. Babel has the facts of the CLDR to compare."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale
from babel.dates import format_date as babel_date
from babel.dates import format_skeleton
from hypothesis import given
from hypothesis import strategies as st

import homepage.words
from homepage.models.dates import PartialDate
from homepage.models.plural_rules import CATEGORIES, plural_category
from homepage.models.words import Words
from homepage.page_model.wording import format_date
from homepage.words import catalogue
from homepage.words.plural_forms import plural_messages
from tests.documents import documents
from tests.words import WORDS

FILES = sorted(Path(homepage.words.__file__).parent.glob("*.yaml"))
LANGUAGES = [path.stem for path in FILES]
OTHERS = [tag for tag in LANGUAGES if tag != "en"]

NAMES = {"arXiv", "DOI", "PDF", "BibTeX", "CSL-JSON", "RIS"}
"""Words that are the same in every language."""

AS_IN_ENGLISH = {
    "de": {"WeChat", "Edition", "Software", "System", "Patent", "Preprint", "Code", "Poster", "Video", "{names} et al."}
    | {"Filter", "Preprints", "In: {book}"},
    "fr": {"WeChat", "CV", "Publications", "Pages", "Code", "Poster", "Posters", "Type", "p.\u00a0{page}"}
    | {"{total} publication", "{total} publications", "{names} et al."},
    "es": {"WeChat", "Software", "{names} (ed.)", "{names} (eds.)", "{names} et al."}
    | {"p.\u00a0{page}", "pp.\u00a0{pages}"},
    "pt": {"WeChat", "Software", "Preprint", "Preprints", "Slides", "{names} et al.", "p.\u00a0{page}"},
    "ja": {"WeChat"},
    "ru": {"WeChat"},
    "it": {"WeChat", "Abstract", "Software", "Preprint", "Poster", "Video", "{names} et al."}
    | {"In: {book}", "p.\u00a0{page}", "pp.\u00a0{pages}"},
}
"""Words that a language has in common with English."""

ASIAN = {"zh-hans", "zh-hant", "ja"}
"""Languages with full-width punctuation and without spaces between words."""


def locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


def messages(data: object, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text of a part of a catalogue, with its place."""
    if isinstance(data, dict):
        for key, part in data.items():
            yield from messages(part, (*place, key))
    elif isinstance(data, tuple):
        yield from (((*place, str(number)), text) for number, text in enumerate(data))
    elif isinstance(data, str):
        yield place, data


def texts(words: Words) -> dict[str, str]:
    """The texts of a catalogue by their place, without the rules of its language."""
    data = words.model_dump(exclude={"plural_rules"}, exclude_none=True)
    return {".".join(place): text for place, text in messages(data)}


def spaced(text: str) -> str:
    """A text with ordinary spaces only."""
    return re.sub("[\u00a0\u202f]", " ", text)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_there_are_words_in_the_languages_of_many_researchers() -> None:
    assert LANGUAGES == ["ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "ru", "zh-hans", "zh-hant"]


def test_the_documentation_lists_every_language() -> None:
    page = documents.LANGUAGES.read_text(encoding="utf-8")
    assert [tag.lower() for tag in re.findall(r"(?m)^\| `([\w-]+)` \|", page)] == LANGUAGES


@pytest.mark.parametrize("tag", LANGUAGES)
def test_plural_categories_are_those_of_the_language(tag: str) -> None:
    words, babel = catalogue(tag), locale(tag).plural_form
    assert {*words.plural_rules, "other"} == babel.tags | {"other"}
    of_every_message = [list(forms) for _, forms in plural_messages(words)]
    expected = [category for category in CATEGORIES if category in babel.tags | {"other"}]
    assert of_every_message == [expected] * 6


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_plural_category_of_a_number_is_that_of_the_cldr(tag: str) -> None:
    rules, babel = catalogue(tag).plural_rules, locale(tag).plural_form
    numbers = [*range(1_001), *range(9_990, 10_125), 1_000_000, 1_000_001, 2_000_000, 10**9]
    assert [number for number in numbers if plural_category(rules, number) != babel(number)] == []


CHANGED_ORDINALS = {"es": {"one": "n % 10 = 1,3 and n != 11"}, "it": {}}
"""Rules that are not those of the CLDR: Spanish shortens some before a noun, and the Italian form has no article."""


@pytest.mark.parametrize("tag", LANGUAGES)
def test_ordinals_have_the_categories_of_the_cldr(tag: str) -> None:
    ordinals, babel = catalogue(tag).ordinals, locale(tag).ordinal_form
    if ordinals is None:
        assert tag == "ru"
    elif tag in CHANGED_ORDINALS:
        assert ordinals.rules == CHANGED_ORDINALS[tag]
    else:
        written = {number: ordinals.in_digits(number) for number in range(1, 200)}
        forms = {number: ordinals.forms[babel(number)].format(number=number) for number in written}  # type: ignore[index]
        assert written == forms


def test_words_for_ordinals_are_each_there_once() -> None:
    for tag in LANGUAGES:
        ordinals = catalogue(tag).ordinals
        words = ordinals.words if ordinals else ()
        assert len(set(words)) == len(words)
        assert len(words) in {0, 10, 12}


@given(st.integers(min_value=0, max_value=10**12))
def test_the_plural_category_of_any_number_is_that_of_the_cldr(number: int) -> None:
    found = {tag: plural_category(catalogue(tag).plural_rules, number) for tag in LANGUAGES}
    assert found == {tag: locale(tag).plural_form(number) for tag in LANGUAGES}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_only_a_form_for_one_number_leaves_the_number_out(tag: str) -> None:
    words = catalogue(tag)
    for _, forms in plural_messages(words):
        for category, text in forms.items():
            if placeholders(text) < placeholders(forms["other"]):
                numbers = [count for count in range(1_001) if plural_category(words.plural_rules, count) == category]
                assert len(numbers) == 1, (category, text)


@pytest.mark.parametrize("tag", OTHERS)
def test_months_are_those_of_the_cldr(tag: str) -> None:
    dates, babel = catalogue(tag).dates, locale(tag).months
    for form, width in ((dates.short, "abbreviated"), (dates.long, "wide")):
        numbered = tag in ASIAN
        formatted = tuple(babel["format"]["abbreviated" if numbered else width].values())
        if form.months_with_day is None:
            assert form.months == formatted
        else:
            assert (form.months, form.months_with_day) == (tuple(babel["stand-alone"][width].values()), formatted)


CHANGED = {
    "fr": ("1\u00a0", "1er\u00a0"),
    "it": ("1\u00a0", "1º\u00a0"),
    "pt": ("1 de ", "1º de "),
}
"""How the first day of a month is written, which the CLDR does not say."""


@pytest.mark.parametrize("tag", OTHERS)
@pytest.mark.parametrize("day", [1, 2, 31])
def test_dates_are_written_in_the_order_of_the_cldr(tag: str, day: int) -> None:
    words, when = catalogue(tag), date(2024, 5, day)

    def said(text: str, *, is_long: bool = False) -> str:
        found = format_date(PartialDate.parse(text), words, is_long=is_long)
        if day == 1 and tag in CHANGED:
            found = found.replace(CHANGED[tag][1], CHANGED[tag][0])
        return spaced(found)

    def cldr(skeleton: str) -> str:
        return spaced(format_skeleton(skeleton, when, locale=locale(tag))).removesuffix(" г.")

    assert said("2024") == cldr("y")
    assert said("2024-05") == cldr("yMMM")
    assert said(f"2024-05-{day:02}") == cldr("yMMMd")
    assert said("2024-05", is_long=True).removesuffix(" г.") == cldr("yMMMM")
    assert said(f"2024-05-{day:02}", is_long=True) == spaced(babel_date(when, "long", locale(tag)))


@pytest.mark.parametrize("tag", OTHERS)
def test_messages_have_the_placeholders_of_english(tag: str) -> None:
    english, found = texts(WORDS), texts(catalogue(tag))
    common = [place for place in english if place in found and not place.endswith(".one")]
    assert {place: placeholders(found[place]) for place in common} == {
        place: placeholders(english[place]) for place in common
    }


@pytest.mark.parametrize("tag", OTHERS)
def test_no_text_is_english_but_names_and_words_that_both_languages_have(tag: str) -> None:
    english = texts(WORDS)
    found = {place: text for place, text in texts(catalogue(tag)).items() if ".months." not in place}
    same = {text for place, text in found.items() if english.get(place) == text}
    worded = {text for text in same if re.search(r"[^\W\d_]", re.sub(r"{\w+}", "", text))}
    assert worded == NAMES | AS_IN_ENGLISH.get(tag, set())


@pytest.mark.parametrize("tag", LANGUAGES)
def test_texts_are_set_as_typographers_set_them(tag: str) -> None:
    for place, text in texts(catalogue(tag)).items():
        if place.startswith("dates") or place.endswith("separator"):
            continue
        assert text == text.strip(), place
        assert not re.search('["`]|\\.\\.\\.|  ', text), place
        assert tag == "en" or "'" not in text, place


def test_french_has_a_space_that_does_not_break_before_high_punctuation() -> None:
    loose = r"[^\u00a0\u202f][:;!?»]|«(?!\u00a0)"
    assert {place: text for place, text in texts(catalogue("fr")).items() if re.search(loose, text)} == {}


@pytest.mark.parametrize("tag", sorted(ASIAN))
def test_chinese_and_japanese_have_full_width_punctuation_and_no_spaces(tag: str) -> None:
    found = {place: text for place, text in texts(catalogue(tag)).items() if re.search(r"[,:;()!?]|\.$|[^*] ", text)}
    assert found == {"authors.separator": ", "}  # names are in Latin letters, too


QUOTES = {"de": "„“", "pt": "“”", "ko": "“”", "ja": "「」", "zh-hans": "《》", "zh-hant": "〈〉"}


@pytest.mark.parametrize("tag", OTHERS)
def test_a_title_is_in_the_quotes_of_the_language(tag: str) -> None:
    label = catalogue(tag).citation.copy_label
    assert "".join(character for character in label if character in "„“”«»「」《》〈〉") == QUOTES.get(tag, "«»")
