"""The catalogues of words, and their validation."""

from pathlib import Path

import pytest

import homepage.words
from homepage.errors import ContentErrors
from homepage.models.messages import message_parts
from homepage.models.publications import Publication
from homepage.models.words import Words
from homepage.page_model.kinds import KNOWN_SECTIONS
from homepage.page_model.listing import facet_values
from homepage.words import catalogue, catalogue_tag, read_catalogue
from tests.words import WORDS

CATALOGUES = sorted(Path(homepage.words.__file__).parent.glob("*.yaml"))
ENGLISH = next(path for path in CATALOGUES if path.name == "en.yaml").read_text(encoding="utf-8")


def reported(old: str, new: str) -> str:
    """The mistakes in the English catalogue after a change."""
    assert ENGLISH.count(old) == 1
    with pytest.raises(ContentErrors) as caught:
        read_catalogue(ENGLISH.replace(old, new), "en.yaml")
    return str(caught.value)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_catalogue_is_whole(path: Path) -> None:
    assert isinstance(catalogue(path.stem), Words)
    assert path.stem == path.stem.lower()


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("EN", "en"),
        ("en-GB", "en"),
        ("de-AT", "de"),
        ("pt-BR", "pt"),
        ("pt-PT", "pt"),
        ("zh", "zh-hans"),
        ("zh-CN", "zh-hans"),
        ("zh-SG", "zh-hans"),
        ("zh-Hans-HK", "zh-hans"),
        ("zh-TW", "zh-hant"),
        ("zh-HK", "zh-hant"),
        ("zh-Hant-MO", "zh-hant"),
        ("tlh", None),
        ("dent", None),
    ],
)
def test_a_region_has_the_words_of_its_language(language: str, tag: str | None) -> None:
    assert catalogue_tag(language) == tag
    assert catalogue(language) == catalogue(tag or "en")


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ("  clear: Clear\n", "", "filter.clear: is missing; add it"),
        ("  clear: Clear\n", "  clear:\n", "filter.clear: is missing; add it"),
        ("  clear: Clear\n", "  clear: Clear\n  clean: Clean\n", "filter.clean: is not a key of this file"),
        ("  patent: Patent\n", "", "types.patent: is missing; add it"),
        (
            "  patent: Patent\n",
            "  patents: P\n  patent: P\n",
            "types.patents: is not a key of this file at this place; did you mean patent?",
        ),
        (", Dec]", "]", "dates.short.months: has 11 entries; write 12"),
        (
            "  one: n = 1\n",
            "  one: n is 1\n",
            "plural_rules.one: 'n is 1' is not part of a plural rule",
        ),
        (
            "  one: n = 1\n",
            "  other: n = 1\n",
            "plural_rules: has a rule for other, which is every number",
        ),
        ("  one: n = 1\n", "  one: n = 1\n  few: n = 2\n", "papers: has no plural form few, which the plural_rules of"),
        (
            "  one: n = 1\n",
            "  two: n = 2\n",
            "papers.one: is a plural form that the plural_rules of",
        ),
        (
            "of {name}\n\ncard",
            "of {nam}\n\ncard",
            "layout.portrait: 'Portrait of {nam}' has other placeholders",
        ),
        (
            "of {name}\n\ncard",
            "of {name}, {name}\n\ncard",
            "layout.portrait: 'Portrait of {name}, {name}' has other",
        ),
        ("paper: Paper", "paper: Paper {count}", "resources.paper: 'Paper {count}' has other placeholders"),
        ('  other: "{count} papers"\n', "", "papers: has no plural form other; add it"),
        ('other: "{count} papers"', "other: papers", "papers: 'papers' has other placeholders than the page fills in"),
        ('one: "{names} (ed.)"', "one: (ed.)", "authors.editors: '(ed.)' has other placeholders"),
        ('one: "{count} paper"', 'dual: "{count} paper"', "papers.dual: 'dual' is not known here; write 'zero', 'one'"),
    ],
)
def test_a_catalogue_that_is_not_whole_is_reported_with_the_place(old: str, new: str, mistake: str) -> None:
    assert mistake in reported(old, new)


def test_a_mistake_has_its_line_and_column() -> None:
    with pytest.raises(ContentErrors, match=r"(?m)^xx\.yaml:2:3: papers\.dual: 'dual' is not known here"):
        read_catalogue("papers:\n  dual: two\n", "xx.yaml")


def test_sections_facets_and_parts_of_the_list_have_the_names_that_code_gives_them() -> None:
    assert list(WORDS.sections) == [name for name, known in KNOWN_SECTIONS.items() if known.is_default]
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["A"]})
    assert list(WORDS.filter.facets) == list(facet_values(work))


@pytest.mark.parametrize(("count", "said"), [(0, "papers"), (1, "paper"), (2, "papers"), (101, "papers")])
def test_english_has_one_form_for_one_and_one_for_all_other_numbers(count: int, said: str) -> None:
    assert WORDS.plural_form(WORDS.papers, count).format(count=count) == f"{count} {said}"


def test_a_form_for_one_number_need_not_say_it() -> None:
    words = read_catalogue(ENGLISH.replace('one: "{count} paper"', "one: a paper"), "en.yaml")
    assert words.plural_form(words.papers, 1).format(count=1) == "a paper"


def test_the_order_of_a_message_is_the_languages() -> None:
    assert list(message_parts("{b} then {a}.", a=1, b=2)) == [2, " then ", 1, "."]
    assert list(message_parts("{{{a}}}", a=1)) == ["{", 1, "}"]


def test_choices_have_the_order_of_the_code_not_of_the_catalogue() -> None:
    swapped = ENGLISH.replace("    newest: Newest\n    oldest: Oldest\n", "    oldest: Oldest\n    newest: Newest\n")
    assert swapped != ENGLISH
    assert list(read_catalogue(swapped, "en.yaml").filter.sorts) == list(WORDS.filter.sorts)
