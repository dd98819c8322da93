"""Finds positions in a YAML text: of values, keys, hyphens, line ends and comments."""

import re
from functools import cached_property

from homepage.models.site import Place
from homepage.yaml_files.document import Document

_BREAK = r"(?:\r\n|[\n\r\x85\u2028\u2029])"
_REST = r"[^\n\r\x85\u2028\u2029]*"
_LINE_END = re.compile(_BREAK)
_LAST_LINE_END = re.compile(rf"{_BREAK}\Z")
_EMPTY_LINES = re.compile(rf"{_BREAK}+\Z")
_EMPTY_LINE = re.compile(rf"{_BREAK}[ \t]*{_BREAK}")
_EMPTY_LINES_HERE = re.compile(rf"(?:[ \t]*{_BREAK})+")
_COMMENT_BEHIND = re.compile(rf"[ \t]*(#{_REST})")
_COMMENT_LINE = re.compile(rf"(?:[ \t]*{_BREAK})*(?P<indent>[ \t]*)#{_REST}{_BREAK}")
_COMMENTS_BETWEEN = re.compile(rf"[ \t]*#{_REST}{_BREAK}[ \t]*")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
_BLOCK_HEADER = re.compile(rf"[|>](?P<hints>[-+0-9]*)(?P<comment>[ \t]+#{_REST})?")


class Layout:
    """A YAML text without mistakes.

    Attributes:
        text: The text; a missing line end of the last line is added.
        newline: Its line end.
        lacks_end: Whether the last line had no line end.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        first_end = _LINE_END.search(document.text)
        self.newline = first_end[0] if first_end else "\n"
        self.lacks_end = bool(document.text) and not _LAST_LINE_END.search(document.text)
        self.text = document.text + self.newline * self.lacks_end

    def at(self, place: Place) -> object:
        """The value at a place."""
        value = self.document.data
        for part in place:
            value = value[part]  # type: ignore[index] # a place of the document leads somewhere
        return value

    def child(self, place: Place, number: int) -> Place:
        """The place of an entry of a list, or of a value of a mapping, by its index, which may be negative."""
        value = self.at(place)
        if isinstance(value, dict):
            return (*place, list(value)[number])
        return (*place, number if number >= 0 or not isinstance(value, list) else len(value) + number)

    def is_flow(self, place: Place) -> bool:
        """Whether a list or mapping is in flow style, in brackets."""
        return place in self.document.positions.ends

    def column(self, place: Place) -> int:
        """The column of a value, from 0."""
        return self.document.positions.values[place].column

    def value_start(self, place: Place) -> int:
        """The offset of a value."""
        return self.document.positions.values[place].index

    def start(self, place: Place) -> int:
        """The offset of an entry of a list, including its hyphen, or of a value of a mapping, including its key."""
        if place in self.document.positions.keys:
            return self.document.positions.keys[place].index
        *parent, number = place
        if self.is_flow(tuple(parent)):
            return self.value_start(place)
        if number == 0:
            return self.value_start(tuple(parent))
        hyphen = re.compile(rf"{_BREAK} {{{self.column(tuple(parent))}}}(?=-\s)")
        found = hyphen.search(self.text, self.end((*parent, int(number) - 1)))
        return found.end() if found else self.value_start(place)

    def key_end(self, place: Place) -> int:
        """The end offset of the key of a value, with its quotes."""
        quoted = _QUOTED.match(self.text, self.start(place))
        return quoted.end() if quoted else self.start(place) + len(str(place[-1]))

    def last_part(self, place: Place) -> Place:
        """The place of the last scalar or flow collection in a value."""
        while place not in self.document.positions.ends:
            place = self.child(place, -1)
        return place

    def keeps_empty_lines(self, place: Place) -> bool:
        """Whether empty lines after a value are part of it."""
        header = self.block_header(self.last_part(place))
        return header is not None and "+" in header["hints"]

    def end(self, place: Place) -> int:
        """The end offset of a value, before its line end, and without empty lines that are not part of it."""
        place = self.last_part(place)
        start, end = self.value_start(place), self.document.positions.ends[place]
        if self.block_header(place):
            lines = _LAST_LINE_END if self.keeps_empty_lines(place) else _EMPTY_LINES
            trailing = lines.search(self.text[start:end])
            return start + trailing.start() if trailing else end
        return end

    def block_header(self, place: Place) -> re.Match[str] | None:
        """The header of a block scalar, such as ``>-``."""
        return _BLOCK_HEADER.match(self.text, self.value_start(place))

    def slot(self, place: Place) -> int:
        """The offset where a value in block style may begin: after the colon of its key, or its hyphen."""
        if place in self.document.positions.keys:
            return self.text.find(":", self.start(place) + len(str(place[-1]))) + 1
        return self.start(place) + 1

    def line_start(self, offset: int) -> int:
        """The start of the line that contains an offset."""
        ends = list(_LINE_END.finditer(self.text, max(0, self.text.rfind("\n", 0, offset)), offset))
        return ends[-1].end() if ends else 0

    def line_after(self, offset: int) -> int:
        """The start of the line after an offset."""
        found = _LINE_END.search(self.text, offset)
        return found.end() if found else len(self.text)

    def after(self, place: Place, column: int) -> int:
        """The start of the line after a value, and after the comments below it that are indented more than a column."""
        offset = self.line_after(self.end(place))
        while (comment := _COMMENT_LINE.match(self.text, offset)) and len(comment["indent"]) > column:
            offset = comment.end()
        return offset

    def after_empty_lines(self, offset: int) -> int:
        """The start of the first non-empty line from an offset on."""
        found = _EMPTY_LINES_HERE.match(self.text, offset)
        return found.end() if found else offset

    def comment_after(self, offset: int) -> int | None:
        """The offset of a comment in the rest of a line, or None."""
        found = _COMMENT_BEHIND.match(self.text, offset)
        return found.start(1) if found else None

    def comments_between(self, start: int, end: int) -> str:
        """The comments between two values in brackets."""
        return "".join(_COMMENTS_BETWEEN.findall(self.text, start, end))

    def are_separated(self, place: Place) -> bool:
        """Whether there is an empty line between the first two entries of a list."""
        first, second = self.child(place, 0), self.child(place, 1)
        return bool(_EMPTY_LINE.search(self.text, self.end(first), self.start(second)))

    def is_on_one_line(self, start: int, end: int) -> bool:
        """Whether two offsets are on the same line."""
        return _LINE_END.search(self.text, start, end) is None

    @cached_property
    def list_indent(self) -> int:
        """The indent of the first list in block style, relative to its key."""
        for place, key in self.document.positions.keys.items():
            if place not in self.document.positions.ends and isinstance(self.at(place), list):
                return self.document.positions.values[place].column - key.column
        return 0
