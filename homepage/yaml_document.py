"""A parsed YAML file: its data, and the positions of its values and keys."""

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

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


@dataclass
class Document:
    """A parsed YAML file.

    Attributes:
        text: The text of the file.
        data: Text, None, lists and dicts of them.
        values: The start of each value.
        ends: The end offset of each value. A list or mapping in block style has none: it ends with its last part.
        keys: The start of the key of each value in a mapping.
        mistakes: The mistakes, each with its place in the data and its position in the file.
    """

    text: str = ""
    data: object = None
    values: dict[Place, Mark] = field(default_factory=dict)
    ends: dict[Place, int] = field(default_factory=dict)
    keys: dict[Place, Mark] = field(default_factory=dict)
    mistakes: list[tuple[Place, Position, str]] = field(default_factory=list)

    def position(self, place: Place, *, of_key: bool = False) -> Position:
        """The position of a value, or of its key; for a missing value, that of its parent."""
        for end in range(len(place), -1, -1):
            found = (self.keys if of_key else self.values).get(place[:end]) or self.values.get(place[:end])
            if found:
                return Position.of(found)
        return Position(1, 1)
