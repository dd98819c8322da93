"""The owner's words, content/words.yaml, and sites in languages without a catalogue."""

import json
import re
from pathlib import Path
from textwrap import dedent

import pytest
import yaml

import homepage.words
from homepage.content import load, review
from homepage.errors import ContentErrors
from homepage.export.files import redirects
from homepage.export.pages import not_found_page, pages_without_filter
from homepage.schema import schemas
from homepage.words import catalogue
from tests.documents.documents import LANGUAGES
from tests.sites import SITE, write_site
from tests.words import WORDS

ENGLISH = Path(homepage.words.__file__).with_name("en.yaml").read_text(encoding="utf-8")


def site_in(language: str) -> str:
    return f"{SITE}language: {language}\n"


def remarks(root: Path) -> list[str]:
    return [str(remark) for remark in review(root)[1] if "language" in str(remark)]


def test_an_owners_words_replace_those_of_the_language(tmp_path: Path) -> None:
    own = "sections: { talks: Reden }\ndates:\n  present: jetzt\nfilter:\n  clear:\n"
    words = load(write_site(tmp_path, site_yaml=site_in("de"), words_yaml=own)).words
    german = catalogue("de")
    assert (words.sections["talks"], words.dates.present) == ("Reden", "jetzt")
    assert words.sections == {**german.sections, "talks": "Reden"}
    assert (words.filter, words.dates.short) == (german.filter, german.dates.short)


def test_one_plural_form_can_be_replaced(tmp_path: Path) -> None:
    words = load(write_site(tmp_path, words_yaml='papers: { other: "{count} works" }\n')).words
    assert words.papers == {"one": "{count} paper", "other": "{count} works"}


@pytest.mark.parametrize(
    ("own", "mistake"),
    [
        (
            "sections:\n  talk: Lectures\n",
            "2:3: sections.talk: is not a key of this file at this place; did you mean talks?",
        ),
        ("filtre: {}\n", "1:1: filtre: is not a key of this file at this place; did you mean filter?"),
        (
            "filter:\n  roles: { other: '{x}' }\n",
            "2:19: filter.roles.other: '{x}' has other placeholders than",
        ),
        ("layout: { portrait: Me }\n", "1:21: layout.portrait: 'Me' has other placeholders than the page fills in"),
        ("papers: { few: '{count}' }\n", "1:11: papers.few: is a plural form that the plural_rules of this language"),
        ("plural_rules: { one: n = 1, few: n = 2 }\npapers: { one: 1 }\n", "2:9: papers: has no plural form few"),
        ("dates: { short: { months: [a, b] } }\n", "1:27: dates.short.months: has 2 entries; write 12"),
        ("filter: x\n", "1:9: filter: is text; write keys and values"),
        ("- a\n", "1:1: words: is a list; write keys and values"),
    ],
)
def test_a_mistake_in_the_owners_words_is_reported_at_its_place(tmp_path: Path, own: str, mistake: str) -> None:
    with pytest.raises(ContentErrors) as caught:
        load(write_site(tmp_path, words_yaml=own))
    (error,) = caught.value.errors
    assert str(error).startswith(f"content/words.yaml:{mistake}")


@pytest.mark.parametrize(("language", "start"), [("en", "sections:"), ("pl", "plural_rules:")])
def test_the_examples_of_the_documentation_are_valid(tmp_path: Path, language: str, start: str) -> None:
    page = LANGUAGES.read_text(encoding="utf-8")
    examples = [dedent(each) for each in re.findall(r"(?s)```yaml\n(.*?)```", page)]
    (own,) = (each for each in examples if start in each)
    words = load(write_site(tmp_path, site_yaml=site_in(language), words_yaml=own)).words
    assert words.papers["other"] != WORDS.papers["other"]


def test_a_role_of_authors_is_no_plural_form(tmp_path: Path) -> None:
    words = load(write_site(tmp_path, words_yaml="filter: { roles: { other: Coauthor } }\n")).words
    assert words.filter.roles["other"] == "Coauthor"


def test_an_empty_file_of_words_changes_nothing(tmp_path: Path) -> None:
    assert load(write_site(tmp_path, words_yaml="# none yet\n")).words == catalogue("en")


def test_a_language_without_words_is_reported_at_the_setting(tmp_path: Path) -> None:
    (reported,) = remarks(write_site(tmp_path, site_yaml=site_in("eo")))
    assert reported.startswith(
        "content/site.yaml:3:11: warning: language: 'eo' has no catalogue of words: pages have English"
    )
    assert reported.endswith("; translate them in content/words.yaml, see docs/content/pages/languages.md")


def test_words_that_are_not_translated_are_reported(tmp_path: Path) -> None:
    words = yaml.safe_load(ENGLISH)
    del words["filter"]["clear"], words["papers"]["one"]
    root = write_site(tmp_path, site_yaml=site_in("eo"), words_yaml=json.dumps(words))
    lacks = (
        "content/site.yaml:3:11: warning: language: 'eo' has no catalogue of words, and content/words.yaml lacks 2: "
    )
    assert remarks(root) == [f"{lacks}papers.one, filter.clear"]
    del words["filter"], words["citation"], words["list_separator"]
    (root / "content/words.yaml").write_text(json.dumps(words), encoding="utf-8")
    assert remarks(root)[0].endswith(" lacks 34: papers.one, citation.copy_button, citation.copy_label …")


def test_all_words_of_a_language_can_be_the_owners(tmp_path: Path) -> None:
    words = yaml.safe_load(re.sub(r"(?m)^ +one: .*\n", "", ENGLISH).replace("{count} papers", "{count} artikoloj"))
    words["plural_rules"] = {}
    site = load(write_site(tmp_path, site_yaml=site_in("eo"), words_yaml=json.dumps(words)))
    assert remarks(tmp_path) == []
    assert (site.words.plural_form(site.words.papers, 1), site.words_language) == ("{count} artikoloj", None)


def test_the_owners_words_may_be_those_of_a_language_that_has_a_catalogue(tmp_path: Path) -> None:
    assert remarks(write_site(tmp_path, site_yaml=site_in("de-CH"), words_yaml="abstract: Abstract\n")) == []


def test_english_words_in_a_page_of_another_language_are_marked(tmp_path: Path) -> None:
    root = write_site(tmp_path, site_yaml=site_in("eo"), biography_md="Saluton")
    site = load(root)
    page = dict(pages_without_filter(site))["index.html"]()
    assert page.startswith('<!DOCTYPE html><html lang="eo"><head>')
    for part in ('lang="en">Skip to content', '<h2 lang="en">Biography', 'lang="en">Colour scheme'):
        assert part in page
    assert '<section lang="en"><h1>Page not found' in not_found_page(site)
    named = write_site(tmp_path, site_yaml=site_in("eo") + "sections: { biography: Pri mi }\n", biography_md="Saluton")
    assert "<h2>Pri mi" in dict(pages_without_filter(load(named)))["index.html"]()


@pytest.mark.parametrize(("language", "attributes"), [("ar", 'lang="ar" dir="rtl"'), ("de", 'lang="de"')])
def test_every_page_says_its_language_and_its_direction(tmp_path: Path, language: str, attributes: str) -> None:
    settings = f"{site_in(language)}redirects: {{ /old.html: / }}\n"
    site = load(write_site(tmp_path, site_yaml=settings, biography_md="A"))
    pages = [page() for _, page in (*pages_without_filter(site), *redirects(site))] + [not_found_page(site)]
    assert [re.findall("<html ([^>]*)>", page) for page in pages] == [[attributes]] * 3


def test_the_name_of_a_list_may_be_in_another_language_than_its_links(tmp_path: Path) -> None:
    pages = "pages: { /pri/: { title: Pri mi, sections: [biography] } }\n"
    root = write_site(tmp_path, site_yaml=site_in("eo") + pages, biography_md="Saluton")
    page = dict(pages_without_filter(load(root)))["index.html"]()
    (opening,) = re.findall("<nav ([^>]*)><ul ([^>]*)>", page)
    assert set(re.findall('lang="[^"]*"|aria-label="[^"]*"', " ".join(opening))) == {
        'aria-label="Pages"',
        'lang="en"',
        'lang="eo"',
    }


@pytest.mark.parametrize("language", ["en", "de"])
def test_words_in_the_language_of_the_page_are_not_marked(tmp_path: Path, language: str) -> None:
    site = load(write_site(tmp_path, site_yaml=site_in(language), biography_md="Hallo"))
    assert dict(pages_without_filter(site))["index.html"]().count(" lang=") == 1


def test_a_section_cannot_be_named_like_the_file_of_words(tmp_path: Path) -> None:
    sections = "sections: { words: { heading: Words, kind: entries } }\n"
    with pytest.raises(ContentErrors, match=r"sections\.words: is the name of a file of the whole site"):
        load(write_site(tmp_path, site_yaml=SITE + sections))


def test_editors_complete_words_and_require_none() -> None:
    schema = json.loads(schemas()["words"])
    assert "talks" in schema["properties"]["sections"]["properties"]
    assert schema["properties"]["sections"]["additionalProperties"] is False
    assert '"required"' not in schemas()["words"]
