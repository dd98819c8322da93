"""Values in a text that are computed from a date, on a given day."""

from datetime import date

import pytest

from homepage.models.computed_values import Computation, NotComputableError, with_values
from homepage.words import catalogue

TODAY = date(2026, 9, 1)


def computed(text: str, language: str = "en", today: date = TODAY) -> str:
    return with_values(text, Computation(today, language, catalogue(language).ordinals).value_at)


@pytest.mark.parametrize(
    ("since", "full_years"),
    [("2026", 0), ("2021", 5), ("2021-09", 5), ("2021-09-01", 5), ("2021-09-02", 4), ("2021-10", 4), ("2026-09-01", 0)],
)
def test_full_years_are_counted_from_the_first_day_of_a_date(since: str, full_years: int) -> None:
    assert computed(f"{{{{ years_since {since} }}}} years") == f"{full_years} years"
    assert computed(f"{{{{current_year_since {since}}}}}") == str(full_years + 1)


@pytest.mark.parametrize(
    ("language", "in_digits", "in_words"),
    [
        ("en", "6th", "sixth"),
        ("de", "6.", "6."),
        ("fr", "6e", "sixième"),
        ("es", "6.º", "sexto"),
        ("it", "6º", "sesto"),
        ("pt", "6º", "sexto"),
        ("ja", "第6", "第六"),
        ("zh-Hans", "第6", "第六"),
        ("zh-Hant", "第6", "第六"),
        ("ko", "6번째", "여섯 번째"),
        ("ar", "6", "السادسة"),
    ],
)
def test_ordinals_are_those_of_the_language(language: str, in_digits: str, in_words: str) -> None:
    text = "{{ ordinal_year_since 2021-09 }} {{ ordinal_word_since 2021-09 }}"
    assert computed(text, language) == f"{in_digits} {in_words}"


def test_a_word_begins_with_a_capital_letter_if_its_name_does() -> None:
    assert computed("{{ Ordinal_word_since 2026 }}-year student") == "First-year student"


def test_an_ordinal_without_a_word_has_digits() -> None:
    assert computed("{{ ordinal_word_since 2015 }} {{ ordinal_word_since 2014 }}") == "twelfth 13th"


def test_braces_after_a_backslash_are_text() -> None:
    assert computed(r"\{{ years_since 2021 }} {{ years_since 2021 }} {a}}") == "{{ years_since 2021 }} 5 {a}}"


@pytest.mark.parametrize(
    ("text", "index", "message"),
    [
        (
            "a {{ year_since 2021 }}",
            2,
            "{{ year_since 2021 }}: 'year_since' is not the name of a value; did you mean years_since? Else",
        ),
        ("{{ x }}", 0, "{{ x }}: 'x' is not the name of a value; known are years_since, current_year_since, "),
        ("{{}}", 0, "{{}}: '' is not the name of a value; known are"),
        ("{{ years_since }}", 0, "{{ years_since }}: has 0 dates; write one, such as {{ years_since 2016-10 }}"),
        ("{{ years_since\n2016  2017 }}", 0, "{{ years_since 2016 2017 }}: has 2 dates; write one"),
        ("{{ years_since 2016-13 }}", 0, "{{ years_since 2016-13 }}: '2016-13' is not in the calendar"),
        ("{{ years_since May }}", 0, "{{ years_since May }}: 'May' is not a date; write a year, a month or a day"),
        ("{{ years_since 2026-09-02 }}", 0, "{{ years_since 2026-09-02 }}: 2026-09-02 has not come yet"),
        ("ab {{ years_since 2016 }", 3, "{{ begins a value, and }} does not end it; for two braces, write \\{{"),
        ("{{{ years_since 2016 }}}", 0, "{{ begins a value, and }} does not end it"),
    ],
)
def test_an_expression_that_cannot_be_computed_is_reported_with_its_place(text: str, index: int, message: str) -> None:
    with pytest.raises(NotComputableError) as caught:
        computed(text)
    assert (caught.value.index, str(caught.value)[: len(message)]) == (index, message)


def test_a_language_whose_ordinals_depend_on_the_sentence_has_numbers_only() -> None:
    assert computed("{{ current_year_since 2021 }}", "ru") == "6"
    with pytest.raises(NotComputableError, match="there is no ordinal number that is right in every sentence"):
        computed("{{ ordinal_year_since 2021 }}", "ru")
