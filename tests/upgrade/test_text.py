"""The text of one file, in which only the old names change."""

import pytest
from hypothesis import given

from homepage.errors import ContentErrors
from homepage.models.activities import Activity
from homepage.models.pages import PageMatter
from homepage.models.renames import Rename
from homepage.models.site import Place
from homepage.upgrade.text import upgraded_text
from homepage.yaml_files.edit import with_renamed_keys
from homepage.yaml_files.reader import read_yaml
from tests.yaml_files.texts import Written, yaml_texts

TALKS = "content/talks.yaml"
TABLE = [
    Rename(Activity, ("place",), "town", "0.3"),
    Rename(Activity, ("town",), "location", "0.4"),
    Rename(Activity, ("links", "text"), "label", "0.4"),
    Rename(PageMatter, ("heading",), "title", "0.4"),
]


def upgraded(text: str, file: str = TALKS) -> str:
    new, left = upgraded_text(file, text, PageMatter if file.endswith(".md") else Activity, TABLE)
    assert left == []
    assert upgraded_text(file, new, PageMatter if file.endswith(".md") else Activity, TABLE) == (new, [])
    return new


@pytest.mark.parametrize(
    "text",
    [
        "- title: A\n  OLD: Rome # in spring\n  # and\n",
        "- OLD:   'Rome'\n  title: A\n",
        "- {title: A,OLD: Rome , type: B}   # a\n",
        '- {"title": "A", OLD: "Rome"}',
        "- title: A\r\n  OLD: >-   # folded\r\n    Rome\r\n\r\n- title: B\r\n",
        "- title: A\n  OLD: { en: Rome, de: Rom } # in two languages\n",
        "- title: A\n  OLD:\n    en: Rome # here\n    # and\n    de: Rom\n",
        "# place: a comment\n- title: place\n  OLD: place\n",
        "-\n   OLD : Rome\n   title: A",
        "- title: 'About --serif: and details.folded-year'\n  OLD: Rome\n",
    ],
)
def test_a_key_is_renamed_and_all_else_stays(text: str) -> None:
    assert upgraded(text.replace("OLD", "place")) == text.replace("OLD", "location")


def test_quotes_of_a_key_go_with_it() -> None:
    assert upgraded('- {"title": A, "place": Rome}\n- \'place\': Bern\n  title: B\n') == (
        '- {"title": A, location: Rome}\n- location: Bern\n  title: B\n'
    )


def test_keys_in_lists_of_an_entry_are_renamed() -> None:
    text = "- title: A\n  links:\n  - OLD: Slides # mine\n    url: /a.pdf\n  - { OLD: Code, url: /b }\n"
    assert upgraded(text.replace("OLD", "text")) == text.replace("OLD", "label")


def test_a_key_with_the_value_of_the_new_one_is_removed() -> None:
    assert upgraded("- title: A\n  place: Rome\n  location: Rome # here\n") == "- title: A\n  location: Rome # here\n"


def test_front_matter_is_upgraded_and_the_text_below_stays() -> None:
    text = "---\r\n# a page\r\n{}: Waves # all\r\n---\r\n\r\nheading: of the text\r\n---\r\n"
    assert upgraded(text.format("heading"), "content/pages/a.md") == text.format("title")
    for other in ("heading: no front matter\n", "", "---\n---\nText."):
        assert upgraded(other, "content/pages/a.zh-Hans.md") == other


def test_an_uncertain_rename_is_not_made_but_reported_with_its_place() -> None:
    text = "---\ndraft: no\nheading: A\ntitle: B\n---\n"
    assert upgraded_text("content/pages/a.md", text, PageMatter, TABLE)[0] == text
    (reported,) = upgraded_text("content/pages/a.md", text, PageMatter, TABLE)[1]
    assert str(reported) == (
        "content/pages/a.md:3:1: heading: is title since 0.4; title is written too, with another value; "
        "keep one of them"
    )


def test_a_broken_file_is_reported_with_its_place() -> None:
    with pytest.raises(ContentErrors, match=r"^content/pages/a\.md:3:1: title: is written twice"):
        upgraded_text("content/pages/a.md", "---\ntitle: A\ntitle: B\n---\n", PageMatter, TABLE)


@given(yaml_texts())
def test_any_keys_of_any_text_are_renamed_in_place(written: Written) -> None:
    document = read_yaml(written.text)
    names: dict[Place, str] = {place: f"{place[-1]}-new" for place in document.positions.keys}
    text, shift = document.text, 0
    for place in sorted(names, key=lambda place: document.positions.keys[place].index):
        end = document.positions.keys[place].index + len(str(place[-1])) + shift
        text, shift = f"{text[:end]}-new{text[end:]}", shift + 4
    assert with_renamed_keys(document, names) == text
