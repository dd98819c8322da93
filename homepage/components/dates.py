"""Dates, terms and periods."""

from collections.abc import Iterator, Sequence

import reflex as rx

from homepage.models.dates import PartialDate
from homepage.models.messages import message_parts
from homepage.models.periods import Period
from homepage.models.terms import Moment
from homepage.models.words import Words
from homepage.page_model.wording import format_date


def date_time(date: PartialDate, words: Words, *, is_long: bool = False) -> rx.Component:
    """A ``time`` element with the date for readers, short or long, and in ISO 8601."""
    return rx.el.time(format_date(date, words, is_long=is_long), date_time=str(date))


_FEW_LINES = 2
"""So many lines in the margin are never higher than an entry. A period may need two."""


def margin_dates(periods: Sequence[Period], words: Words) -> Iterator[rx.Component]:
    """The paragraph with the periods of an entry, which is in the margin if there is room; nothing without periods.

    Many periods are above the text: in the margin they would reach into the next entry.

    Args:
        periods: The periods, in the order of the owner.
        words: The words of the interface.
    """
    parts: list[rx.Component | str] = []
    for period in periods:
        parts += [words.list_separator] * bool(parts) + list(_period(period, words))
    if parts:
        lines = sum(1 if period.end is None else 2 for period in periods)
        yield rx.el.p(*parts, class_name="when" if len(periods) == 1 or lines <= _FEW_LINES else "when many")


def _period(period: Period, words: Words) -> Iterator[rx.Component | str]:
    start = _moment(period.start, words)
    if period.end is None:
        yield start
    else:
        end = words.dates.present if isinstance(period.end, str) else _moment(period.end, words)
        yield from message_parts(words.dates.interval, start=start, end=end)


def _moment(moment: Moment, words: Words) -> rx.Component | str:
    return date_time(moment, words) if isinstance(moment, PartialDate) else moment.text
