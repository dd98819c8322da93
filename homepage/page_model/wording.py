"""Dates and bylines in the words of a language."""

from homepage.models.dates import PartialDate
from homepage.models.periods import Period
from homepage.models.publications import Publication
from homepage.models.terms import Moment
from homepage.models.words import Words


def format_date(date: PartialDate, words: Words, *, is_long: bool = False) -> str:
    """Formats a date for readers, in English ``2025``, ``Jul 2025`` or ``1 Jul 2025``.

    Args:
        date: The date.
        words: The words of the interface.
        is_long: Whether the names of months are written in full.
    """
    if date.month is None:
        return words.dates.year.format(year=date.year)
    form = words.dates.long if is_long else words.dates.short
    if date.day is None:
        return form.month.format(month=form.months[date.month - 1], year=date.year)
    month = (form.months_with_day or form.months)[date.month - 1]
    day = words.dates.first_day if date.day == 1 else date.day
    return form.day.format(day=day, month=month, year=date.year)


def format_period(period: Period, words: Words) -> str:
    """Formats a period for readers, in English ``Jul 2025 – present``. Terms are as the owner wrote them."""
    start = format_moment(period.start, words)
    if period.end is None:
        return start
    end = words.dates.present if isinstance(period.end, str) else format_moment(period.end, words)
    return words.dates.interval.format(start=start, end=end)


def format_moment(moment: Moment, words: Words) -> str:
    """Formats a date or a term for readers."""
    return format_date(moment, words) if isinstance(moment, PartialDate) else moment.text


def credit_message(publication: Publication, words: Words) -> str:
    """The message with the placeholder ``{names}`` for the people at the head of a work: its authors, or its editors.

    A list that ends with "et al." counts as several editors.
    """
    if publication.authors:
        return "{names}"
    return words.plural_form(words.authors.editors, len(publication.editors) + publication.et_al)


def byline(publication: Publication, words: Words) -> str:
    """The authors or editors of a work as one line of text."""
    names = words.authors.separator.join(each.name for each in publication.credited)
    return credit_message(publication, words).format(names=names)
