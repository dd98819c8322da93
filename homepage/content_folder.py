"""Reads and validates the files of a content folder, and collects their mistakes. No other module reads them."""

import os
import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from homepage.errors import ContentError, ContentErrors
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Place
from homepage.owner_files import access_problem
from homepage.validation import AnyModel, validate
from homepage.yaml_document import Document, Position
from homepage.yaml_source import read_yaml

FOLDER = "content"
_T = TypeVar("_T")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_BIGGEST = 20_000_000  # bytes; 5,000 publications with abstracts have a third of it


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


@dataclass(frozen=True)
class TextFile:
    """A Markdown file.

    Attributes:
        name: Its path in content/ without suffix.
        body: The Markdown, without the front matter.
        lines_before: The number of lines before the body.
    """

    name: str
    body: str
    lines_before: int = 0

    @property
    def path(self) -> str:
        """The path relative to the site's folder."""
        return f"{FOLDER}/{self.name}.md"


class ContentFolder:
    """Reads a folder once, and collects the mistakes and remarks."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.errors: list[ContentError] = []
        self.remarks: list[ContentError] = []
        self.documents: dict[str, Document] = {}
        self.texts: set[str] = set()

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
        value, mistakes = validate(model, data)
        for mistake in mistakes:
            self.report_at(name, (*place, *mistake.place), mistake.message, of_key=mistake.of_key)
        return value

    def document(self, name: str) -> Document | None:
        """Parses a YAML file; returns None if it does not exist or cannot be parsed completely."""
        text = self.text(f"{FOLDER}/{name}.yaml")
        if text is None:
            return None
        self.documents[name] = document = read_yaml(text)
        return document if self._is_parsed(name, document) else None

    def _is_parsed(self, name: str, document: Document) -> bool:
        """Reports the mistakes in YAML; returns whether it could be parsed to its end."""
        for place, position, message in document.mistakes:
            self.report(self.file(name), position, document.field(place) or name, message)
        return all(place != () for place, _, _ in document.mistakes)

    def markdown(self, name: str) -> TextFile | None:
        """Reads an optional Markdown file without front matter; returns None if it does not exist or is empty."""
        text = self.text(f"{FOLDER}/{name}.md")
        return TextFile(name, text) if text and text.strip() else None

    def markdown_with_matter(
        self, name: str, model: type[AnyModel], defaults: Mapping[str, str]
    ) -> tuple[AnyModel, TextFile] | None:
        """Reads a Markdown file with front matter: YAML between two lines of three hyphens. None if it has mistakes.

        Args:
            name: Its path in content/ without suffix.
            model: The model of the front matter.
            defaults: Values of keys that the front matter may leave out.
        """
        text = self.text(f"{FOLDER}/{name}.md")
        if text is None:
            return None
        self.texts.add(name)
        found = _FRONT_MATTER.match(text)
        if found is None:
            self.documents[name] = Document()
            message = "has no front matter; begin with a line ---, then title: and the other keys, then a line ---"
            self.report_at(name, (), message)
            return None
        self.documents[name] = document = read_yaml("\n" + found["yaml"])  # an empty line in place of the hyphens
        if not self._is_parsed(name, document):
            return None
        data = document.data or {}
        matter = self.validated(name, model, {**defaults, **data} if isinstance(data, dict) else data, ())
        file = TextFile(name, text[found.end() :], text.count("\n", 0, found.end()))
        return None if matter is None else (matter, file)

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

    def text(self, file: str) -> str | None:
        """Reads the text of a file; returns None if it does not exist or is not text."""
        path = self.root / file
        if not os.path.lexists(path):
            return None
        wrong = access_problem(path, self.root)
        if wrong or not path.is_file():
            self.report(file, Position(1, 1), path.stem, wrong or "is a folder; it must be a file")
            return None
        if path.stat().st_size > _BIGGEST:
            self.report(
                file, Position(1, 1), path.stem, f"is larger than {_BIGGEST:,} bytes; keep large files in assets/"
            )
            return None
        data = path.read_bytes()
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8-sig")
            position = position_in(before, len(before))
            self.report(file, position, path.stem, "is not UTF-8 from here on; save the file with the encoding UTF-8")
            return None

    def has_mistakes(self, name: str) -> bool:
        """Whether there is a mistake in a YAML file."""
        return any(error.file == f"{FOLDER}/{name}.yaml" for error in self.errors)

    def report_at(self, name: str, place: Place, message: str, *, of_key: bool = False) -> None:
        """Records a mistake at a value of a YAML file, or at its key."""
        document = self.documents[name]
        self.report(self.file(name), document.position(place, of_key=of_key), document.field(place) or name, message)

    def report(self, file: str, position: Position, field: str, message: str) -> None:
        """Records a mistake."""
        self.errors.append(ContentError(file, position.line, position.column, field, message))

    def remark_at(self, name: str, place: Place, message: str) -> None:
        """Records a remark on a value of a YAML file."""
        document = self.documents[name]
        self.remark(self.file(name), document.position(place), document.field(place) or name, message)

    def remark(self, file: str, position: Position, field: str, message: str) -> None:
        """Records a remark."""
        self.remarks.append(ContentError(file, position.line, position.column, field, message, is_mistake=False))


def position_in(text: str, index: int) -> Position:
    """The position of a character in a text."""
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
