"""The files of a content folder: their text and data, and every mistake in them. Nothing else opens them to read."""

import os
import re
from pathlib import Path

from homepage.errors import ContentError, ContentErrors
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.site import Place
from homepage.owner_files import ASSETS, access_problem
from homepage.validation import AnyModel, validate
from homepage.yaml_document import Document, Position
from homepage.yaml_source import read_yaml

FOLDER = "content"
CUSTOM_STYLES = f"{ASSETS}/custom.css"
_BIGGEST = 20_000_000  # bytes; 5,000 publications with abstracts are a third of it
_BIGGEST_STYLES = 100_000  # bytes; every page holds them


def read_publications(root: Path) -> tuple[str, Document, tuple[Publication, ...]]:
    """Reads ``content/publications.yaml`` alone, for importers: text, positions, entries.

    Args:
        root: The folder that holds content/. The file may be missing: then there is no entry.

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


class ContentFolder:
    """One reading of a folder; it gathers the mistakes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.errors: list[ContentError] = []
        self.documents: dict[str, Document] = {}

    def mapping(self, name: str, model: type[AnyModel]) -> AnyModel | None:
        """A file that holds one thing, and must be there."""
        document = self.document(name)
        if document is None:
            if not self.has_mistakes(name):
                self.report(f"{FOLDER}/{name}.yaml", Position(1, 1), name, "is missing; every site needs this file")
            return None
        return self.validated(name, model, document.data or {}, ())

    def entries(self, name: str, model: type[AnyModel]) -> dict[int, AnyModel]:
        """A file that holds a list, and may be left out: the entries that are right, by their number."""
        document = self.document(name)
        if document is None or document.data is None:
            return {}
        if not isinstance(document.data, list):
            self.report_at(name, (), "is not a list; begin each entry with a hyphen and a space")
            return {}
        found = ((index, self.validated(name, model, data, (index,))) for index, data in enumerate(document.data))
        return {index: entry for index, entry in found if entry is not None}

    def validated(self, name: str, model: type[AnyModel], data: object, place: Place) -> AnyModel | None:
        """A part of a file as a model; None if it has mistakes."""
        value, mistakes = validate(model, data)
        for mistake in mistakes:
            self.report_at(name, (*place, *mistake.place), mistake.message, of_key=mistake.of_key)
        return value

    def document(self, name: str) -> Document | None:
        """A YAML file; None if it is not there or could not be read to its end."""
        text = self.text(f"{FOLDER}/{name}.yaml")
        if text is None:
            return None
        self.documents[name] = document = read_yaml(text)
        for place, position, message in document.mistakes:
            self.report(f"{FOLDER}/{name}.yaml", position, field_name(name, place), message)
        return None if any(place == () for place, _, _ in document.mistakes) else document

    def text(self, file: str) -> str | None:
        """A file's text; None if it is not there or is none."""
        path = self.root / file
        if not os.path.lexists(path):
            return None
        wrong = access_problem(path, self.root)
        if wrong or not path.is_file():
            self.report(file, Position(1, 1), path.stem, wrong or "is a folder; it must be a file")
            return None
        if path.stat().st_size > _BIGGEST:
            self.report(
                file, Position(1, 1), path.stem, f"is bigger than {_BIGGEST:,} bytes; keep big files in assets/"
            )
            return None
        data = path.read_bytes()
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8-sig")
            position = _position(before, len(before))
            self.report(file, position, path.stem, "is not UTF-8 from here on; save the file with the encoding UTF-8")
            return None

    def custom_styles(self) -> str:
        """The owner's own CSS, which stands in every page as it is; nothing if there is none, or none that can."""
        path = self.root / CUSTOM_STYLES
        if not os.path.lexists(path):
            return ""
        if access_problem(path, self.root / ASSETS):
            return ""  # which is reported with the other files of assets/
        if not path.is_file():
            message = "is a folder; give it another name, or put the stylesheet itself there"
            self.report(CUSTOM_STYLES, Position(1, 1), "custom", message)
            return ""
        if path.stat().st_size > _BIGGEST_STYLES:
            message = f"is bigger than {_BIGGEST_STYLES:,} bytes, and every page holds it; make it smaller"
            self.report(CUSTOM_STYLES, Position(1, 1), "custom", message)
            return ""
        text = re.sub("\r\n?", "\n", self.text(CUSTOM_STYLES) or "")  # as browsers read it
        for found in re.finditer("</|\0", text):
            message = (
                r"'</' can end the stylesheet, in comments and strings too; write '<\/' in a string"
                if found[0] == "</"
                else "holds a character that no text has (NUL); take it out"
            )
            self.report(CUSTOM_STYLES, _position(text, found.start()), "custom", message)
        return text

    def has_mistakes(self, name: str) -> bool:
        """Whether anything in a YAML file is wrong."""
        return any(error.file == f"{FOLDER}/{name}.yaml" for error in self.errors)

    def report_at(self, name: str, place: Place, message: str, *, of_key: bool = False) -> None:
        """Notes a mistake at a value of a YAML file, or at its key."""
        position = self.documents[name].position(place, of_key=of_key)
        self.report(f"{FOLDER}/{name}.yaml", position, field_name(name, place), message)

    def report(self, file: str, position: Position, field: str, message: str) -> None:
        """Notes a mistake."""
        self.errors.append(ContentError(file, position.line, position.column, field, message))


def field_name(name: str, place: Place) -> str:
    """A place as people write it: ``[2].authors[0].name``."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".") or name


def _position(text: str, index: int) -> Position:
    """Where a character of a text stands."""
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
