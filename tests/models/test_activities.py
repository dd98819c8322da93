"""Talks and courses."""

import pytest
from pydantic import ValidationError

from homepage.models.activities import Activity


def activity(**fields: object) -> Activity:
    return Activity.model_validate({"title": "A", "date": "2024", **fields})


def test_circumstances_are_type_venue_and_location_in_this_order() -> None:
    reported = activity(type="Invited talk", venue="Example University", location="Zürich, Switzerland")
    assert reported.circumstances == ("Invited talk", "Example University", "Zürich, Switzerland")


def test_missing_circumstances_are_left_out() -> None:
    assert activity(location="Zürich").circumstances == ("Zürich",)


def test_the_lines_of_its_text_are_kept() -> None:
    assert activity(text="one\n\n\ttwo\n").text == "one\n\n    two"


@pytest.mark.parametrize(
    "fields", [{"text": " \n"}, {"text": "a\u202eb"}, {"url": "javascript:alert(1)"}, {"date": "May"}]
)
def test_values_that_no_page_can_show_are_rejected(fields: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        activity(**fields)
