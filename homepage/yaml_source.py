"""Reads YAML as an author means it: every scalar stays the text that was written, and every value knows its place.

Built on PyYAML's events rather than its loader: that would turn ``no`` into False and ``2025-07-01`` into a date, take
a key written twice for one, and run out of stack in a file that is nested deeply enough.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from yaml import events

from homepage.models.site import Place
from homepage.yaml_document import Document, Mark, Position
from homepage.yaml_mistakes import in_plain_words

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, where PyYAML was built with it
_DEEPEST = 16
_EMPTY = {"", "~", "null", "Null", "NULL"}


_BEGINNING: Mark = yaml.Mark("", 0, 0, 0, None, 0)


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
        position = Position.of(error.problem_mark or error.context_mark or _BEGINNING)
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


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read.

    Attributes:
        place: Where it stands.
        items: What was read of it.
        next: The place of the value whose key was read; None in a list, and in a mapping before a key.
        has_brackets: Whether it is written in brackets.
    """

    place: Place
    items: "list[object] | dict[str, object]"
    next: Place | None = None
    has_brackets: bool = False


class _Builder:
    """Makes data of events, with a stack of its own instead of Python's."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.stack: list[_Open] = []
        self.documents = 0

    def build(self, stream: Iterator[events.Event]) -> None:
        """Takes events as they come. A long file has a hundred thousand, so each goes straight to its method."""
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
            self.refuse((), event, "a second document begins here; keep one, and remove the line ---")

    def read_alias(self, event: events.AliasEvent) -> None:
        self.add(self.resolve_alias(event), event)

    def read_scalar(self, event: events.ScalarEvent) -> None:
        self.check(event)
        value = event.value
        self.add(None if value in _EMPTY and event.implicit[0] else value, event)

    def open_list(self, event: events.SequenceStartEvent) -> None:
        self.open([], event)

    def open_mapping(self, event: events.MappingStartEvent) -> None:
        self.open({}, event)

    def open(self, items: "list[object] | dict[str, object]", event: events.CollectionStartEvent) -> None:
        self.check(event)
        if len(self.stack) >= _DEEPEST:
            raise _TooDeepError(Position.of(event.start_mark or _BEGINNING))
        place = self.place()
        self.add(items, event)
        self.stack.append(_Open(place, items, has_brackets=bool(event.flow_style)))

    def close(self, event: events.CollectionEndEvent) -> None:
        closed = self.stack.pop()
        if closed.has_brackets:
            self.document.ends[closed.place] = (event.end_mark or _BEGINNING).index

    def resolve_alias(self, event: events.AliasEvent) -> str | None:
        """The value that a name stands for."""
        self.refuse(self.place(), event, "* refers to another value; write the value itself, in quotes if it is text")
        return None

    def check(self, event: events.ScalarEvent | events.CollectionStartEvent) -> None:
        """Refuses what YAML can do beyond text, lists and mappings."""
        if event.anchor is not None:
            message = "& names a value for later use; write the value in quotes, without the name"
            self.refuse(self.place(), event, message)
        if event.tag is not None:
            self.refuse(self.place(), event, "! sets a type; write the value in quotes, without the type")

    def place(self) -> Place:
        """Where the next value goes."""
        if not self.stack:
            return ()
        top = self.stack[-1]
        if isinstance(top.items, list):
            return (*top.place, len(top.items))
        return top.next or (*top.place, "")

    def add(self, value: object, event: events.NodeEvent) -> None:
        """Puts a value where it belongs; in a mapping every other one is a key.

        Args:
            value: Text or None; a list or mapping that begins.
            event: Where it was read.
        """
        place: Place = ()
        if self.stack:
            top = self.stack[-1]
            items = top.items
            if isinstance(items, list):
                place = (*top.place, len(items))
                items.append(value)
            elif top.next is None:
                self.begin_key(top, items, value if isinstance(value, str) else "", event)
                return
            else:
                place, top.next = top.next, None
                items[str(place[-1])] = value
        else:
            self.document.data = value
        self.document.values[place] = event.start_mark or _BEGINNING
        if not isinstance(event, events.CollectionStartEvent):
            self.document.ends[place] = (event.end_mark or _BEGINNING).index

    def begin_key(self, top: _Open, items: dict[str, object], key: str, event: events.NodeEvent) -> None:
        place = (*top.place, key)
        if key in items:
            self.refuse_double(place, event)
        elif not key:
            self.refuse(top.place, event, "is not a key; write a name, a colon and a value")
        top.next = place
        self.document.keys.setdefault(place, event.start_mark or _BEGINNING)

    def refuse_double(self, place: Place, event: events.NodeEvent) -> None:
        self.refuse(place, event, "is written twice; keep one")

    def refuse(self, place: Place, event: events.Event, message: str) -> None:
        self.document.mistakes.append((place, Position.of(event.start_mark or _BEGINNING), message))


class _ForeignBuilder(_Builder):
    """Takes what others take: the last of two keys counts, a type is passed over, a name stands for its text."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.names: dict[str, str] = {}

    def check(self, event: events.ScalarEvent | events.CollectionStartEvent) -> None:
        if event.anchor is not None and isinstance(event, events.ScalarEvent):
            self.names[event.anchor] = event.value

    def resolve_alias(self, event: events.AliasEvent) -> str | None:
        return self.names[event.anchor] if event.anchor in self.names else super().resolve_alias(event)

    def refuse_double(self, place: Place, event: events.NodeEvent) -> None:
        """The last one counts, as everywhere in YAML."""
