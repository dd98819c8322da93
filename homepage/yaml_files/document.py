"""A parsed YAML file: its data, and the positions of its values and keys."""

import dataclasses
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple, Protocol

from homepage.models.computed_values import BRACES
from homepage.models.site import Place


class Mark(Protocol):
    """A position from YAML's parser. Most are never shown, so only those are converted to a ``Position``.

    Attributes:
        line: The line, from 0.
        column: The column, from 0.
        index: The offset in the text.
    """

    line: int
    column: int
    index: int


class Position(NamedTuple):
    """A position in a file.

    Attributes:
        line: The line, from 1.
        column: The column, from 1.
    """

    line: int
    column: int

    @classmethod
    def of(cls, mark: Mark) -> "Position":
        """Converts a mark."""
        return cls(mark.line + 1, mark.column + 1)


_TITLES = ("title", "name", "organisation", "id", "date")
"""The keys by which an owner recognises an entry."""
_LONGEST = 40  # characters of a title in a message


@dataclasses.dataclass
class Positions:
    """Where the values of a YAML file are.

    Attributes:
        values: The start of each value.
        ends: The end offset of each value. A list or mapping in block style has none: it ends with its last part.
        keys: The start of the key of each value in a mapping.
    """

    values: dict[Place, Mark] = dataclasses.field(default_factory=dict)
    ends: dict[Place, int] = dataclasses.field(default_factory=dict)
    keys: dict[Place, Mark] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Document:
    """A parsed YAML file.

    Attributes:
        text: The text of the file.
        data: Text, None, lists and dicts of them.
        find_positions: Returns the positions. A long file has many, and without a mistake or a change none is needed.
        mistakes: The mistakes, each with its place in the data and its position in the file.
    """

    text: str = ""
    data: object = None
    find_positions: Callable[[], Positions] = Positions
    mistakes: list[tuple[Place, Position, str]] = dataclasses.field(default_factory=list)

    @cached_property
    def positions(self) -> Positions:
        """Where the values are."""
        return self.find_positions()

    @cached_property
    def has_values(self) -> bool:
        """Whether there may be computed values in the text. It is asked for each entry of a list."""
        return BRACES in self.text

    def position(self, place: Place, *, of_key: bool = False) -> Position:
        """The position of a value, or of its key; for a missing value, that of its parent."""
        known = self.positions
        for end in range(len(place), -1, -1):
            found = (known.keys if of_key else known.values).get(place[:end]) or known.values.get(place[:end])
            if found:
                return Position.of(found)
        return Position(1, 1)

    def field(self, place: Place) -> str:
        """A place in words, such as ``entry 3 (Notes on Tides): authors 1: name``; empty for the whole file.

        Entries are counted from one. The title of an entry is in brackets, if it has one.
        """
        words = ""
        for depth, part in enumerate(place):
            if isinstance(part, str):
                words += f".{part}" if words and isinstance(place[depth - 1], str) else f": {part}" if words else part
            else:
                words += f" {part + 1}" if words else f"entry {part + 1}{self._title(part)}"
        return words

    def _title(self, index: int) -> str:
        """The title of an entry of the file in brackets; empty if it has none."""
        entry = self.data[index] if isinstance(self.data, list) and index < len(self.data) else None
        if not isinstance(entry, dict):
            return ""
        found = next((entry[key] for key in _TITLES if isinstance(entry.get(key), str)), "")
        line = " ".join(found.split())
        return f" ({line if len(line) <= _LONGEST else line[: _LONGEST - 1] + '…'})" if line else ""
