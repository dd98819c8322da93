"""Finds the lists of publications and talks among the data files of the old site, in YAML, JSON and CSV.

Each entry becomes a ``Page`` without a text, so that it is converted as the pages of the template's collections are.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from io import StringIO
from pathlib import PurePosixPath

from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.old_site.template_placeholders import is_placeholder
from homepage.importers.academicpages.old_site.theme_files import is_of_theme
from homepage.models.site import Place
from homepage.yaml_files.document import Document, Positions
from homepage.yaml_files.reader import read_foreign_yaml

_SECTIONS = {
    "publications": re.compile(r"(?:my|all|selected)?[_-]?(?:publications?|papers?|articles|preprints)", re.IGNORECASE),
    "talks": re.compile(r"(?:my|all|selected|invited)?[_-]?(?:talks?|presentations?)", re.IGNORECASE),
}
_DATA = "_data/"
_YAML, _TABLES = {".yml", ".yaml", ".json"}, {".csv": ",", ".tsv": "\t"}
_SYNONYMS: Mapping[str, Mapping[str, str]] = {
    "publications": {"pub_date": "date", "name": "title"},
    "talks": {
        "name": "title",
        "event": "venue",
        "conference": "venue",
        "talk_url": "url",
        "slides_url": "slidesurl",
        "video_url": "videourl",
    },
}
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass
class _Mark:
    """The position of an entry of a table."""

    line: int
    column: int = 0
    index: int = 0


@dataclass(frozen=True)
class DataList:
    """A list.

    Attributes:
        path: The path of its file.
        name: Its name in Liquid after ``site.``, such as ``data.talks``; empty for a file outside of ``_data``.
        section: The section of its entries.
        entries: Its entries.
    """

    path: str
    name: str
    section: str
    entries: tuple[Page, ...]


def data_lists(site: OldSite) -> tuple[DataList, ...]:
    """The lists, recognized by the names of their files, without the examples of the template."""
    return tuple(found for path in site.folder.paths if (found := _list(site, path)))


def _list(site: OldSite, path: str) -> DataList | None:
    name = PurePosixPath(path)
    section = next((each for each, pattern in _SECTIONS.items() if pattern.fullmatch(name.stem)), None)
    is_data, suffix = path.startswith(_DATA), name.suffix.lower()
    if section is None or is_of_theme(path) or not (suffix in _TABLES or (is_data and suffix in _YAML)):
        return None
    text = site.include(path)
    if text is None:
        return None
    found = _of_table(path, text, _TABLES[suffix]) if suffix in _TABLES else _of_yaml(path, text)
    entries = (_renamed(page, _SYNONYMS[section]) for page in found)
    own = tuple(page for page in entries if not is_placeholder(page))
    liquid = path.removesuffix(name.suffix).replace("/", ".").removeprefix("_") if is_data else ""
    return DataList(path, liquid, section, own) if own else None


def _of_table(path: str, text: str, separator: str) -> Iterator[Page]:
    first = text.partition("\n")[0]
    separator = ";" if separator == "," and first.count(";") > first.count(",") else separator
    reader = csv.DictReader(StringIO(text), delimiter=separator)
    line = 1
    for row in reader:
        values = {key.strip(): value for key, value in row.items() if isinstance(key, str) and isinstance(value, str)}
        yield Page(path, text, Document(text, values, partial(Positions, {(): _Mark(line)})))
        line = reader.line_num


def _of_yaml(path: str, text: str) -> Iterator[Page]:
    document = read_foreign_yaml(text)
    for place, values in _entries(document.data, (), ""):
        yield Page(path, text, Document(text, values, partial(Positions, {(): document.positions.values[place]})))


def _entries(data: object, place: Place, year: str) -> Iterator[tuple[Place, dict[str, object]]]:
    """The entries of a list, also in groups by year."""
    if isinstance(data, list):
        for number, each in enumerate(data):
            yield from _entries(each, (*place, number), year)
    elif isinstance(data, dict) and place and isinstance(place[-1], int) and data.keys() & {"title", "name"}:
        yield place, data if data.keys() & {"date", "year", "pub_date"} or not year else {**data, "year": year}
    elif isinstance(data, dict):
        written = data.get("year")
        of_group = written if isinstance(written, str) else year
        for key, value in data.items():
            if isinstance(value, list):
                yield from _entries(value, (*place, key), key if _YEAR.fullmatch(key) else of_group)


def _renamed(page: Page, synonyms: Mapping[str, str]) -> Page:
    """An entry with the names of keys that front matters have."""
    values = {key.lower().replace(" ", "_"): value for key, value in page.values.items()}
    renamed = {synonyms.get(key, key) if synonyms.get(key) not in values else key: values[key] for key in values}
    return replace(page, front=replace(page.front, data=renamed))
