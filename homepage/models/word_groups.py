"""The groups of words in a catalogue: one model for each part of the interface."""

from collections.abc import Mapping
from typing import Annotated, get_args

from pydantic import AfterValidator, Field

from homepage.models.base import Model
from homepage.models.messages import Forms, Word, for_each, message, plural
from homepage.models.publications import Role

_FACETS = ("topic", "year", "venue", "type", "role")
_SORTS = ("newest", "oldest", "title", "venue", "selected")


def _twelve(months: tuple[str, ...]) -> tuple[str, ...]:
    if len(months) != 12:
        raise ValueError(f"has {len(months)} entries; write 12")
    return months


Months = Annotated[tuple[Word, ...], AfterValidator(_twelve)]


class LayoutWords(Model):
    """The parts that every page has."""

    skip_link: Word
    updated: Annotated[str, message("date")]
    color_scheme: Word
    color_schemes: Annotated[Mapping[str, Word], for_each("system", "light", "dark")]
    portrait: Annotated[str, message("name")]


class CardWords(Model):
    """The links of the profile card that are no names of services."""

    cv: Word
    calendar: Word
    wechat: Word
    wechat_code: Annotated[str, message("name")]


class DateForm(Model):
    """Dates with a month, in one length."""

    months: Months
    months_with_day: Months | None = Field(None, description="If a day changes the name of a month, as in 1 мая.")
    month: Annotated[str, message("month", "year")]
    day: Annotated[str, message("day", "month", "year")]


class DateWords(Model):
    """Dates with the precision that is known, and intervals."""

    year: Annotated[str, message("year")]
    short: DateForm
    long: DateForm
    first_day: Word
    interval: Annotated[str, message("start", "end")]
    present: Word


class AuthorWords(Model):
    """Authors and editors."""

    separator: Word
    et_al: Annotated[str, message("names")]
    editors: Annotated[Forms, plural(None, "names")]
    edited_by: Annotated[str, message("names")]
    translated_by: Annotated[str, message("names")]
    advised_by: Annotated[str, message("names")]
    more: Annotated[Forms, plural("count")]
    more_with_owner: Annotated[Forms, plural("count", "owner")]
    equal_contribution: Word


class ChapterWords(Model):
    """Where a chapter is: its book, the editors and the pages."""

    book: Annotated[str, message("book")]
    edited_by: Annotated[str, message("names")]
    page: Annotated[str, message("page")]
    pages: Annotated[str, message("pages")]


class CitationWords(Model):
    """References to a work, its BibTeX, and the buttons that copy them."""

    heading: Word
    copy_button: Word
    copy_label: Annotated[str, message("title")]
    cite: Word
    copy_reference: Annotated[str, message("style")]
    copied: Word
    selected: Word


class RecordWords(Model):
    """The page of one publication."""

    volume: Annotated[str, message("volume")]
    number: Annotated[str, message("number")]
    pages: Annotated[str, message("pages")]
    topics: Word
    related: Word
    newer: Annotated[str, message("title")]
    older: Annotated[str, message("title")]
    neighbours: Word


class PostWords(Model):
    """The posts."""

    all_posts: Word
    newer: Annotated[str, message("title")]
    older: Annotated[str, message("title")]
    neighbours: Word


class TextWords(Model):
    """Texts in Markdown: names for screen readers, and the cards of videos."""

    table: Word
    footnote_back: Annotated[str, message("number")]
    videos: Annotated[Mapping[str, Word], for_each("youtube", "vimeo")]


class NavigationWords(Model):
    """Names of the navigation elements, for screen readers."""

    pages: Word
    sections: Word
    breadcrumb: Word
    languages: Word


class FilterWords(Model):
    """The filter: its controls and the number of results.

    The total selects the plural form of both messages: it is known when the page is built, so that the browser needs no
    plural rules. A language in which ``shown`` would change other words says it without them.
    """

    search: Word
    disclosure: Word
    facets: Annotated[Mapping[str, Word], for_each(*_FACETS)]
    last_year: Word
    publications_per_year: Word
    any_value: Word
    choice: Annotated[str, message("value", "count")]
    roles: Annotated[Mapping[str, Word], for_each(*get_args(Role))]
    sort: Word
    sorts: Annotated[Mapping[str, Word], for_each(*_SORTS)]
    all_shown: Annotated[Forms, plural("total")]
    some_shown: Annotated[Forms, plural("total", "shown")]
    none_shown: Word
    remove: Annotated[str, message("value")]
    clear: Word
    download: Word


class FileWords(Model):
    """The downloads of the record."""

    heading: Word
    formats: Annotated[Mapping[str, Word], for_each("bibtex", "csl_json", "ris", "feed")]


class NotFoundWords(Model):
    """The page for addresses that do not exist (404)."""

    title: Word
    description: Word
    advice: Word
    home: Annotated[str, message("name")]


class MovedWords(Model):
    """The page of a redirect."""

    title: Word
    advice: Annotated[str, message("address")]


class MistakesWords(Model):
    """The page that `reflex run` shows instead of the site while the content has mistakes."""

    title: Word
    description: Word
    heading: Word
    advice: Word
