"""Keys that other programs have, and those that are meant by them."""

import pytest

from homepage.models.key_synonyms import key_instead


@pytest.mark.parametrize(
    ("key", "known", "advice"),
    [
        ("photo", ["name", "picture"], "write picture: instead"),
        ("photo", ["logo", "preview"], "write preview: instead"),
        ("Journal", ["venue"], "write venue: instead"),
        ("journal", ["title"], None),
        ("twitter", ["services"], "write x: under services"),
        ("Google_Scholar", ["services"], "write scholar: under services"),
        ("twitter", ["name"], None),
        ("colour", ["name", "services"], None),
    ],
)
def test_the_advice_is_the_first_key_that_is_allowed_here(key: str, known: list[str], advice: str | None) -> None:
    assert key_instead(key, known) == advice
