"""Dates and bylines in the words of a language."""

from homepage.models.dates import PartialDate
from homepage.models.messages import plural_form
from homepage.models.publications import Publication
from homepage.models.words import Words


def format_date(date: PartialDate, words: Words) -> str:
    """Formats a date for readers, in English ``2025``, ``Jul 2025`` or ``1 Jul 2025``."""
    if date.month is None:
        return str(date.year)
    month = words.dates.months[date.month - 1]
    if date.day is None:
        return words.dates.month.format(month=month, year=date.year)
    return words.dates.day.format(day=date.day, month=month, year=date.year)


def credit_message(publication: Publication, words: Words) -> str:
    """The message with the placeholder ``{names}`` for the people at the head of a work: its authors, or its editors.

    A list that ends with "et al." counts as several editors.
    """
    if publication.authors:
        return "{names}"
    return plural_form(words.authors.editors, len(publication.editors) + publication.et_al)


def byline(publication: Publication, words: Words) -> str:
    """The authors or editors of a work as one line of text."""
    names = words.listed(each.name for each in publication.credited)
    return credit_message(publication, words).format(names=names)
