"""Changes values in a YAML file, and keeps all other characters.

The new data is compared with the parsed data. Values that differ are replaced; new keys and entries are written in the
style of their neighbours. The result is parsed again and compared with the new data: if it differs, the change is
rejected.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from itertools import zip_longest

from homepage.models.site import Place
from homepage.yaml_files.document import Document, Position
from homepage.yaml_files.reader import read_yaml
from homepage.yaml_files.splices import Splices


class UnchangeableError(Exception):
    """A text that cannot be changed without side effects.

    Attributes:
        position: The position of the value.
    """

    def __init__(self, position: Position) -> None:
        self.position = position
        super().__init__(
            "cannot be changed without changing the text beside it; write each key and its value on a line of its own"
        )


def edited(document: Document, data: object) -> str:
    """Returns the text of a document with new data. Only the values that differ are changed.

    Args:
        document: The parsed document, without mistakes.
        data: The new data: text, booleans, None, lists and mappings of them. New keys are inserted after the key that
            precedes them here; the order of existing keys is kept.

    Raises:
        UnchangeableError: If the new text would not contain exactly this data.
    """
    if document.data == data or document.data == as_read(data):  # the first is fast for the same entries
        return document.text
    splices = Splices(document)
    _change(splices, (), document.data, data)
    text = splices.text()
    again = read_yaml(text)
    has_last_end = document.text.endswith("\n")  # otherwise the added line end may become part of a value
    difference = _difference(again.data, as_read(data), is_exact=has_last_end)
    if again.mistakes:
        difference = _difference(document.data, as_read(data), is_exact=True)
    if difference is not None:
        raise UnchangeableError(document.position(difference, of_key=True))
    return text


def with_renamed_keys(document: Document, names: Mapping[Place, str]) -> str:
    """Returns the text of a document with other keys. Their values, and all other characters, are the same.

    Args:
        document: The parsed document, without mistakes.
        names: The new keys, by the places of the old ones.

    Raises:
        UnchangeableError: If the new text would not contain exactly the same values below the new keys.
    """
    splices = Splices(document)
    for place, name in names.items():
        splices.rename(place, name)
    text = splices.text()
    again = read_yaml(text)
    if again.mistakes or again.data != _with_names(document.data, names, ()):
        raise UnchangeableError(document.position(next(iter(names)), of_key=True))
    return text


def _with_names(data: object, names: Mapping[Place, str], place: Place) -> object:
    if isinstance(data, dict):
        return {names.get((*place, key), key): _with_names(part, names, (*place, key)) for key, part in data.items()}
    if isinstance(data, list):
        return [_with_names(part, names, (*place, number)) for number, part in enumerate(data)]
    return data


def as_read(data: object) -> object:
    """Data as ``reader.py`` would read it."""
    if isinstance(data, dict):
        return {key: as_read(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_read(value) for value in data]
    return str(data).lower() if isinstance(data, bool) else data


def _change(splices: Splices, place: Place, old: object, new: object) -> None:
    """Collects the changes of a value."""
    if old == as_read(new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() & new.keys():
        _change_mapping(splices, place, old, new)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        _change_list(splices, place, old, new)
    else:
        splices.replace(place, new)


def _change_mapping(splices: Splices, place: Place, old: dict[str, object], new: dict[str, object]) -> None:
    numbers = {key: number for number, key in enumerate(old)}
    is_first = True
    for key, number in numbers.items():
        if key in new:
            _change(splices, (*place, key), old[key], new[key])
            is_first = False
        else:
            splices.remove(place, number, is_first=is_first)
    previous = -1
    for key, value in new.items():
        if key in old:
            previous = numbers[key]
        else:
            splices.insert(place, previous, value, key=key)


def _change_list(splices: Splices, place: Place, old: list[object], new: list[object]) -> None:
    previous = -1
    for before, after in _pairs(old, new):
        if before is None and after is not None:
            splices.insert(place, previous, new[after])
        elif before is not None and after is None:
            splices.remove(place, before, is_first=previous < 0)
        elif before is not None and after is not None:
            _change(splices, (*place, before), old[before], new[after])
            previous = before


def _pairs(old: Sequence[object], new: Sequence[object]) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of old and new indexes of the same entries; None if an entry is new, or is removed."""
    names = {next(iter(entry)) for entry in old if isinstance(entry, dict) and entry}
    before, after = ([_identity(entry, names) for entry in entries] for entries in (old, new))
    shorter = min(len(before), len(after))
    head = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    tail = next((n for n in range(shorter - head) if before[-1 - n] != after[-1 - n]), shorter - head)
    yield from ((number, number) for number in range(head))
    matcher = SequenceMatcher(None, before[head : len(old) - tail], after[head : len(new) - tail], autojunk=False)
    for _, i, i_end, j, j_end in matcher.get_opcodes():
        yield from zip_longest(range(head + i, head + i_end), range(head + j, head + j_end))
    yield from zip(range(len(old) - tail, len(old)), range(len(new) - tail, len(new)), strict=True)


def _identity(entry: object, names: AbstractSet[str]) -> str:
    """The value that identifies an entry when other values change, as JSON: of a mapping, its first one."""
    if isinstance(entry, dict):
        entry = next((value for key, value in entry.items() if key in names), entry)
    return json.dumps(entry)


def _difference(read: object, meant: object, *, is_exact: bool, place: Place = ()) -> Place | None:
    """The place of the first value that differs from the intended one; None if there is none."""
    if isinstance(read, dict) and isinstance(meant, dict) and read.keys() == meant.keys():
        pairs = ((key, value, meant[key]) for key, value in read.items())
    elif isinstance(read, list) and isinstance(meant, list) and len(read) == len(meant):
        pairs = ((number, *both) for number, both in enumerate(zip(read, meant, strict=True)))
    elif not is_exact and isinstance(read, str) and isinstance(meant, str):
        return None if read.rstrip("\n") == meant.rstrip("\n") else place
    else:
        return None if read == meant else place
    differences = (_difference(one, other, is_exact=is_exact, place=(*place, key)) for key, one, other in pairs)
    return next((each for each in differences if each is not None), None)
