"""Some of the publications: what a view shows."""

import pytest
from pydantic import ValidationError

from homepage.models.publication_view import PublicationView
from homepage.models.publications import Publication


def work(**fields: object) -> Publication:
    return Publication.model_validate({"id": "a", "title": "A", "date": "2024", "authors": ["Ada"], **fields})


def view(**criteria: object) -> PublicationView:
    return PublicationView.model_validate(criteria)


BOOK = work(type="book", selected=True, topics=["waves"])
DRAFT = work(type="article", status="submitted", date=None)


@pytest.mark.parametrize(
    ("criteria", "book", "draft"),
    [
        ({}, True, True),
        ({"type": "book"}, True, False),
        ({"type": ["book", "article"]}, True, True),
        ({"status": "submitted"}, False, True),
        ({"topic": "waves"}, True, False),
        ({"topic": ["other", "waves"]}, True, False),
        ({"year": 2024}, True, False),
        ({"year": [2023]}, False, False),
        ({"selected": True}, True, False),
        ({"selected": False}, False, True),
        ({"type": "book", "selected": False}, False, False),
    ],
)
def test_a_work_must_satisfy_every_criterion(criteria: dict[str, object], book: bool, draft: bool) -> None:
    assert (view(**criteria).matches(BOOK), view(**criteria).matches(DRAFT)) == (book, draft)


def test_criteria_are_those_that_are_given() -> None:
    assert view(type="book", selected=False, group_by="year").criteria == {"type": ("book",), "selected": False}
    assert view().criteria == {}


@pytest.mark.parametrize(
    ("criteria", "common"),
    [
        ({"type": "book", "year": [2024]}, {"type", "year"}),
        ({"status": ["submitted"], "type": ["book", "article"]}, {"status"}),
        ({"topic": "waves", "selected": True}, set()),
    ],
)
def test_works_of_a_view_have_in_common_what_has_one_value(criteria: dict[str, object], common: set[str]) -> None:
    assert view(**criteria).common == common


def test_an_unknown_type_is_a_mistake() -> None:
    with pytest.raises(ValidationError):
        view(type="novel")
