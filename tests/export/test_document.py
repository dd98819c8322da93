"""The styles of pages: rules for elements that the texts of a site have, and no others."""

import re
from pathlib import Path

import pytest
import tinycss2
from hypothesis import example, given
from hypothesis import strategies as st

from homepage.content import load
from homepage.export.document import HOME_STYLES, RECORD_STYLES, printed_name, read_static, styles
from homepage.looks.colors import contrast, parse_hex
from tests.content_files import matter, write
from tests.sites import PROFILE, SITE, write_site

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


WORK = "- {{ id: w{}, title: A, date: 2025, authors: [B] }}\n"
RULES = {
    "a folded list of news": ".older-news",
    "several pages": "main>h1,.post h1{",
    "several languages": ".languages ul",
    "a language from the right": ".native-name{letter-spacing:0}",
    "links of the owner": ".contact,.profile-links{",
    "a filter": ".controls,.outcome{",
}
"""The beginning of a rule of each stylesheet that only some sites have."""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({}, set()),
        ({"news_yaml": "- { date: 2024, text: a }\n"}, set()),
        ({"publications_yaml": WORK.format(0)}, set()),
        ({"publications_yaml": "".join(map(WORK.format, range(20)))}, {"a filter"}),
        ({"profile_yaml": PROFILE + "calendar: https://cal.example/plato\n"}, {"links of the owner"}),
        ({"profile_yaml": PROFILE + "email: plato@example.org\n"}, {"links of the owner"}),
        ({"news_yaml": "- { date: 2024, text: a }\n" * 12}, {"a folded list of news"}),
        ({"site_yaml": SITE + "languages: [en, de]\n"}, {"several languages"}),
        ({"site_yaml": SITE + "language: ar\n"}, {"a language from the right"}),
        ({"posts/2025-07-01-a.md": matter(title="A") + "Text."}, {"several pages"}),
    ],
)
def test_a_site_has_the_rules_of_what_it_shows_and_no_others(
    tmp_path: Path, content: dict[str, str], expected: set[str]
) -> None:
    files = {path: text for path, text in content.items() if path.endswith(".md")}
    rules = styles(HOME_STYLES, load(write(tmp_path, files, **{key: content[key] for key in content.keys() - files})))
    assert {name for name, rule in RULES.items() if rule in rules} == expected


@pytest.mark.parametrize(
    ("section", "content", "rule"),
    [
        ("posts", {"posts/2025-07-01-a.md": matter(title="A") + "Text."}, ".posts .when"),
        ("members", {"members_yaml": "- name: Ada\n"}, ".people>li"),
        ("projects", {"projects_yaml": "- title: Buoys\n"}, ".projects>li"),
        ("publications", {"publications_yaml": "- { id: a, title: A, date: 2025, authors: [B] }\n"}, ".title a"),
    ],
)
def test_a_section_brings_the_rules_of_its_component(
    tmp_path: Path, section: str, content: dict[str, str], rule: str
) -> None:
    texts = {path: text for path, text in content.items() if "/" in path}
    files = {key: text for key, text in content.items() if "/" not in key}
    for sections in ("", "sections: { biography: A }\n"):  # without, all sections are named
        site = load(write_site(tmp_path, site_yaml=SITE + sections, biography_md="Text."))
        assert rule not in styles(HOME_STYLES, site)
    site = load(write(tmp_path, texts, site_yaml=SITE + f"sections: {{ {section}: A }}\n", **files))
    assert rule in styles(HOME_STYLES, site)


@pytest.mark.parametrize(("count", "has_rules"), [(2, False), (3, True)])
def test_a_page_with_many_sections_has_the_rules_of_their_list(tmp_path: Path, count: int, has_rules: bool) -> None:
    texts = {f"{name}_yaml": "- title: A\n" for name in ("awards", "grants", "talks")[:count]}
    assert (".contents ul" in styles(HOME_STYLES, load(write_site(tmp_path, **texts)))) == has_rules


@pytest.mark.parametrize(
    ("language", "of_work", "expected"),
    [("zh-Hans", "en", True), ("ja", "ja", True), ("ko", "en", True), ("de", "en", False), ("de", "zh-Hant", True)],
)
def test_pages_with_chinese_japanese_or_korean_have_rules_for_them(
    tmp_path: Path, language: str, of_work: str, expected: bool
) -> None:
    work = f"- {{id: a, title: A, date: 2024, authors: [Plato], venue: V, language: {of_work}}}\n"
    site = load(write_site(tmp_path, site_yaml=SITE + f"language: {language}\n", publications_yaml=work))
    for name in (HOME_STYLES, RECORD_STYLES):
        assert ("font-synthesis-style" in styles(name, site)) == expected


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
@example('</style> "quotes" \\ {braces} *')
@example("林梅 نور 1a")
def test_the_name_on_printed_pages_is_that_of_the_owner(name: str) -> None:
    (rule,) = tinycss2.parse_stylesheet(printed_name(name))
    (box,) = tinycss2.parse_rule_list(rule.content)
    (declaration,) = tinycss2.parse_blocks_contents(box.content)
    (value,) = declaration.value
    assert value.value == name
    assert "<" not in printed_name(name)


def test_the_colours_of_code_have_a_contrast_of_at_least_four_and_a_half() -> None:
    fields = re.findall(r"--field: (#\w+)", read_static("tokens.css"))
    rules = [each for each in read_static("code.css").splitlines() if "--code-string:" in each]
    assert len(fields) == len(rules) == 3  # light, dark by the system, dark by choice
    for field, rule in zip(fields, rules, strict=True):
        for color in re.findall(r"--code-\w+: (#\w+)", rule):
            assert contrast(parse_hex(field), parse_hex(color)) >= 4.5, (field, color)
