"""The parts of a parsed YAML file, from which positions are found when one is needed."""

from dataclasses import dataclass, field

from homepage.models.site import Place
from homepage.yaml_files.document import Mark, Positions


@dataclass(slots=True, eq=False)
class Collection:
    """A list or mapping, with the marks of its parts, from which positions are found.

    Attributes:
        start: Its start.
        place: Its place.
        items: Its items so far.
        has_brackets: Whether it is in flow style, in brackets.
        parts: The marks of each of its items.
        keys: Of a mapping, each key with its start, in the order of the parts.
        key: Of a mapping after a key: the key; else None.
        end: The offset of its end, if it is in brackets.
        twice: The keys that are written again, each with its start.
    """

    start: Mark
    place: Place
    items: "list[object] | dict[str, object]"
    has_brackets: bool
    parts: "list[Part]" = field(default_factory=list)
    keys: list[tuple[str, Mark]] = field(default_factory=list)
    key: str | None = None
    end: int | None = None
    twice: list[tuple[str, Mark]] = field(default_factory=list)


Part = Collection | tuple[Mark, Mark]
"""A collection, or the start and the end of a scalar. An event would take three times the memory."""


def positions_of(root: Part) -> Positions:
    """The positions of a value and of all in it, in the order of the file.

    Of a key that is written twice, the last value and the first key count.
    """
    found = Positions()
    _note_positions((), root, found)
    return found


def _note_positions(place: Place, part: Part, found: Positions) -> None:
    if not isinstance(part, Collection):
        found.values[place], found.ends[place] = part[0], part[1].index
        return
    found.values[place] = part.start
    if part.end is not None:
        found.ends[place] = part.end
    places = [(*place, key) for key, _ in part.keys] or [(*place, index) for index in range(len(part.parts))]
    for inner, (_, start) in zip(places, part.keys, strict=False):
        found.keys.setdefault(inner, start)
    for inner, each in zip(places, part.parts, strict=False):  # a file with a mistake may end after a key
        _note_positions(inner, each, found)
