"""Reads YAML as an author means it: every scalar stays the text that was written, and every value knows its place.

Built on PyYAML's events rather than its loader: that would turn ``no`` into False and ``2025-07-01`` into a date, take
a key written twice for one, and run out of stack in a file that is nested deeply enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml
from yaml import events

from homepage.models.site import Place
from homepage.yaml_mistakes import in_plain_words

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, where PyYAML was built with it
_DEEPEST = 16
_EMPTY = {"", "~", "null", "Null", "NULL"}


class Position(NamedTuple):
    """A place in a file.

    Attributes:
        line: From 1.
        column: From 1.
        offset: How many characters stand before it.
    """

    line: int
    column: int
    offset: int = 0


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
    values: dict[Place, Position] = field(default_factory=dict)
    ends: dict[Place, int] = field(default_factory=dict)
    keys: dict[Place, Position] = field(default_factory=dict)
    mistakes: list[tuple[Place, Position, str]] = field(default_factory=list)

    def position(self, place: Place, *, of_key: bool = False) -> Position:
        """Where a value, or its key, stands; for what is not there, where its parent does."""
        for end in range(len(place), -1, -1):
            found = (self.keys if of_key else self.values).get(place[:end]) or self.values.get(place[:end])
            if found:
                return found
        return Position(1, 1)


def read_yaml(text: str) -> Document:
    """Reads one YAML document. It never raises: what is wrong is among the mistakes."""
    return _read(_Builder(Document(text)))


def read_foreign_yaml(text: str) -> Document:
    """Reads YAML that was written for another program, which took more: types, a key written twice, names for text.

    A name for a list or a mapping is a mistake here too: a few of them in each other are a page that fills a disk.
    """
    return _read(_ForeignBuilder(Document(text)))


def _read(builder: "_Builder") -> Document:
    document = builder.document
    text = document.text
    try:
        builder.build(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        position = Position(mark.line + 1, mark.column + 1, mark.index) if mark else Position(1, 1)
        document.mistakes.append(((), position, in_plain_words(error.problem or str(error))))
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        position = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        document.mistakes.append(((), position, in_plain_words(error.reason)))
    except _TooDeepError as error:
        document.mistakes.append(
            ((), error.position, f"is nested more than {_DEEPEST} levels deep; no content needs that")
        )
    return document


class _TooDeepError(Exception):
    def __init__(self, position: Position) -> None:
        self.position = position


@dataclass
class _Open:
    """A list or mapping that is being read."""

    place: Place
    items: "list[object] | dict[str, object]"
    key: str | None = None
    has_brackets: bool = False


def _end(event: events.Event) -> int:
    return event.end_mark.index if event.end_mark else 0


class _Builder:
    """Makes data of events, with a stack of its own instead of Python's."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.stack: list[_Open] = []
        self.documents = 0

    def build(self, stream: Iterator[events.Event]) -> None:
        for event in stream:
            mark = event.start_mark
            position = Position(mark.line + 1, mark.column + 1, mark.index) if mark else Position(1, 1)
            match event:
                case events.DocumentStartEvent():
                    self.documents += 1
                    if self.documents > 1:
                        self.refuse((), position, "a second document begins here; keep one, and remove the line ---")
                        return
                case events.AliasEvent():
                    self.add(self.named(event, position), position, _end(event))
                case events.ScalarEvent():
                    self.check(event, position)
                    is_empty = event.implicit[0] and event.value in _EMPTY
                    self.add(None if is_empty else event.value, position, _end(event))
                case events.SequenceStartEvent() | events.MappingStartEvent():
                    self.check(event, position)
                    self.open([] if isinstance(event, events.SequenceStartEvent) else {}, position)
                    self.stack[-1].has_brackets = bool(event.flow_style)
                case events.SequenceEndEvent() | events.MappingEndEvent():
                    closed = self.stack.pop()
                    if closed.has_brackets:
                        self.document.ends[closed.place] = _end(event)

    def named(self, event: events.AliasEvent, position: Position) -> str | None:  # noqa: ARG002 - names count below
        """The value that a name stands for."""
        self.refuse(
            self.place(), position, "* refers to another value; write the value itself, in quotes if it is text"
        )
        return None

    def check(self, event: events.NodeEvent, position: Position) -> None:
        """Refuses what YAML can do beyond text, lists and mappings."""
        if event.anchor is not None:
            self.refuse(
                self.place(), position, "& names a value for later use; write the value in quotes, without the name"
            )
        if getattr(event, "tag", None) is not None:
            self.refuse(self.place(), position, "! sets a type; write the value in quotes, without the type")

    def place(self) -> Place:
        """Where the next value goes."""
        if not self.stack:
            return ()
        top = self.stack[-1]
        return (*top.place, len(top.items) if isinstance(top.items, list) else top.key or "")

    def open(self, items: "list[object] | dict[str, object]", position: Position) -> None:
        if len(self.stack) >= _DEEPEST:
            raise _TooDeepError(position)
        place = self.place()
        self.add(items, position)
        self.stack.append(_Open(place, items))

    def add(self, value: object, position: Position, end: int | None = None) -> None:
        """Puts a value where it belongs; in a mapping every other one is a key.

        Args:
            value: Text or None; a list or mapping that begins.
            position: Where it begins.
            end: The offset where it ends; None of a list or mapping.
        """
        place = self.place()
        if not self.stack:
            self.document.data = value
        elif isinstance(top := self.stack[-1].items, list):
            top.append(value)
        elif self.stack[-1].key is None:
            self.begin_key(value if isinstance(value, str) else "", position)
            return
        else:
            top[self.stack[-1].key] = value
            self.stack[-1].key = None
        self.document.values[place] = position
        if end is not None:
            self.document.ends[place] = end

    def begin_key(self, key: str, position: Position) -> None:
        top = self.stack[-1]
        place = (*top.place, key)
        if key in top.items:
            self.refuse_double(place, position)
        elif not key:
            self.refuse(top.place, position, "is not a key; write a name, a colon and a value")
        top.key = key
        self.document.keys.setdefault(place, position)

    def refuse_double(self, place: Place, position: Position) -> None:
        self.refuse(place, position, "is written twice; keep one")

    def refuse(self, place: Place, position: Position, message: str) -> None:
        self.document.mistakes.append((place, position, message))


class _ForeignBuilder(_Builder):
    """Takes what others take: the last of two keys counts, a type is passed over, a name stands for its text."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.names: dict[str, str] = {}

    def check(self, event: events.NodeEvent, position: Position) -> None:  # noqa: ARG002 - as above
        if event.anchor is not None and isinstance(event, events.ScalarEvent):
            self.names[event.anchor] = event.value

    def named(self, event: events.AliasEvent, position: Position) -> str | None:
        return self.names[event.anchor] if event.anchor in self.names else super().named(event, position)

    def refuse_double(self, place: Place, position: Position) -> None:
        """The last one counts, as everywhere in YAML."""
