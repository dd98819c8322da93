"""Content said in the words of a language: dates, and by whom a work is."""

from homepage.models.dates import PartialDate
from homepage.models.messages import plural_form
from homepage.models.publications import Publication
from homepage.models.words import Words


def format_date(date: PartialDate, words: Words) -> str:
    """A date for a reader, in English ``2025``, ``Jul 2025`` or ``1 Jul 2025``."""
    if date.month is None:
        return str(date.year)
    month = words.dates.months[date.month - 1]
    if date.day is None:
        return words.dates.month.format(month=month, year=date.year)
    return words.dates.day.format(day=date.day, month=month, year=date.year)


def credit_message(publication: Publication, words: Words) -> str:
    """A message with the placeholder ``{names}``: who stands at the head of a work are its authors, or its editors.

    A list that goes on counts as several editors.
    """
    if publication.authors:
        return "{names}"
    return plural_form(words.authors.editors, len(publication.editors) + publication.et_al)


def byline(publication: Publication, words: Words) -> str:
    """Whom a work is listed by, as a line of text."""
    names = words.listed(each.name for each in publication.credited)
    return credit_message(publication, words).format(names=names)
