"""Writes content as YAML that people go on editing, and that ``yaml_source`` reads as the same text again.

Beside it stands ``importers/publication_file.py``, which changes a file that somebody has edited.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

_WIDTH = 118
_LONG = 200  # characters of a text that gets lines of its own
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # libyaml's, where PyYAML was built with it
_AS_IT_STANDS = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")  # a date: yaml_source reads it as it is written


class _Dumper(_DUMPER):  # type: ignore[misc]
    """Content as people write it: short mappings inside lists on one line, long text folded, dates without quotes."""


def _text(dumper: Any, value: str) -> yaml.Node:  # noqa: ANN401 - PyYAML's dumpers share no base
    if _AS_IT_STANDS.fullmatch(value):
        tag = "tag:yaml.org,2002:" + {4: "int", 7: "str", 10: "timestamp"}[len(value)]
        return yaml.ScalarNode(tag, value)
    folded = ">" if len(value) > _LONG and "  " not in value else None
    style = "|" if "\n" in value else folded
    node: yaml.Node = dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)
    return node


def _mapping(dumper: Any, value: Mapping[str, object]) -> yaml.Node:  # noqa: ANN401
    node: yaml.MappingNode = dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=False)
    return node


def _sequence(dumper: Any, value: Sequence[object]) -> yaml.Node:  # noqa: ANN401
    """A list. What it holds that is short stands on one line: an author with a mark, a link with its label."""
    node: yaml.SequenceNode = dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=False)
    for item in node.value:
        if isinstance(item, yaml.MappingNode):
            item.flow_style = all(isinstance(part, yaml.ScalarNode) for pair in item.value for part in pair)
    return node


_Dumper.add_representer(str, _text)
_Dumper.add_representer(dict, _mapping)
_Dumper.add_representer(list, _sequence)


def mapping_yaml(data: Mapping[str, object]) -> str:
    """A mapping, such as ``content/profile.yaml`` holds.

    Args:
        data: Text, whether (True, False), lists and mappings of them. What is None is left out.
    """
    return _dumped({key: value for key, value in data.items() if value is not None})


def entry_yaml(data: Mapping[str, object]) -> str:
    """An entry of a list, such as ``content/publications.yaml`` holds: it begins with a hyphen."""
    lines = mapping_yaml(data).splitlines(keepends=True)
    return "".join(("- " if index == 0 else "  " if line.strip() else "") + line for index, line in enumerate(lines))


def entries_yaml(entries: Sequence[Mapping[str, object]]) -> str:
    """A list of entries, parted by empty lines."""
    return "\n".join(map(entry_yaml, entries))


def _dumped(data: object) -> str:
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, indent=2)
    return text
