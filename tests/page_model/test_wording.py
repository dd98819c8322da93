"""Dates and names in the words of a language."""

from typing import Any

import pytest

from homepage.models.dates import PartialDate
from homepage.models.publications import Publication
from homepage.page_model.wording import byline, format_date
from tests.words import WORDS


@pytest.mark.parametrize(
    ("text", "said"), [("2025", "2025"), ("2025-07", "Jul 2025"), ("2025-07-01", "1 Jul 2025"), ("0033-04", "Apr 33")]
)
def test_readers_see_what_is_known_of_a_date_and_no_more(text: str, said: str) -> None:
    assert format_date(PartialDate.parse(text), WORDS) == said


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ({"editors": ["Ida Berg"]}, "Ida Berg (ed.)"),
        ({"editors": ["Ida Berg", "Jing Xu"]}, "Ida Berg, Jing Xu (eds.)"),
        ({"editors": ["Ida Berg"], "et_al": True}, "Ida Berg (eds.)"),
        ({"authors": ["Jing Xu"], "editors": ["Ida Berg"]}, "Jing Xu"),
    ],
)
def test_editors_are_said_to_be(people: dict[str, Any], said: str) -> None:
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", **people})
    assert byline(work, WORDS) == said
