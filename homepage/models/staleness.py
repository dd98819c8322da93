"""Warnings about facts that were true once: ``check --stale`` asks for them, because they depend on the day."""

from collections.abc import Iterator, Mapping
from datetime import date

from homepage.models.base import Model
from homepage.models.dates import PartialDate
from homepage.models.news import NewsItem
from homepage.models.parts import Parts, Problem
from homepage.models.publications import PERIODS, Publication
from homepage.models.terms import Term
from homepage.models.timeline import TimelineEntry

_PREPRINT, _UNPUBLISHED, _NEWS = 2, 1, 1
"""The years after which there is a warning: on a preprint, on a work that has not appeared, on the latest news."""


def stale(parts: Parts, today: date) -> Iterator[Problem]:
    """Facts that are probably no longer true.

    Args:
        parts: The parts of the site.
        today: The day.
    """
    yield from _works(parts.publications, today)
    current = False
    ended = list[tuple[tuple[int, int, int], Problem]]()
    for name, entries in parts.entries.items():
        yield from _news(name, entries, today)
        for index, entry in entries.items():
            if isinstance(entry, TimelineEntry):
                end = entry.period.end
                if isinstance(end, PartialDate | Term) and _has_passed(end, 0, today):
                    message = f"ended in {end}, and no other position or degree is current; add where you are now"
                    ended.append((end.sort_key(), ((name, index, "end"), message)))
                else:
                    current = True
    if ended and not current:
        yield max(ended, key=lambda each: each[0])[1]


def _works(publications: Mapping[int, Publication], today: date) -> Iterator[Problem]:
    for index, work in publications.items():
        if work.date is None:
            continue
        place = ("publications", index, "date")
        if work.status == "preprint" and _has_passed(work.date, _PREPRINT, today):
            yield place, f"is that of a preprint of {work.date}; if it has appeared, write its venue"
        elif work.status in PERIODS and _has_passed(work.date, _UNPUBLISHED, today):
            yield place, f"is {work.date}, but the status is {work.status}; if it has appeared, remove the status"


def _news(name: str, entries: Mapping[int, Model], today: date) -> Iterator[Problem]:
    items = {index: entry.date for index, entry in entries.items() if isinstance(entry, NewsItem)}
    if items:
        latest = max(items, key=lambda index: items[index].sort_key())
        if _has_passed(items[latest], _NEWS, today):
            yield (name, latest, "date"), f"is that of your latest news, {items[latest]}; add what has happened since"


def _has_passed(moment: PartialDate | Term, years: int, today: date) -> bool:
    """Whether a moment was so many years ago. One without a month or day may be the last of its year or month."""
    if isinstance(moment, Term):
        return moment.last_year + years < today.year
    last = (moment.year + years, moment.month or 12, moment.day or 31)
    return last < (today.year, today.month, today.day)
