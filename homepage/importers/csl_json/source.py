"""Parses files of CSL-JSON to items with their lines."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from homepage.importers.report import UnreadableFileError
from homepage.importers.source_text import read_text

_BETWEEN = re.compile(r"[\s,:]*")


class Item(NamedTuple):
    """An item of a file.

    Attributes:
        data: The parsed JSON value, of any type.
        number: The number of the item in its file, from 1.
        file: The name of its file.
        line: Its first line, from 1.
        size: Its length in characters.
    """

    data: Any
    number: int
    file: str
    line: int
    size: int


def read_items(path: Path) -> list[Item]:
    """Reads one file: a list of items, an object with this list under ``items``, or one item.

    Raises:
        UnreadableFileError: If it does not exist, is too large, is not UTF-8, or is not JSON.
    """
    return list(parse_items(read_text(path), str(path)))


def parse_items(text: str, file: str) -> Iterator[Item]:
    """Parses the text of a file.

    Args:
        text: The whole text, with line feeds as line ends.
        file: Its name in messages.

    Raises:
        UnreadableFileError: If it is not JSON, or contains neither an item nor a list.
    """
    data = _loaded(text, file)
    if isinstance(data, list):
        yield from _items(text, text.index("["), len(data), file)
    elif isinstance(data, dict) and isinstance(data.get("items"), list):  # the format of Zotero's server
        yield from _items(text, _begin_of_items(text), len(data["items"]), file)
    elif isinstance(data, dict):
        yield Item(data, 1, file, text.count("\n", 0, text.index("{")) + 1, len(text))
    else:
        raise UnreadableFileError(file, 1, "is JSON, but not CSL-JSON: it contains neither an item nor a list of items")


def _loaded(text: str, file: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f"is not JSON: {error.msg} (column {error.colno}); export it again as CSL-JSON"
        raise UnreadableFileError(file, error.lineno, message) from error
    except RecursionError as error:
        raise UnreadableFileError(file, 1, "is not CSL-JSON: its lists and objects are nested too deeply") from error
    except ValueError as error:  # a number of thousands of digits
        raise UnreadableFileError(file, 1, f"contains a number that cannot be read: {error}") from error


def _begin_of_items(text: str) -> int:
    """The offset of the list under ``items`` in an object, whose other values may contain such a list, too."""
    name, at = _decoded(text, text.index("{") + 1)
    while name != "items":
        _, at = _decoded(text, at)
        name, at = _decoded(text, at)
    return text.index("[", at)


def _items(text: str, begin: int, count: int, file: str) -> Iterator[Item]:
    """Yields the items of a list, which must be valid JSON, with their lines."""
    at, line, counted = _next(text, begin + 1), 1, 0
    for number in range(1, count + 1):
        line, counted = line + text.count("\n", counted, at), at
        data, end = _decoded(text, at)
        yield Item(data, number, file, line, end - at)
        at = _next(text, end)


def _decoded(text: str, at: int) -> tuple[Any, int]:
    """The next value of valid JSON, and the offset after it."""
    return json.JSONDecoder().raw_decode(text, _next(text, at))


def _next(text: str, at: int) -> int:
    """The offset of the next value or bracket."""
    between = _BETWEEN.match(text, at)
    return between.end() if between else at
