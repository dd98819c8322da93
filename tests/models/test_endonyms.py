"""The names of languages in themselves."""

import pytest
from babel import Locale

from homepage.models.endonyms import ENDONYMS, endonym


@pytest.mark.parametrize("tag", ENDONYMS)
def test_a_name_is_that_of_the_cldr(tag: str) -> None:
    language, _, script = tag.partition("-")
    locale = Locale.parse(f"{language}_{script.title()}" if script else language)
    names = locale.languages
    assert ENDONYMS[tag].casefold() == str(names.get(str(locale), names[language])).casefold()


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("zh-Hans", "简体中文"),
        ("zh-Hans-SG", "简体中文 (SG)"),
        ("de-AT", "Deutsch (AT)"),
        ("de-AT-1996", "Deutsch (AT-1996)"),
        ("DE", "Deutsch"),
        ("tlh", "tlh"),
    ],
)
def test_a_longer_tag_has_the_name_of_its_language(tag: str, name: str) -> None:
    assert endonym(tag) == name
