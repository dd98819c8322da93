"""The model of a catalogue: the words of the interface in one language.

Code uses only keys, such as ``paper`` and ``inproceedings``; the words are in ``homepage/words/``.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated

from homepage.models.base import Model
from homepage.models.messages import Forms, Word, for_each, message, plural
from homepage.models.ordinals import Ordinals
from homepage.models.plural_rules import PluralRules, plural_category
from homepage.models.publication_links import LINK_KINDS
from homepage.models.publication_types import TYPE_ORDER
from homepage.models.publications import PERIODS, UNDATED
from homepage.models.word_groups import (
    AuthorWords,
    CardWords,
    ChapterWords,
    CitationWords,
    DateWords,
    FileWords,
    FilterWords,
    LayoutWords,
    MistakesWords,
    MovedWords,
    NavigationWords,
    NotFoundWords,
    PostWords,
    RecordWords,
    TextWords,
)

_SECTIONS = (
    "biography",
    "news",
    "research",
    "experience",
    "internships",
    "education",
    "publications",
    "projects",
    "software",
    "patents",
    "exhibitions",
    "talks",
    "teaching",
    "awards",
    "grants",
    "service",
    "press",
    "members",
    "alumni",
    "posts",
)


class Words(Model):
    """A catalogue: all words of the interface in one language."""

    plural_rules: PluralRules
    ordinals: Ordinals | None = None
    list_separator: Word
    sections: Annotated[Mapping[str, Word], for_each(*_SECTIONS)]
    layout: LayoutWords
    card: CardWords
    navigation: NavigationWords
    dates: DateWords
    papers: Annotated[Forms, plural("count")]
    types: Annotated[Mapping[str, Word], for_each(*TYPE_ORDER)]
    type_headings: Annotated[Mapping[str, Word], for_each(*TYPE_ORDER)]
    statuses: Annotated[Mapping[str, Word], for_each(*PERIODS)]
    periods: Annotated[Mapping[str, Word], for_each(*dict.fromkeys(PERIODS.values()), UNDATED)]
    resources: Annotated[Mapping[str, Word], for_each(*LINK_KINDS, "arxiv", "doi")]
    reviewed: Annotated[str, message("title")]
    chapter: ChapterWords
    abstract: Word
    authors: AuthorWords
    citation: CitationWords
    record: RecordWords
    older_news: Word
    posts: PostWords
    texts: TextWords
    filter: FilterWords
    files: FileWords
    not_found: NotFoundWords
    moved: MovedWords
    mistakes: MistakesWords

    def listed(self, items: Iterable[str]) -> str:
        """Joins items with the separator of the language."""
        return self.list_separator.join(items)

    def plural_form(self, forms: Forms, count: int) -> str:
        """Selects the plural form of a message for a number."""
        return forms.get(plural_category(self.plural_rules, count), forms["other"])
