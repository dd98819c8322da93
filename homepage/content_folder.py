"""Reads and validates the files of a content folder in one language, and collects their mistakes."""

from collections.abc import Callable, Hashable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from homepage.content_texts import ContentTexts
from homepage.errors import ContentError, ContentErrors
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Place
from homepage.translation import PickedTexts, Translation, written_languages, written_publication_language
from homepage.validation import AnyModel, validate
from homepage.yaml_files.document import Document, Position
from homepage.yaml_files.reader import read_yaml

FOLDER = "content"
_T = TypeVar("_T")


def read_publications(root: Path) -> tuple[str, Document, tuple[Publication, ...]]:
    """Reads ``content/publications.yaml`` alone, for importers: text, positions, entries.

    Args:
        root: The folder that holds content/. If the file is missing, there are no entries.

    Raises:
        ContentErrors: With every mistake in the file.
    """
    reader = ContentFolder(root)
    entries = reader.entries("publications", Publication)
    if reader.errors:
        raise ContentErrors(reader.errors)
    text = reader.text(f"{FOLDER}/publications.yaml") or ""
    return text, reader.documents.get("publications", Document()), tuple(entries.values())


def read_settings(root: Path) -> Settings:
    """Reads ``content/site.yaml`` alone.

    Args:
        root: The folder that holds content/.

    Raises:
        ContentErrors: With every mistake in the file.
    """
    reader = ContentFolder(root)
    settings = reader.mapping("site", Settings)
    if settings is None:
        raise ContentErrors(reader.errors)
    return settings


class ContentFolder(ContentTexts):
    """Reads a folder once for one language of the site, and collects the mistakes.

    Attributes:
        documents: The parsed files, by name.
        translations: What was picked from each file, if the site has several languages.
        untranslated_files: The names of Markdown files without a translation into the language.
    """

    def __init__(self, root: Path, language: str | None = None, first: "ContentFolder | None" = None) -> None:
        """Prepares to read.

        Args:
            root: The folder that holds content/ and assets/.
            language: The language; None for the first one of the site.
            first: The same folder, read for the first language: its parsed files are used again.
        """
        super().__init__(root)
        self.other_language = language
        self._errors_of_first = first.errors if first else []
        self.documents: dict[str, Document] = first.documents if first else {}
        self.translations: dict[str, PickedTexts] = {}
        self.texts: set[str] = set()
        self.untranslated_files: list[str] = []

    @property
    def known_errors(self) -> list[ContentError]:
        """The mistakes that this reading found, and those of the first language, whose parsed files it uses."""
        return [*self._errors_of_first, *self.errors]

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site, the first one first; none if it has one language."""
        document = self.document("site")
        return written_languages(document.data) if document else ()

    @cached_property
    def publication_language(self) -> str | None:
        """The language of publications that do not name theirs; None if it is that of the site."""
        document = self.document("site")
        return written_publication_language(document.data) if document else None

    def mapping(self, name: str, model: type[AnyModel]) -> AnyModel | None:
        """Reads a required file that contains a mapping."""
        document = self.document(name)
        if document is None:
            if not self.has_mistakes(name):
                self.report(f"{FOLDER}/{name}.yaml", Position(1, 1), name, "is missing; every site needs this file")
            return None
        return self.validated(name, model, document.data or {}, ())

    def entries(self, name: str, model: type[AnyModel]) -> dict[int, AnyModel]:
        """Reads an optional file that contains a list; returns the valid entries by index."""
        document = self.document(name)
        if document is None or document.data is None:
            return {}
        if not isinstance(document.data, list):
            self.report_at(name, (), "is not a list; begin each entry with a hyphen and a space")
            return {}
        found = ((index, self.validated(name, model, data, (index,))) for index, data in enumerate(document.data))
        return {index: entry for index, entry in found if entry is not None}

    def validated(self, name: str, model: type[AnyModel], data: object, place: Place) -> AnyModel | None:
        """Validates a part of a file with a model; returns None if it has mistakes."""
        if model is Publication and self.publication_language and isinstance(data, dict):
            data = {"language": self.publication_language, **data}
        value, mistakes = validate(model, self.translated(name, model, data, place))
        for mistake in mistakes:
            self.report_at(name, (*place, *mistake.place), mistake.message, of_key=mistake.of_key)
        return value

    def translated(self, name: str, model: type[AnyModel], data: object, place: Place) -> object:
        """A part of a file with the texts of one language. A site in one language has no others."""
        if not self.languages:
            return data
        picked = Translation.of(data, model, self.languages, self.other_language or self.languages[0])
        self.translations.setdefault(name, PickedTexts()).add(picked, place)
        for mistake in picked.mistakes:
            self.report_at(name, (*place, *mistake.place), mistake.message, of_key=mistake.of_key)
        return picked.data

    def document(self, name: str) -> Document | None:
        """Parses a YAML file; returns None if it does not exist or cannot be parsed completely."""
        if name not in self.documents:
            text = self.text(f"{FOLDER}/{name}.yaml")
            if text is None:
                return None
            self.parse(name, text)
        return None if self.is_broken(name) else self.documents[name]

    def is_broken(self, name: str) -> bool:
        """Whether a file cannot be parsed completely."""
        return any(place == () for place, _, _ in self.documents[name].mistakes)

    def parse(self, name: str, text: str) -> None:
        """Parses YAML, and reports the mistakes."""
        self.documents[name] = document = read_yaml(text)
        for place, position, message in document.mistakes:
            self.report(self.file(name), position, document.field(place) or name, message)

    def with_values(self, name: str, model: type[AnyModel], data: _T, place: Place, language: str | None = None) -> _T:
        """A part of a YAML file or of front matter with its computed values; ``content/`` computes them.

        Args:
            name: The name of the file.
            model: The model of this part.
            data: The part.
            place: The place of this part in the file.
            language: The language of its texts, if they name no other; None for the first one of the site.
        """
        del name, model, place, language
        return data

    def remembered(
        self, name: Hashable, values: Hashable, function: Callable[..., _T], *questions: Callable[[str], object]
    ) -> _T:
        """Calls a function that renders a text or reads a picture; ``content/memory.py`` remembers its result.

        Args:
            name: The name of the function and of what it is applied to.
            values: What the result depends on, besides the answers to the questions.
            function: It is called with the questions.
            *questions: Functions of an address.
        """
        del name, values
        return function(*questions)

    def file(self, name: str) -> str:
        """The path of a content file relative to the site's folder."""
        return f"{FOLDER}/{name}.md" if name in self.texts else f"{FOLDER}/{name}.yaml"

    def has_mistakes(self, name: str) -> bool:
        """Whether there is a mistake in a YAML file."""
        return any(error.file == f"{FOLDER}/{name}.yaml" for error in self.known_errors)

    def position(self, name: str, place: Place, *, of_key: bool = False) -> Position:
        """The position of a value of a YAML file, or of its key; of a translated text, that in this language."""
        picked = self.translations[name].picked if name in self.translations else {}
        written = (*place, picked[place]) if place in picked and not of_key else place
        return self.documents[name].position(written, of_key=of_key)

    def report_at(self, name: str, place: Place, message: str, *, of_key: bool = False) -> None:
        """Records a mistake at a value of a YAML file, or at its key."""
        position = self.position(name, place, of_key=of_key)
        self.report(self.file(name), position, self.documents[name].field(place) or name, message)

    def remark_at(self, name: str, place: Place, message: str) -> None:
        """Records a remark on a value of a YAML file."""
        self.remarks.append(self.remark_on(name, place, message))

    def remark_on(self, name: str, place: Place, message: str, *, is_note: bool = False) -> ContentError:
        """A remark on a value of a YAML file.

        Args:
            name: The name of the file.
            place: The place of the value.
            message: What is perhaps wrong, and what to write.
            is_note: Whether ``--strict`` does not count it.
        """
        field = self.documents[name].field(place) or name
        position = self.position(name, place)
        return ContentError(self.file(name), *position, field, message, is_mistake=False, is_note=is_note)
