"""Serializes content as YAML that people can edit, and that ``reader.py`` parses to the same text.

To change an existing file, use ``edit.py``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import yaml

_WIDTH = 118
_ONE_LINE = 1 << 30  # wider than any text
_LONG = 200  # characters; a longer text becomes a block scalar
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # libyaml's, if PyYAML was built with it
_AS_IT_STANDS = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")  # a date needs no quotes, because reader.py reads it as text
_UNSAFE_BREAKS = re.compile(r"[\r\x85\u2028\u2029]|\n\n\Z|\A\n\Z")
"""Line breaks that a block scalar would not keep, or that empty lines behind it would belong to."""


class _Dumper(_DUMPER):  # type: ignore[misc]
    """Serializes as people write: short mappings inside lists on one line, long text folded, dates unquoted."""


class _InlineDumper(_DUMPER):  # type: ignore[misc]
    """Serializes on one line, in flow style."""


def _text(dumper: Any, value: str) -> yaml.Node:  # noqa: ANN401 - PyYAML's dumpers share no base
    if _AS_IT_STANDS.fullmatch(value):
        tag = "tag:yaml.org,2002:" + {4: "int", 7: "str", 10: "timestamp"}[len(value)]
        return yaml.ScalarNode(tag, value)
    folded = ">" if len(value) > _LONG and "  " not in value else None
    style = '"' if _UNSAFE_BREAKS.search(value) else "|" if "\n" in value else folded
    node: yaml.Node = dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)
    return node


def _mapping(dumper: Any, value: Mapping[str, object]) -> yaml.Node:  # noqa: ANN401
    node: yaml.MappingNode = dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=False)
    return node


def _sequence(dumper: Any, value: Sequence[object]) -> yaml.Node:  # noqa: ANN401
    """Represents a list. Short entries are in flow style: an author with a mark, a link with its label."""
    node: yaml.SequenceNode = dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=False)
    for item in node.value:
        if isinstance(item, yaml.MappingNode):
            item.flow_style = all(isinstance(part, yaml.ScalarNode) for pair in item.value for part in pair)
    return node


_Dumper.add_representer(str, _text)
_Dumper.add_representer(dict, _mapping)
_Dumper.add_representer(list, _sequence)
_InlineDumper.add_representer(str, _text)


def mapping_yaml(data: Mapping[str, object]) -> str:
    """Serializes a mapping, such as ``content/profile.yaml``.

    Args:
        data: Text, booleans, lists and mappings of them. None values are left out.
    """
    return _dumped({key: value for key, value in data.items() if value is not None})


def entry_yaml(data: Mapping[str, object]) -> str:
    """Serializes an entry of a list, such as ``content/publications.yaml``, with its hyphen."""
    return "".join(f"{line}\n" for line in as_entry(block_lines({k: v for k, v in data.items() if v is not None})))


def block_lines(data: Mapping[str, object] | Sequence[object], list_indent: int = 0) -> list[str]:
    """Serializes a mapping or a list as lines, without line ends.

    Args:
        data: The data; None is written as null.
        list_indent: The indent of a list relative to its key.
    """
    lines = _dumped(data).split("\n")[:-1]
    return list(_lists_indented(lines, list_indent)) if list_indent and isinstance(data, Mapping) else lines


def as_entry(lines: Sequence[str]) -> list[str]:
    """Turns the lines of a mapping into an entry of a list."""
    return [f"- {lines[0]}", *indented(lines[1:], 2)]


def indented(lines: Iterable[str], columns: int) -> list[str]:
    """Indents lines."""
    return [" " * columns + line if line else line for line in lines]


def inline_yaml(value: object) -> str:
    """Serializes a value on one line, for use in brackets or after a key."""
    written: str = yaml.dump(
        [value], Dumper=_InlineDumper, default_flow_style=True, sort_keys=False, allow_unicode=True, width=_ONE_LINE
    )
    return written.strip()[1:-1]


def _lists_indented(lines: Iterable[str], columns: int) -> Iterator[str]:
    """Indents the lists in the lines of a mapping. PyYAML writes them at the column of their keys."""
    in_list = False
    for line in lines:
        in_list = line.startswith("-") or (in_list and line[:1] in {"", " "})
        yield from indented([line], columns) if in_list else [line]


def _dumped(data: object) -> str:
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, indent=2)
    return text
