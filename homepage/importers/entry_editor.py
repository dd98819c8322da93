"""Changes one entry of a YAML list, and leaves the rest of its text alone: comments, order, quotes."""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

Path = tuple[str, ...]
"""Where a value stands in an entry: ``("title",)`` or ``("links", "code")``."""


def edited(text: str, changes: Mapping[Path, Any], order: Sequence[str]) -> str:
    """The text of an entry with some values changed.

    Args:
        text: The entry, which begins with its hyphen, and what stands below it.
        changes: New values by their places; None takes a value out.
        order: The keys of an entry in the order that people write them.
    """
    first = re.match(r"\s*-\s*", text)
    indent = first.end() if first else 0
    lines = text.splitlines()
    tail = len(lines)
    while tail and (not lines[tail - 1].strip() or re.match(rf" {{0,{max(indent - 1, 0)}}}#", lines[tail - 1])):
        tail -= 1
    below = (line.lstrip() if line[:indent].strip() else line[indent:] for line in lines[1:tail])
    body = "\n".join([lines[0][indent:], *below, ""])  # without its last line's end, a text in a block is another
    yaml = _editor(body)
    entry = yaml.load(body)
    for (key, *rest), value in changes.items():
        if value is None:
            del entry[key]
        elif rest:
            if key not in entry:
                _insert(entry, key, CommentedMap(), order)
            elif entry[key] is None:
                entry[key] = CommentedMap()
            entry[key][rest[0]] = value
        elif key in entry:
            entry[key] = _styled(value)
        else:
            _insert(entry, key, _styled(value), order)
    written = io.StringIO()
    yaml.dump(entry, written)
    new = [" " * indent + line if line else "" for line in written.getvalue().splitlines()]
    new[0] = lines[0][:indent] + new[0][indent:]
    return "\n".join([*new, *lines[tail:]]) + "\n"


def _editor(body: str) -> YAML:
    """ruamel.yaml, writing lists as far in as they are written."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    found = re.search(r"^( *)[\w-]+:[^\n\S]*\n(?P<list>\1 *)- ", body, re.MULTILINE)
    offset = len(found["list"]) - len(found[1]) if found else 0
    yaml.indent(mapping=2, sequence=2 + offset, offset=offset)
    return yaml


def _insert(entry: CommentedMap, key: str, value: object, order: Sequence[str]) -> None:
    """Puts a key where people write it: behind the ones that stand before it in a record."""
    before = [list(entry).index(each) + 1 for each in order[: list(order).index(key)] if each in entry]
    entry.insert(max(before, default=len(entry)), key, value)


def _styled(value: Any) -> Any:  # noqa: ANN401 - any part of a record
    """A list whose mappings stand on one line."""
    if not isinstance(value, list):
        return value
    items = CommentedSeq()
    for each in value:
        item = CommentedMap(each) if isinstance(each, Mapping) else each
        if isinstance(item, CommentedMap):
            item.fa.set_flow_style()
        items.append(item)
    return items
