"""Parses YAML: all scalars stay text, and every value has its position.

It uses PyYAML's events instead of its loader, which would convert ``no`` to False and ``2025-07-01`` to a date, accept
duplicate keys, and overflow the stack in a deeply nested file.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import yaml
from yaml import events

from homepage.models.site import Place
from homepage.yaml_files.document import Document, Mark, Position
from homepage.yaml_files.mistakes import UNQUOTED, cause, in_plain_words
from homepage.yaml_files.parts import Collection, Part, positions_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, if PyYAML was built with it
_DEEPEST = 16
_EMPTY = {"", "~", "null", "Null", "NULL"}


_BEGINNING: Mark = yaml.Mark("", 0, 0, 0, None, 0)


def read_yaml(text: str) -> Document:
    """Parses one YAML document. It never raises: mistakes are in ``Document.mistakes``."""
    return _read(_Builder(text))


def read_foreign_yaml(text: str) -> Document:
    """Parses YAML of other programs, which may have tags, duplicate keys, and aliases of scalars.

    An alias of a list or mapping is a mistake here too: nested aliases could expand to a file that fills the disk.
    """
    return _read(_ForeignBuilder(text))


def _read(builder: "_Builder") -> Document:
    document = builder.document
    text = document.text
    try:
        builder.build(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        at, opened = error.problem_mark or _BEGINNING, error.context_mark
        begin = (opened.line, opened.column) if opened else None
        found = cause(text, error.problem or str(error), (at.line, at.column), begin)
        _report_cause(document, (), Position(found.line + 1, found.column + 1), found.message)
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        position = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        document.mistakes.append(((), position, in_plain_words(error.reason)))
    except _TooDeepError as error:
        document.mistakes.append(
            ((), error.position, f"is nested more than {_DEEPEST} levels deep; no content needs that")
        )
    if builder.root:
        document.find_positions = partial(positions_of, builder.root)
    return document


class _TooDeepError(Exception):
    def __init__(self, position: Position) -> None:
        self.position = position


class _Builder:
    """Builds data from events, with its own stack instead of recursion."""

    def __init__(self, text: str) -> None:
        self.document = Document(text)
        self.stack: list[Collection] = []
        self.root: Part | None = None
        self.documents = 0
        self.unquoted: Collection | None = None  # two braces in a value without quotes, which begin a mapping

    def build(self, stream: Iterator[events.Event]) -> None:
        """Processes the events. A long file has 100,000 of them, so each type has its method in a table."""
        methods: dict[type[events.Event], Callable[[Any], None]] = {
            events.DocumentStartEvent: self.begin_document,
            events.AliasEvent: self.read_alias,
            events.ScalarEvent: self.read_scalar,
            events.SequenceStartEvent: self.open_list,
            events.MappingStartEvent: self.open_mapping,
            events.SequenceEndEvent: self.close,
            events.MappingEndEvent: self.close,
        }
        for event in stream:
            method = methods.get(type(event))
            if method:
                method(event)
            if self.documents > 1:
                return

    def begin_document(self, event: events.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self.report((), _start(event), "a second document begins here; keep one, and remove the line ---")

    def read_alias(self, event: events.AliasEvent) -> None:
        self.add(self.resolve_alias(event), _marks(event), event)

    def read_scalar(self, event: events.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self.check(event)
        value = event.value
        self.add(None if value in _EMPTY and event.implicit[0] else value, _marks(event), event)

    def open_list(self, event: events.SequenceStartEvent) -> None:
        self.open([], event)

    def open_mapping(self, event: events.MappingStartEvent) -> None:
        self.open({}, event)

    def open(self, items: "list[object] | dict[str, object]", event: events.CollectionStartEvent) -> None:
        self.check(event)
        if len(self.stack) >= _DEEPEST:
            raise _TooDeepError(Position.of(_start(event)))
        opened = Collection(_start(event), self.place(), items, bool(event.flow_style))
        self.add(items, opened, event)
        self.stack.append(opened)

    def close(self, event: events.CollectionEndEvent) -> None:
        closed = self.stack.pop()
        self.report_duplicates(closed)
        if closed.has_brackets:
            closed.end = (event.end_mark or _BEGINNING).index
        if closed is self.unquoted:
            self.take_as_text(closed, event.end_mark or _BEGINNING)

    def take_as_text(self, closed: Collection, end: Mark) -> None:
        """Replaces a mapping by its source, which is what the author meant, so that it causes no other mistake."""
        above, written = self.stack[-1:], self.document.text[closed.start.index : end.index]
        items = above[0].items if above else None
        if isinstance(items, list):
            items[-1] = written
        elif items and next(reversed(items.values())) is closed.items:
            items[next(reversed(items))] = written

    def resolve_alias(self, event: events.AliasEvent) -> str | None:
        """The value of an alias; None if it is not accepted."""
        self.report(
            self.place(), _start(event), "* refers to another value; write the value itself, in quotes if it is text"
        )
        return None

    def check(self, event: events.ScalarEvent | events.CollectionStartEvent) -> None:
        """Reports anchors and tags as mistakes."""
        if event.anchor is not None:
            message = "& names a value for later use; write the value in quotes, without the name"
            self.report(self.place(), _start(event), message)
        if event.tag is not None:
            self.report(self.place(), _start(event), "! sets a type; write the value in quotes, without the type")

    def place(self) -> Place:
        """The place of the next value; that of the mapping, if a key is next."""
        if not self.stack:
            return ()
        top = self.stack[-1]
        if isinstance(top.items, list):
            return (*top.place, len(top.items))
        return top.place if top.key is None else (*top.place, top.key)

    def add(self, value: object, part: Part, event: events.NodeEvent) -> None:
        """Adds a value to the current list or mapping; in a mapping, keys and values alternate.

        Args:
            value: Text, None, or a new list or mapping.
            part: Its marks.
            event: Its first event.
        """
        if not self.stack:
            self.document.data, self.root = value, part
            return
        top = self.stack[-1]
        items = top.items
        if isinstance(items, list):
            items.append(value)
        elif top.key is None:
            self.begin_key(top, items, value if isinstance(value, str) else "", event)
            return
        else:
            items[top.key], top.key = value, None
        top.parts.append(part)

    def begin_key(self, top: Collection, items: dict[str, object], key: str, event: events.NodeEvent) -> None:
        start = _start(event)
        if key in items:
            top.twice.append((key, start))
        elif not key:
            if isinstance(event, events.MappingStartEvent) and start.index == top.start.index + 1:
                self.unquoted = top
                _report_cause(self.document, top.place, Position.of(top.start), UNQUOTED)
            else:
                self.report(top.place, start, "is not a key; write a name, a colon and a value")
        top.key = key
        top.keys.append((key, start))

    def report_duplicates(self, mapping: Collection) -> None:
        """Reports keys that are written twice; if the first key is among them, another entry may begin there."""
        if not mapping.twice:
            return
        is_entry = bool(mapping.place) and isinstance(mapping.place[-1], int)
        first, start = mapping.twice[0]
        if first == next(iter(mapping.items)) and (is_entry or len(mapping.twice) > 1):
            message = f"is written twice; if another entry begins here, write a hyphen before it: - {first}:"
            self.report((*mapping.place, first), start, message)
            return
        for key, again in mapping.twice:
            self.report((*mapping.place, key), again, "is written twice; keep one")

    def report(self, place: Place, at: Mark, message: str) -> None:
        self.document.mistakes.append((place, Position.of(at), message))


class _ForeignBuilder(_Builder):
    """Accepts duplicate keys (the last one is used), ignores tags, and resolves aliases of scalars."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.names: dict[str, str] = {}

    def check(self, event: events.ScalarEvent | events.CollectionStartEvent) -> None:
        if event.anchor is not None and isinstance(event, events.ScalarEvent):
            self.names[event.anchor] = event.value

    def resolve_alias(self, event: events.AliasEvent) -> str | None:
        return self.names[event.anchor] if event.anchor in self.names else super().resolve_alias(event)

    def report_duplicates(self, mapping: Collection) -> None:
        """Accepts a duplicate key; its last value is used, as in most YAML parsers."""


def _report_cause(document: Document, place: Place, position: Position, message: str) -> None:
    """Records a mistake in the place of others at its position, which it causes."""
    others = [each for each in document.mistakes if each[1] != position]
    document.mistakes[:] = [*others, (place, position, message)]


def _start(event: events.Event) -> Mark:
    return event.start_mark or _BEGINNING


def _marks(event: events.NodeEvent) -> tuple[Mark, Mark]:
    return event.start_mark or _BEGINNING, event.end_mark or _BEGINNING
