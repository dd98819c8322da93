"""Keys and values of content that are written differently since a version of this package.

``RENAMES`` is the one source for the message of ``check`` and for what ``homepage upgrade`` writes.

**To rename a key**, rename the field of its model, and add a row.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pydantic import BaseModel

from homepage.models.publications import Publication
from homepage.models.site import Place

ANY = "*"
"""Any key, in the keys of a rename: of a mapping whose keys the owner chooses."""


def _unchanged(value: object) -> Sequence[object]:
    return (value,)


@dataclass(frozen=True)
class Rename:
    """A key that has another name, or a value that another key has.

    Attributes:
        model: The model of the file, or of an entry of its list.
        keys: The old key, after those of the mappings that it is in. Indexes of lists are left out.
        new: The new key, in the same mapping.
        since: The first version with the new key.
        value: The only value that is concerned; None if the old key has no meaning any more.
        new_values: The values that the new key may have for an old value, the one to write first. None of them if it
            cannot be converted with certainty.
    """

    model: type[BaseModel]
    keys: tuple[str, ...]
    new: str
    since: str
    value: str | None = None
    new_values: Callable[[object], Sequence[object]] = _unchanged


RENAMES: Sequence[Rename] = (
    Rename(
        Publication, ("status",), "type", "0.1.0", value="thesis", new_values=lambda _: ("phdthesis", "mastersthesis")
    ),
)


class Renamed(NamedTuple):
    """A rename that concerns a key in the content.

    Attributes:
        rename: The rename.
        place: The place of the old key.
        values: The values that the new key may have, as in ``Rename.new_values``.
        problem: Why the new key cannot be written with certainty; None if it can.
        is_redundant: Whether the new key is there already, with one of the values.
    """

    rename: Rename
    place: Place
    values: Sequence[object]
    problem: str | None
    is_redundant: bool

    @property
    def new_place(self) -> Place:
        """The place of the new key."""
        return (*self.place[:-1], self.rename.new)

    @property
    def message(self) -> str:
        """What is written differently, and what to do; a mistake of the old key."""
        rename, first = self.rename, next(iter(self.values), None)
        old = "is" if rename.value is None else f"{rename.value!r} is"
        is_converted = isinstance(first, str) and rename.new_values is not _unchanged
        new = f"{rename.new}: {first}" if is_converted else rename.new
        too = ", which is written too" if self.is_redundant else ""
        advice = self.problem or f"`homepage upgrade` {'removes' if self.is_redundant else 'writes'} it"
        return f"{old} {new} since {rename.since}{too}; {advice}"


def renamed_in(model: type[BaseModel], data: object, renames: Sequence[Rename] = RENAMES) -> Iterator[Renamed]:
    """Finds what is written differently in data for a model.

    Args:
        model: The model.
        data: The data, which may have any mistakes.
        renames: The table.
    """
    for rename in renames:
        if rename.model is model:
            *above, old = rename.keys
            for place, mapping in _mappings(data, above, ()):
                if old in mapping and rename.value in (None, mapping[old]):
                    yield _renamed(rename, place, mapping)


def _renamed(rename: Rename, place: Place, mapping: Mapping[str, object]) -> Renamed:
    old = rename.keys[-1]
    new = mapping.get(rename.new) if rename.new != old else None
    values, problem = rename.new_values(mapping[old]), None
    is_redundant = new is not None and new in values
    if not values:
        problem = f"its value cannot be converted with certainty; write {rename.new}: yourself"
    elif new is not None and not is_redundant:
        problem = f"{rename.new} is written too, with another value; keep one of them"
    return Renamed(rename, (*place, old), (new,) if is_redundant else values, problem, is_redundant)


def _mappings(data: object, keys: Sequence[str], place: Place) -> Iterator[tuple[Place, Mapping[str, object]]]:
    """The mappings below keys, also in lists, with their places."""
    if isinstance(data, list):
        for index, entry in enumerate(data):
            yield from _mappings(entry, keys, (*place, index))
    elif isinstance(data, dict):
        if not keys:
            yield place, data
        for key in keys[:1]:
            for each in data if key == ANY else {key} & data.keys():
                yield from _mappings(data[each], keys[1:], (*place, each))
