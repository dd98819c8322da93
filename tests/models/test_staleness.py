"""What ``check --stale`` tells, on a given day."""

from datetime import date
from typing import Any

import pytest

from homepage.models.news import NewsItem
from homepage.models.parts import Parts
from homepage.models.publications import Publication
from homepage.models.staleness import stale
from homepage.models.timeline import TimelineEntry

TODAY = date(2026, 3, 10)


def reported(works: dict[str, Any] | None = None, **entries: list[Any]) -> list[str]:
    """The places and the messages of the remarks, with one work and with entries."""
    work = {"id": "a", "title": "A", "authors": ["Ada"], **(works or {})}
    publications = {0: Publication.model_validate(work)} if works else {}
    parts = Parts(
        settings=None,
        profile=None,
        topics=(),
        publications=publications,
        assets=frozenset(),
        entries={name: dict(enumerate(each)) for name, each in entries.items()},
    )
    return [f"{place[0]}[{place[1]}].{place[2]} {message}" for place, message in stale(parts, TODAY)]


def position(end: str | None) -> TimelineEntry:
    return TimelineEntry.model_validate({"organisation": "O", "role": "R", "start": "2019", "end": end})


@pytest.mark.parametrize(
    ("written", "is_told"),
    [
        ("2024", False),  # perhaps of December
        ("2024-03", False),
        ("2024-03-09", True),
        ("2024-02", True),
        ("2023", True),
    ],
)
def test_a_preprint_is_reported_after_two_years(written: str, is_told: bool) -> None:
    found = reported({"date": written, "arxiv": "2302.00001"})
    assert found == [
        f"publications[0].date is that of a preprint of {written}; if it has appeared, write its venue"
    ] * int(is_told)


@pytest.mark.parametrize(("status", "is_told"), [("accepted", True), ("submitted", True), ("published", False)])
def test_a_work_that_has_not_appeared_is_reported_after_a_year(status: str, is_told: bool) -> None:
    found = reported({"date": "2024", "status": status, "venue": "V"})
    assert [each.partition(";")[0] for each in found] == [
        f"publications[0].date is 2024, but the status is {status}"
    ] * int(is_told)


def test_a_work_without_a_date_is_not_reported() -> None:
    assert reported({"status": "submitted"}) == []


@pytest.mark.parametrize(("latest", "is_told"), [("2025-03", False), ("2025-02", True)])
def test_news_are_reported_if_the_latest_is_older_than_a_year(latest: str, is_told: bool) -> None:
    news = [NewsItem.model_validate({"date": day, "text": "T"}) for day in ("2020", latest, "2021")]
    expected = f"news[1].date is that of your latest news, {latest}; add what has happened since"
    assert reported(news=news) == [expected] * int(is_told)


def test_the_last_position_is_reported_if_none_is_current() -> None:
    expected = "education[1].end ended in 2025-09, and no other position or degree is current; add where you are now"
    assert reported(education=[position("2020"), position("2025-09")], experience=[position("2021")]) == [expected]


@pytest.mark.parametrize("end", [None, "2026", "2026-03", "2027-01", "WS 2025/26"])
def test_no_position_is_reported_while_one_is_current(end: str | None) -> None:
    assert reported(education=[position("2020")], experience=[position(end)]) == []
