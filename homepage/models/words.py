"""The words of the interface in one language: everything that a page says and no owner wrote.

The keys are kinds, such as ``paper`` and ``inproceedings``; code knows nothing else. ``homepage/words/`` has the words.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, get_args

from pydantic import AfterValidator, Field

from homepage.models.base import Model
from homepage.models.messages import Forms, Word, for_each, message, plural
from homepage.models.publication_links import PublicationLinks
from homepage.models.publications import PERIODS, UNDATED, PublicationType, Role

_SECTIONS = ("biography", "news", "research", "internships", "publications", "talks", "teaching")
_TYPES = (*(each for each in get_args(PublicationType) if each != "misc"), "preprint", "misc")
_FACETS = ("topic", "year", "venue", "type", "role")
_SORTS = ("newest", "oldest", "title", "venue", "selected")


def _twelve(months: tuple[str, ...]) -> tuple[str, ...]:
    if len(months) != 12:
        raise ValueError(f"has {len(months)} entries; write 12")
    return months


class LayoutWords(Model):
    """What stands around every page."""

    skip_link: Word
    color_scheme: Word
    color_schemes: Annotated[Mapping[str, Word], for_each("system", "light", "dark")]
    portrait: Annotated[str, message("name")]


class DateWords(Model):
    """Dates, as precise as they are known, and the time between two."""

    months: Annotated[tuple[Word, ...], AfterValidator(_twelve)]
    month: Annotated[str, message("month", "year")]
    day: Annotated[str, message("day", "month", "year")]
    interval: Annotated[str, message("start", "end")]
    present: Word


class AuthorWords(Model):
    """Who wrote or edited a work."""

    et_al: Annotated[str, message("names")]
    editors: Annotated[Forms, plural("names")]
    edited_by: Annotated[str, message("names")]
    more: Annotated[Forms, plural("count")]
    more_with_owner: Annotated[Forms, plural("count", "owner")]
    equal_contribution: Word


class CitationWords(Model):
    """The work as BibTeX, and what copying it came to."""

    heading: Word
    copy_button: Word
    copy_label: Annotated[str, message("title")]
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
    breadcrumb: Word


class FilterWords(Model):
    """The controls above the publications, and how many these show."""

    search: Word
    facets: Annotated[Mapping[str, Word], for_each(*_FACETS)]
    any_value: Word
    choice: Annotated[str, message("value", "count")]
    roles: Annotated[Mapping[str, Word], for_each(*get_args(Role))]
    sort: Word
    sorts: Annotated[Mapping[str, Word], for_each(*_SORTS)]
    all_shown: Annotated[Forms, plural("total")]
    some_shown: Annotated[Forms, plural("shown", "total")]
    none_shown: Word
    clear: Word
    download: Word


class FileWords(Model):
    """The record as files."""

    heading: Word
    formats: Annotated[Mapping[str, Word], for_each("bibtex", "csl_json", "ris", "feed")]


class NotFoundWords(Model):
    """The page at an address that leads nowhere."""

    title: Word
    description: Word
    advice: Word
    home: Annotated[str, message("name")]


class MovedWords(Model):
    """The page at an old address."""

    title: Word
    advice: Annotated[str, message("address")]


class MistakesWords(Model):
    """What the owner sees in place of the site while its content has mistakes."""

    title: Word
    description: Word
    heading: Word
    advice: Word


class Words(Model):
    """A catalogue: all words of one language."""

    list_separator: Annotated[str, Field(min_length=1), message()]
    sections: Annotated[Mapping[str, Word], for_each(*_SECTIONS)]
    layout: LayoutWords
    dates: DateWords
    papers: Annotated[Forms, plural("count")]
    types: Annotated[Mapping[str, Word], for_each(*_TYPES)]
    statuses: Annotated[Mapping[str, Word], for_each(*PERIODS)]
    periods: Annotated[Mapping[str, Word], for_each(*dict.fromkeys(PERIODS.values()), UNDATED)]
    resources: Annotated[Mapping[str, Word], for_each(*PublicationLinks.model_fields, "arxiv", "doi")]
    abstract: Word
    authors: AuthorWords
    citation: CitationWords
    record: RecordWords
    filter: FilterWords
    files: FileWords
    not_found: NotFoundWords
    moved: MovedWords
    mistakes: MistakesWords

    def listed(self, items: Iterable[str]) -> str:
        """Names or facts, one after the other."""
        return self.list_separator.join(items)
