"""The styles of pages: rules for elements that the texts of a site have, and no others."""

from pathlib import Path

import pytest

from homepage.content import load
from homepage.export.document import HOME_STYLES, RECORD_STYLES, styles
from tests.sites import write_site

PROSE, CODE = ".prose blockquote", "--code-string"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A *b* [c](https://c.example) `d`\n\n- e\n\n1. f", set()),
        ("> a", {PROSE}),
        ("# A", {PROSE}),
        ("a|b\n-|-\n1|2", {PROSE}),
        ("https://youtu.be/a", {PROSE}),
        ("    code", {PROSE}),
        ("```python\ndef\n```", {PROSE, CODE}),
    ],
)
def test_a_site_has_the_rules_that_its_texts_need(tmp_path: Path, text: str, expected: set[str]) -> None:
    site = load(write_site(tmp_path, biography_md=text))
    assert {rule for rule in (PROSE, CODE) if rule in styles(HOME_STYLES, site)} == expected
    assert PROSE not in styles(RECORD_STYLES, site)


@pytest.mark.parametrize("file", ["news_yaml", "awards_yaml"])
def test_texts_of_entries_count_too(tmp_path: Path, file: str) -> None:
    entry = {"news_yaml": "date: 2024", "awards_yaml": "title: A medal"}[file]
    site = load(write_site(tmp_path, **{file: f'- {entry}\n  text: "> a"\n'}))
    assert PROSE in styles(HOME_STYLES, site)
