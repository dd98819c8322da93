"""Author lists in a row and on a page."""

import re

import pytest

from homepage.components.author_list import author_list, contributors, equal_legend
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.reflex_adapter.static_html import static_html
from tests.words import WORDS

SETTINGS = Settings(url="https://example.org/me", description="Me.")


def html(*authors: object, fold: bool = True, **fields: object) -> str:
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": authors, **fields})
    attributed = work.attributed_to(["Ada"], {"Bob": "https://bob.example"})
    return author_list(attributed, SETTINGS, WORDS, fold=fold)


def words(*authors: object, **options: bool) -> str:
    return re.sub("<[^>]*>", "", html(*authors, **options))


def crowd(size: int) -> list[str]:
    return [f"Author {number}" for number in range(size)]


def test_authors_are_in_their_order() -> None:
    assert words("Ada", "Bob", "Carol") == "Ada, Bob, Carol"


def test_the_owner_is_emphasized() -> None:
    assert '<strong class="owner">Ada</strong>, Carol' in html("Ada", "Carol")


def test_equal_contribution_has_a_star() -> None:
    assert words({"name": "Ada", "equal": True}, "Carol") == "Ada*, Carol"


def test_a_person_with_a_page_is_linked_to_it() -> None:
    assert '<a href="https://bob.example">Bob</a>' in html("Ada", "Bob")


def test_a_page_of_this_site_gets_its_path() -> None:
    assert 'href="/me/students/"' in html({"name": "Carol", "url": "/students/"})


def test_an_incomplete_list_ends_with_et_al() -> None:
    assert words("Ada", et_al=True) == "Ada et al."


@pytest.mark.parametrize(("size", "folds"), [(1, False), (12, False), (13, True), (3000, True)])
def test_only_a_long_list_folds(size: int, folds: bool) -> None:
    assert ("<details>" in html(*crowd(size))) == folds


def test_folded_authors_are_counted_and_in_the_html() -> None:
    text = words(*crowd(20))
    assert "Author 7, and 12 moreAuthor 8, " in text
    assert text.endswith("Author 19")


def test_authors_before_the_fold_are_linked_too() -> None:
    found = html("Bob", {"name": "Carol", "url": "/carol/"}, *crowd(20))
    assert found.startswith(
        '<div class="authors"><a href="https://bob.example">Bob</a>, <a href="/me/carol/">Carol</a>'
    )


def test_an_owner_who_is_folded_away_is_named() -> None:
    assert "<summary>and 13 more, <strong" in html(*crowd(20), "Ada")
    assert "Ada among them" in words(*crowd(20), "Ada")


def test_on_its_page_nothing_folds() -> None:
    assert words(*crowd(20), fold=False) == ", ".join(crowd(20))


def test_editors_of_a_work_with_authors_are_named_and_linked() -> None:
    editors = [{"name": "Ida", "url": "/ida/"}, "Otto"]
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], "editors": editors})
    assert list(contributors(work, SETTINGS, WORDS)) == [
        '<p class="contributors">Edited by <a href="/me/ida/">Ida</a>, Otto</p>'
    ]


def test_editors_at_the_head_of_a_work_are_not_named_again() -> None:
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "editors": ["Ida"]})
    assert list(contributors(work, SETTINGS, WORDS)) == []


def test_translators_and_advisors_are_named_after_the_editors() -> None:
    people = {"authors": ["Ada"], "editors": ["Ida"], "translators": ["Otto"], "advisors": ["Eva"]}
    work = Publication.model_validate({"id": "a", "title": "A", "date": "2025", **people})
    assert [re.sub("<[^>]*>", "", each) for each in contributors(work, SETTINGS, WORDS)] == [
        "Edited by Ida",
        "Translated by Otto",
        "Advised by Eva",
    ]


def test_the_star_is_explained_in_a_line_of_its_own() -> None:
    equal, other = (
        Publication.model_validate(
            {"id": "a", "title": "A", "date": "2025", "authors": [{"name": "Ada", "equal": equal}]}
        )
        for equal in (True, False)
    )
    assert static_html(equal_legend([other, equal], WORDS)) == '<p class="legend">* equal contribution</p>'
    assert static_html(equal_legend([other], WORDS)) == ""


def test_the_editors_of_a_book_are_named_with_the_book() -> None:
    people = {"authors": ["Ada"], "editors": ["Ida"], "type": "incollection"}
    chapter = Publication.model_validate({"id": "a", "title": "A", "date": "2025", "venue": "The Book", **people})
    assert list(contributors(chapter, SETTINGS, WORDS)) == []


def test_markup_in_a_name_is_text() -> None:
    assert "&lt;b&gt;Ada&lt;/b&gt;" in html("<b>Ada</b>")


def test_roles_with_the_same_words_are_both_shown() -> None:
    same = WORDS.authors.model_copy(update={"translated_by": WORDS.authors.edited_by})
    work = Publication.model_validate(
        {"id": "a", "title": "A", "date": "2025", "authors": ["Ada"], "editors": ["Ida"], "translators": ["Otto"]}
    )
    found = contributors(work, SETTINGS, WORDS.model_copy(update={"authors": same}))
    assert [re.sub("<[^>]*>", "", each) for each in found] == ["Edited by Ida", "Edited by Otto"]
