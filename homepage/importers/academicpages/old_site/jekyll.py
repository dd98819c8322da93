"""Reads the folder of a Jekyll site: its settings, its pages with their front matter, its files."""

import re
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from homepage.errors import ContentError, ContentErrors
from homepage.importers.academicpages.old_site.folder import SiteFolder
from homepage.importers.academicpages.texts.plain_text import plain
from homepage.models.site import Place
from homepage.yaml_files.document import Document, Position
from homepage.yaml_files.reader import read_foreign_yaml

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_DATE = re.compile(r"\d{4}(?:[-_]\d{1,2}){0,2}[-_](?=.*[^\W\d_])")
_WORDS = re.compile(r"\w{3,}(?:[ ,]+\w+)*|\w+(?:[ ,]+\w+)+")
_PAGES = {".md", ".markdown", ".mkd", ".html", ".htm"}
_BIGGEST = 5_000_000  # bytes of a page; a thesis in Markdown has a fifth of it
_PEOPLE = ("_data/coauthors.yml", "_data/authors.yml")
_NOT_PAGES = {"_site", "_data", "_includes", "_layouts", "_sass", "_drafts", "_plugins"}


@dataclass(frozen=True)
class Page:
    """A file with front matter.

    Attributes:
        file: Its path from the site's folder, with slashes.
        source: The whole text.
        front: The parsed front matter.
        body: The text below the front matter.
    """

    file: str
    source: str
    front: Document = field(default_factory=Document)
    body: str = ""

    @property
    def values(self) -> Mapping[str, object]:
        """The front matter."""
        return self.front.data if isinstance(self.front.data, dict) else {}

    def text(self, *keys: str | int) -> str:
        """A text value of the front matter; empty if it is missing or not text."""
        value = self.value(*keys)
        return value.strip() if isinstance(value, str) else ""

    def value(self, *keys: str | int) -> object:
        """A value of the front matter by its path; None if it is missing."""
        value: object = self.values
        for key in keys:
            if isinstance(value, dict):
                value = value.get(str(key))
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return None
        return value

    def texts(self, key: str) -> list[str]:
        """The texts of a list, or a single text as a list."""
        value = self.value(key)
        values = value if isinstance(value, list) else [value]
        return [each.strip() for each in values if isinstance(each, str) and each.strip()]

    def at(self, *keys: str | int) -> str:
        """The place of a value of the front matter, for the report."""
        place: Place = keys
        return f"{self.file}:{self.front.position(place, of_key=bool(keys) and isinstance(keys[-1], str)).line}"

    def at_text_of(self, key: str, text: str) -> str:
        """The place of one of the texts of a value."""
        value = self.value(key)
        return self.at(key, value.index(text)) if isinstance(value, list) and text in value else self.at(key)

    def at_text(self, text: str) -> str:
        """The place of a text of the body: of its beginning, else of its first words, else of the whole body.

        Only its words are as in the body if its links or its markup were converted.
        """
        body_begins = len(self.source) - len(self.body)
        beginning = next((line.strip() for line in text.splitlines() if line.strip()), "")[:60]
        words = _WORDS.search(beginning) if plain(beginning) else None
        searched = filter(None, (beginning, words[0] if words else ""))
        found = next((index for each in searched if (index := self.source.find(each, body_begins)) >= 0), body_begins)
        return f"{self.file}:{self.source.count(chr(10), 0, found) + 1}"

    def at_either(self, key: str, text: str) -> str:
        """The place of a value of the front matter; if there is none, that of the text of the body in its stead."""
        return self.at(key) if self.text(key) else self.at_text(text)

    @cached_property
    def name(self) -> str:
        """The file's name without folder and suffix."""
        return Path(self.file).stem

    @property
    def title_of_name(self) -> str:
        """The title that Jekyll shows for a page without one: the words of its name, without its date."""
        return re.sub(r"[-_]+", " ", _DATE.sub("", self.name, count=1)).strip().title()


@dataclass(frozen=True)
class OldSite:
    """A Jekyll site.

    Attributes:
        folder: Where its files are.
        config: ``_config.yml``; its values are those of a page's front matter.
        navigation: ``_data/navigation.yml``, in the same form; empty if there is none.
        people: The files of ``_data`` with people by key, in the same form.
        pages: The pages by folder, such as ``_publications``, in the order of their names.
        read: The paths of all files that were read.
    """

    folder: SiteFolder
    config: Page
    navigation: Page
    people: tuple[Page, ...]
    pages: Mapping[str, tuple[Page, ...]]
    read: frozenset[str]

    @cached_property
    def _pages_by_file(self) -> Mapping[str, Page]:
        return {page.file: page for pages in self.pages.values() for page in pages}

    def page(self, file: str) -> Page | None:
        """The page in a file; None if there is none."""
        return self._pages_by_file.get(file)

    def include(self, path: str) -> str | None:
        """The text of an included file; None if it cannot be read."""
        found = self.folder.file(path)
        if found is None or found.stat().st_size > _BIGGEST:
            return None
        try:
            return found.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            return None


def read_site(folder: Path) -> OldSite:
    """Reads a Jekyll site.

    Raises:
        ContentErrors: With everything that cannot be read.
    """
    reader = _Reader(SiteFolder(folder))
    config = reader.settings("_config.yml")
    if config is None:
        message = "leads out of this folder; put the file itself there"
        is_there = "_config.yml" in reader.folder.paths
        message = message if is_there else "is missing; name the folder that holds a Jekyll site"
        reader.report("_config.yml", Position(1, 1), message)
        raise ContentErrors(reader.errors)
    pages = reader.pages()
    navigation = reader.settings("_data/navigation.yml") or Page("_data/navigation.yml", "")
    people = tuple(page for page in map(reader.settings, _PEOPLE) if page)
    if reader.errors:
        raise ContentErrors(reader.errors)
    read = {page.file for page in (config, navigation, *people, *(page for found in pages.values() for page in found))}
    return OldSite(reader.folder, config, navigation, people, pages, frozenset(read))


class _Reader:
    """Reads a folder once, and collects the mistakes."""

    def __init__(self, folder: SiteFolder) -> None:
        self.folder = folder
        self.errors: list[ContentError] = []

    def pages(self) -> dict[str, tuple[Page, ...]]:
        """All pages by their folder, if its name begins with an underscore; "." for all others."""
        found: dict[str, list[Page]] = {".": []}
        for file in self.folder.paths:
            top, path = file.partition("/")[0], PurePosixPath(file)
            is_page = path.suffix.lower() in _PAGES and not path.name.startswith((".", "#"))
            page = self.page(file) if is_page and top not in _NOT_PAGES else None
            if page is not None:
                found.setdefault(top if top.startswith("_") else ".", []).append(page)
        return {name: tuple(pages) for name, pages in found.items()}

    def page(self, file: str) -> Page | None:
        """Reads a page; returns None if it cannot be read, or has no front matter."""
        source = self.text(file, begins=b"---")
        if source is None:
            return None
        match = _FRONT_MATTER.match(source)
        if match is None:
            self.report(file, Position(1, 1), "the front matter is not closed; write a line --- below it")
            return None
        return Page(file, source, self.document(file, "\n" + match["yaml"]), source[match.end() :])

    def settings(self, file: str) -> Page | None:
        source = self.text(file)
        return None if source is None else Page(file, source, self.document(file, source))

    def document(self, file: str, text: str) -> Document:
        document = read_foreign_yaml(text)
        for _, position, message in document.mistakes:
            self.report(file, position, message)
        return document

    def text(self, file: str, begins: bytes = b"") -> str | None:
        """Reads the text of a file; returns None if it cannot be read, or has another beginning."""
        path = self.folder.file(file)
        if path is None:
            return None
        with path.open("rb") as opened:
            data = opened.read(_BIGGEST + 1)
        if not data.removeprefix(BOM_UTF8).startswith(begins):
            return None
        if len(data) > _BIGGEST:
            self.report(file, Position(1, 1), f"is larger than {_BIGGEST:,} bytes")
            return None
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode()  # without the byte order mark
            position = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
            self.report(file, position, "is not UTF-8 from here on; save the file with the encoding UTF-8")
            return None

    def report(self, file: str, position: Position, message: str) -> None:
        path = (self.folder.root / file).as_posix()
        self.errors.append(ContentError(path, position.line, position.column, Path(file).stem, message))
