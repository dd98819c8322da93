"""What was read of a YAML file: its data, and where each value and key of it stands."""

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from homepage.models.site import Place


class Mark(Protocol):
    """A place as YAML's parsers tell it. Few places are ever told to anybody, so that none is made a Position before.

    Attributes:
        line: From 0.
        column: From 0.
        index: How many characters stand before it.
    """

    line: int
    column: int
    index: int


class Position(NamedTuple):
    """A place in a file.

    Attributes:
        line: From 1.
        column: From 1.
    """

    line: int
    column: int

    @classmethod
    def of(cls, mark: Mark) -> "Position":
        """The place that a mark tells."""
        return cls(mark.line + 1, mark.column + 1)


@dataclass
class Document:
    """A YAML file that was read.

    Attributes:
        text: What was read.
        data: Text, None, lists and dicts of them.
        values: Where each value begins.
        ends: The offset where each value ends. A list or mapping without brackets has none: it ends as its last part.
        keys: Where the key of each value of a mapping begins.
        mistakes: What could not be read, each with its place in the data and in the file.
    """

    text: str = ""
    data: object = None
    values: dict[Place, Mark] = field(default_factory=dict)
    ends: dict[Place, int] = field(default_factory=dict)
    keys: dict[Place, Mark] = field(default_factory=dict)
    mistakes: list[tuple[Place, Position, str]] = field(default_factory=list)

    def position(self, place: Place, *, of_key: bool = False) -> Position:
        """Where a value, or its key, stands; for what is not there, where its parent does."""
        for end in range(len(place), -1, -1):
            found = (self.keys if of_key else self.values).get(place[:end]) or self.values.get(place[:end])
            if found:
                return Position.of(found)
        return Position(1, 1)
