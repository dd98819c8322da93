"""Dates and names in the words of a language."""

from typing import Any

import pytest

from homepage.models.dates import PartialDate
from homepage.models.periods import Period
from homepage.models.publications import Publication
from homepage.page_model.wording import byline, format_date, format_period
from homepage.words import catalogue
from tests.words import WORDS


@pytest.mark.parametrize(
    ("text", "said"), [("2025", "2025"), ("2025-07", "Jul 2025"), ("2025-07-01", "1 Jul 2025"), ("0033-04", "Apr 33")]
)
def test_readers_see_what_is_known_of_a_date_and_no_more(text: str, said: str) -> None:
    assert format_date(PartialDate.parse(text), WORDS) == said


@pytest.mark.parametrize(
    ("language", "short", "long"),
    [
        ("en", "1 May 2024", "1 May 2024"),
        ("de", "1.\u00a0Mai 2024", "1.\u00a0Mai 2024"),
        ("fr", "1er\u00a0mai 2024", "1er\u00a0mai 2024"),
        ("es", "1\u00a0may 2024", "1 de mayo de 2024"),
        ("pt", "1º de mai. de 2024", "1º de maio de 2024"),
        ("it", "1º\u00a0mag 2024", "1º\u00a0maggio 2024"),
        ("ru", "1\u00a0мая 2024", "1\u00a0мая 2024\u00a0г."),
        ("zh-Hans", "2024年5月1日", "2024年5月1日"),
        ("zh-Hant", "2024年5月1日", "2024年5月1日"),
        ("ja", "2024年5月1日", "2024年5月1日"),
        ("ko", "2024년 5월 1일", "2024년 5월 1일"),
        ("ar", "1 مايو 2024", "1 مايو 2024"),
    ],
)
def test_a_date_has_the_order_of_its_language(language: str, short: str, long: str) -> None:
    date, words = PartialDate.parse("2024-05-01"), catalogue(language)
    assert (format_date(date, words), format_date(date, words, is_long=True)) == (short, long)


def test_a_month_is_inflected_only_beside_a_day() -> None:
    russian = catalogue("ru")
    said = [format_date(PartialDate.parse(text), russian, is_long=True) for text in ("2024-05", "2024-05-02")]
    assert said == ["май 2024\u00a0г.", "2\u00a0мая 2024\u00a0г."]


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ({"editors": ["Ida Berg"]}, "Ida Berg (ed.)"),
        ({"editors": ["Ida Berg", "Mei Lin"]}, "Ida Berg, Mei Lin (eds.)"),
        ({"editors": ["Ida Berg"], "et_al": True}, "Ida Berg (eds.)"),
        ({"authors": ["Mei Lin"], "editors": ["Ida Berg"]}, "Mei Lin"),
    ],
)
def test_editors_are_marked_as_editors(people: dict[str, Any], said: str) -> None:
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", **people})
    assert byline(work, WORDS) == said


def test_names_have_a_separator_of_their_own() -> None:
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Mei Lin", "林梅"]})
    assert byline(work, catalogue("zh-Hans")) == "Mei Lin, 林梅"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2019", "2019"),
        ("2019-05 – 2021", "May 2019 – 2021"),
        ("since 2020", "2020 – present"),
        ("Fall 2019 – Spring 2020", "Fall 2019 – Spring 2020"),
    ],
)
def test_a_period_is_one_moment_or_has_two_ends(text: str, said: str) -> None:
    assert format_period(Period.parse(text), WORDS) == said
