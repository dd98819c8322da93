"""Parses files of CSL-JSON to items with their lines."""

import json
import re
from collections.abc import Iterator, Sequence
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
        repeated: The keys that an object in it has more than once. The first value is in ``data``.
    """

    data: Any
    number: int
    file: str
    line: int
    size: int
    repeated: Sequence[str] = ()


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
        UnreadableFileError: If it is not JSON, or contains neither an item nor a list, or two lists.
    """
    data = _loaded(text, file)
    if isinstance(data, list):
        yield from _items(text, text.index("[") + 1, len(data), file)
    elif isinstance(data, dict) and isinstance(data.get("items"), list):  # the format of Zotero's server
        begin, *further = _begins_of_items(text)
        if further:
            line = text.count("\n", 0, further[0]) + 1
            raise UnreadableFileError(file, line, "contains `items` a second time; write all items into one list")
        yield from _items(text, text.index("[", begin) + 1, len(data["items"]), file)
    elif isinstance(data, dict):
        yield from _items(text, 0, 1, file)
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


def _begins_of_items(text: str) -> Iterator[int]:
    """The offsets behind each key ``items`` of an object, whose other values may contain such a key, too."""
    decoder, at = json.JSONDecoder(), _next(text, text.index("{") + 1)
    while text[at] != "}":
        name, end = decoder.raw_decode(text, at)
        if name == "items":
            yield end
        _, end = decoder.raw_decode(text, _next(text, end))
        at = _next(text, end)


def _items(text: str, begin: int, count: int, file: str) -> Iterator[Item]:
    """Yields items that follow each other in valid JSON, with their lines."""
    at, line, counted = _next(text, begin), 1, 0
    for number in range(1, count + 1):
        line, counted = line + text.count("\n", counted, at), at
        decoder = _FirstValues()
        data, end = decoder.raw_decode(text, at)
        yield Item(data, number, file, line, end - at, decoder.repeated)
        at = _next(text, end)


class _FirstValues(json.JSONDecoder):
    """Keeps the first value of a key that an object repeats, and notes the key; json would keep the last one."""

    def __init__(self) -> None:
        super().__init__(object_pairs_hook=self._object)
        self.repeated: list[str] = []

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                self.repeated.append(key)
            else:
                found[key] = value
        return found


def _next(text: str, at: int) -> int:
    """The offset of the next value or bracket."""
    between = _BETWEEN.match(text, at)
    return between.end() if between else at
