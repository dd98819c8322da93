"""Replaces the values in texts that are computed from a date, such as ``{{ years_since 2016-10 }}``.

This is done between YAML and the translations, so that models and pages get finished texts.
"""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from homepage.content.markdown_files import TextFile
from homepage.content.words import words_file
from homepage.content_folder import ContentFolder
from homepage.content_texts import position_in
from homepage.models.computed_values import BRACES, Computation, NotComputableError, ValueAt, with_values
from homepage.models.ordinals import Ordinals
from homepage.models.settings import DEFAULT_LANGUAGE
from homepage.models.site import Place
from homepage.models.text import LANGUAGE
from homepage.translation import Shape, shape
from homepage.validation import AnyModel
from homepage.words import catalogue, catalogue_tag
from homepage.words.own_words import with_own_words
from homepage.yaml_files.document import Position

_T = TypeVar("_T")
_WITHOUT_VALUES = "publications"
"""The record: its texts do not age, and braces are LaTeX there."""

_MARKDOWN = "text"
"""The key of texts in Markdown in YAML files."""


@dataclass(frozen=True)
class ComputedText:
    """A text in Markdown with its values.

    Attributes:
        text: The text with its values.
        source: The text as it is written.
        ends: The indexes in both at which the same characters follow: the beginning, and the end of each value.
    """

    text: str
    source: str
    ends: Sequence[tuple[int, int]] = ((0, 0),)

    def source_position(self, line: int, column: int) -> Position:
        """The position in the source of what has a position in the text, which is not inside a value."""
        from homepage.markdown_text.places import index_of  # noqa: PLC0415 - slow to import

        index = index_of(self.text, line, column)
        end, source_end = max(each for each in self.ends if each[0] <= index)
        return position_in(self.source, source_end + index - end)


def _in_markdown(source: str, value_at: ValueAt) -> ComputedText:
    from homepage import markdown_text  # noqa: PLC0415 - slow to import

    ends = [(0, 0)]

    def noted_value_at(text: str, index: int) -> tuple[str, int]:
        value, end = value_at(text, index)
        before, source_before = ends[-1]
        ends.append((before + index - source_before + len(value), end))
        return value, end

    return ComputedText(markdown_text.with_values(source, noted_value_at), source, ends)


def _language(data: Mapping[str, object], default: str) -> str:
    """The language that data names, before it is validated."""
    language = data.get("language")
    return language if isinstance(language, str) and re.fullmatch(LANGUAGE, language) else default


class ComputingFolder(ContentFolder):
    """A content folder whose texts have values of one day.

    Attributes:
        today: The day.
    """

    def __init__(
        self, root: Path, language: str | None = None, first: ContentFolder | None = None, *, today: date
    ) -> None:
        """Prepares to read, as ``ContentFolder``, on a day."""
        super().__init__(root, language, first)
        self.today = today

    @property
    def first_language(self) -> str:
        """The language of texts that name no other."""
        document = self.document("site")
        data = document.data if document and isinstance(document.data, dict) else {}
        return self.languages[0] if self.languages else _language(data, DEFAULT_LANGUAGE)

    def translated(self, name: str, model: type[AnyModel], data: object, place: Place) -> object:
        """A part of a file with its values, and then as in ``ContentFolder``."""
        return super().translated(name, model, self.with_values(name, model, data, place), place)

    def with_values(self, name: str, model: type[AnyModel], data: _T, place: Place, language: str | None = None) -> _T:
        """As in ``ContentFolder``."""
        if name == _WITHOUT_VALUES or not self.documents[name].has_values:
            return data
        value: _T = self._value(name, data, shape(model), place, language or self.first_language)
        return value

    def computed_body(self, file: TextFile) -> ComputedText:
        """The text of a Markdown file with its values."""
        if BRACES not in file.body:
            return ComputedText(file.body, file.body)
        language = file.language or self.other_language or self.first_language

        def report(index: int, message: str) -> None:
            line, column = position_in(file.body, index)
            self.report(file.path, Position(line + file.lines_before, column), file.name, message)

        return _in_markdown(file.body, self._value_at(language, report))

    def ordinals(self, language: str) -> Ordinals | None:
        """The ordinal numbers of a language: the owner's, or those of the catalogue."""
        own = self._own_words(language)
        if isinstance(own, dict) and own.get("ordinals"):
            return with_own_words(catalogue(language), own)[0].ordinals
        return catalogue(language).ordinals if catalogue_tag(language) else None

    @property
    def facts_of_values(self) -> Hashable:
        """What values depend on, besides the texts that they are in."""
        languages = self.languages or (self.first_language,)
        return self.today, languages, repr([self._own_words(language) for language in languages])

    def _own_words(self, language: str) -> object:
        is_other = language in self.languages[1:]
        document = self.document(words_file(language if is_other else None))
        return document.data if document and (is_other or language == self.first_language) else None

    def _value(self, name: str, data: Any, at: Shape | None, place: Place, language: str) -> Any:  # noqa: ANN401 - any YAML value
        if at is None or at.is_address:
            return data
        if isinstance(data, dict):
            if at.is_translatable and data.keys() <= {*self.languages}:
                return {tag: self._value(name, part, at, (*place, tag), tag) for tag, part in data.items()}
            language = _language(data, language)
            parts = ((key, part, at.keys.get(key, at.other_keys)) for key, part in data.items())
            return {key: self._value(name, part, inner, (*place, key), language) for key, part, inner in parts}
        if isinstance(data, list):
            return [self._value(name, part, at.items, (*place, index), language) for index, part in enumerate(data)]
        if not (at.is_translatable and isinstance(data, str) and BRACES in data):
            return data
        value_at = self._value_at(language, partial(self._report_in, name, place, data))
        return _in_markdown(data, value_at).text if _MARKDOWN in place[-2:] else with_values(data, value_at)

    def _value_at(self, language: str, report: Callable[[int, str], None]) -> ValueAt:
        """Computes values in texts of a language; reports those that cannot be computed, and leaves their braces."""
        computation = Computation(self.today, language, self.ordinals(language))

        def value_at(text: str, index: int) -> tuple[str, int]:
            try:
                return computation.value_at(text, index)
            except NotComputableError as error:
                report(error.index, str(error))
                return BRACES, index + len(BRACES)

        return value_at

    def _report_in(self, name: str, place: Place, text: str, index: int, message: str) -> None:
        """Records a mistake inside a text of a YAML file, which may be quoted or folded."""
        document = self.documents[name]
        start, end = document.positions.values[place].index, document.positions.ends[place]
        written, before = document.text[start:end], text.count(BRACES, 0, index)
        if written.count(BRACES) != text.count(BRACES):
            self.report_at(name, place, message)
            return
        at = -1
        for _ in range(before + 1):
            at = written.index(BRACES, at + 1)
        self.report(self.file(name), Position(*position_in(document.text, start + at)), document.field(place), message)
