"""Changes ``content/publications.yaml`` as a careful editor would: only what an import knows better, and nothing twice.

It is a merge of three: what the last import wrote (``content/imported.json`` has it by hash), what the file says now,
and what the new import says. What the owner changed since stays theirs. An entry that nothing happens to keeps every
character; in one that changes, ruamel.yaml keeps comments and order.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from homepage.content_folder import FOLDER
from homepage.importers.bibtex_source import UnreadableFileError
from homepage.importers.entry_editor import Path, edited
from homepage.importers.works import OF_ONE_VERSION, canonical
from homepage.models.publications import Publication
from homepage.page_model.kinds import RESERVED_IDS
from homepage.yaml_source import Document, read_yaml
from homepage.yaml_target import entry_yaml

PUBLICATIONS = f"{FOLDER}/publications.yaml"
HEADER = "# yaml-language-server: $schema=schema/publications.json\n"
_NESTED = ("links", "bibtex")
_IMPLIED = (("type",), ("status",))  # what an entry may stop to say, once the rest says it

Base = dict[str, dict[str, str]]
"""What was imported last: a hash of each value, by its place with dots, by the entry's id."""


@dataclass
class Outcome:
    """What became of a work.

    Attributes:
        id: The entry's.
        added: Whether it is new.
        changed: The places of values that are new or were replaced.
        kept: The places of values that the owner changed, and what the import says there.
    """

    id: str
    added: bool = False
    changed: list[str] = field(default_factory=list)
    kept: dict[str, str] = field(default_factory=dict)


class PublicationFile:
    """The file while it changes."""

    def __init__(self, text: str, document: Document, base: Base) -> None:
        """Parts the text into its entries.

        Args:
            text: Of the file; empty if there is none.
            document: The text as it was read, without mistakes.
            base: What was imported last.

        Raises:
            UnreadableFileError: If an entry does not begin with a hyphen on a line of its own.
        """
        self.base = base
        self.data: list[dict[str, Any]] = list(document.data) if isinstance(document.data, list) else []
        lines = text.splitlines(keepends=True)
        starts = [document.values[(number,)] for number in range(len(self.data))]
        for start in starts:
            if lines[start.line - 1][: start.column - 1].strip() != "-":
                message = "begin each entry with a hyphen and its first key on one line, so that it can be changed"
                raise UnreadableFileError(PUBLICATIONS, start.line, message)
        bounds = [*(start.line - 1 for start in starts), len(lines)]
        self.header = "".join(lines[: bounds[0]]) or HEADER
        self.entries = ["".join(lines[a:b]) for a, b in pairwise(bounds)]
        self.ids = {str(entry["id"]) for entry in self.data} | RESERVED_IDS

    def text(self) -> str:
        """All of it."""
        parts = [self.header, *self.entries]
        return "".join(part if part.endswith("\n") or not part else part + "\n" for part in parts)

    def add(self, record: Mapping[str, Any]) -> Outcome:
        """Puts a new entry at the end."""
        wanted, number = str(record["id"]), 1
        while (chosen := wanted if number == 1 else f"{wanted}-{number}") in self.ids:
            number += 1
        data = {**record, "id": chosen}
        if chosen != wanted:
            data.setdefault("citation_key", wanted)
        self.ids.add(chosen)
        self.data.append(data)
        self.entries.append("\n" + entry_yaml(data))
        self.base[chosen] = {".".join(path): _hash(value) for path, value in _flat(data)}
        return Outcome(chosen, added=True)

    def update(self, number: int, record: Mapping[str, Any], *, is_preprint_of_it: bool) -> Outcome:
        """Puts into an entry what an import knows better.

        Args:
            number: Of the entry, from 0.
            record: What was imported.
            is_preprint_of_it: Whether that is the preprint of what the entry says was published.

        Raises:
            UnreadableFileError: If the entry would then say something else than it is meant to.
        """
        entry = self.data[number]
        outcome = Outcome(str(entry["id"]))
        base = self.base.setdefault(outcome.id, {})
        now, changes = dict(_flat(entry)), dict[Path, Any]()
        for path, value in _flat(record):
            place = ".".join(path)
            if is_preprint_of_it and (path[0] in OF_ONE_VERSION or path in now):
                continue
            if path not in now:
                if place not in base:
                    changes[path] = value
            elif canonical(now[path]) != canonical(value):
                if base.get(place) == _hash(now[path]):
                    changes[path] = value
                else:
                    outcome.kept[place] = value if isinstance(value, str) else canonical(value)
            base[place] = _hash(value)
        if not is_preprint_of_it:
            said = dict(_flat(record))
            stale = (path for path in _IMPLIED if path in now and path not in said)
            changes |= {path: None for path in stale if base.get(path[0]) == _hash(now[path])}
        if changes:
            text = edited(self.entries[number], changes, list(Publication.model_fields))
            data = _changed(entry, changes)
            if canonical(read_yaml(text).data) != canonical([data]):
                message = (
                    f"{outcome.id} cannot be changed without losing something; write its last text without |+ or >+"
                )
                raise UnreadableFileError(PUBLICATIONS, 1, message)
            self.entries[number], self.data[number] = text, data
            outcome.changed = [".".join(path) for path in changes]
        return outcome


def _flat(data: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    for key, value in data.items():
        if key in _NESTED and isinstance(value, Mapping):
            yield from (((key, name), each) for name, each in value.items())
        elif key != "id":
            yield (key,), value


def _hash(value: object) -> str:
    return hashlib.sha256(canonical(value).encode()).hexdigest()[:12]


def _changed(entry: Mapping[str, Any], changes: Mapping[Path, Any]) -> dict[str, Any]:
    new = {key: dict(value) if key in _NESTED and isinstance(value, Mapping) else value for key, value in entry.items()}
    for (key, *rest), value in changes.items():
        if rest:
            new[key] = {**(new.get(key) or {}), rest[0]: value}
        elif value is None:
            del new[key]
        else:
            new[key] = value
    return new
