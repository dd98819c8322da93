"""Members of a group, and how long they are there."""

import pytest

from homepage.models.members import Member
from homepage.validation import validate


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [
        (None, None, None),
        (None, "present", None),
        (None, "2024", "2024"),
        ("2021", None, "2021 – present"),
        ("2021", "now", "2021 – present"),
        ("2021-09", "2024", "2021-09 – 2024"),
    ],
)
def test_a_membership_lasts_as_far_as_it_is_known(start: str | None, end: str | None, period: str | None) -> None:
    found = Member.model_validate({"name": "Otto", "start": start, "end": end}).period
    assert (found and str(found)) == period


def test_a_membership_does_not_end_before_it_starts() -> None:
    ((_, message, _),) = validate(Member, {"name": "Otto", "start": "2024", "end": "2021"})[1]
    assert message.startswith("ends (2021) before it starts (2024)")
