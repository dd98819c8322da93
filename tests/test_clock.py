"""The day of a build."""

import time
from datetime import date

import pytest

from homepage.clock import today


def test_the_day_is_the_present_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = date.today()
    assert before <= today() <= date.today()


@pytest.mark.parametrize(("epoch", "day"), [("0", date(1970, 1, 1)), ("1700006399", date(2023, 11, 14))])
def test_a_build_that_is_repeated_names_its_day(epoch: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setenv("TZ", "Asia/Tokyo")  # where it is the next day already
    tzset = getattr(time, "tzset", lambda: None)  # Windows has none
    tzset()
    assert today() == day
    monkeypatch.undo()
    tzset()


@pytest.mark.parametrize("epoch", ["", "yesterday", "1e99", "9" * 30])
def test_a_value_that_is_no_time_is_a_mistake(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SystemExit, match="write whole seconds since 1970"):
        today()
