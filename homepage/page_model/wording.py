"""Dates and bylines in the words of a language."""

from homepage.models.dates import PartialDate
from homepage.models.publications import Publication
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
