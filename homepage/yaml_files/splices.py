"""Replaces, removes and inserts values in a YAML text, in the style of their neighbours."""

from collections.abc import Mapping, Sequence

from homepage.models.site import Place
from homepage.yaml_files.document import Document
from homepage.yaml_files.layout import Layout
from homepage.yaml_files.writer import as_entry, block_lines, indented, inline_yaml


class Splices:
    """Collects changes of a text and applies them together. Places and indexes are those of the original document."""

    def __init__(self, document: Document) -> None:
        self._layout = Layout(document)
        self._splices: list[tuple[int, int, str]] = []

    def text(self) -> str:
        """The text with all changes."""
        layout, parts, unread = self._layout, list[str](), 0
        for start, end, written in sorted(self._splices, key=lambda splice: splice[:2]):
            parts += [layout.text[unread:start], written]
            unread = end
        text = "".join([*parts, layout.text[unread:]])
        is_longer = any(start == len(layout.text) for start, _, _ in self._splices)
        return text if is_longer or not layout.lacks_end else text.removesuffix(layout.newline)

    def rename(self, place: Place, key: str) -> None:
        """Replaces the key of a value."""
        self._splice(self._layout.start(place), self._layout.key_end(place), inline_yaml(key))

    def replace(self, place: Place, new: object) -> None:
        """Replaces a value."""
        layout = self._layout
        if not place:
            self._replace_all(new)
        elif layout.is_flow(place[:-1]):
            start, end = layout.value_start(place), layout.end(place)
            before = layout.text[layout.start(place) : start]
            colon = "" if start < end or before.rstrip().endswith(":") else ":"
            space = "" if start < end or (before.endswith(" ") and not colon) else " "
            self._splice(start, end, colon + space + inline_yaml(new))
        else:
            self._replace_in_block(place, new)

    def remove(self, parent: Place, number: int, *, is_first: bool) -> None:
        """Removes an entry of a list, or a key with its value. A comment after it is kept.

        Args:
            parent: The list or mapping, in which other items remain.
            number: The index of the entry or key.
            is_first: Whether no remaining item is before it.
        """
        layout = self._layout
        place = layout.child(parent, number)
        if not layout.is_flow(parent):
            self._cut(layout.start(place), layout.end(place), layout.column(parent))
            if number and layout.keeps_empty_lines(layout.child(parent, number - 1)):
                line = layout.line_after(layout.end(place))
                self._splice(line, layout.after_empty_lines(line), "")
        elif is_first:
            end = layout.start(layout.child(parent, number + 1))
            self._splice(layout.start(place), end, layout.comments_between(layout.end(place), end))
        else:
            start = layout.end(layout.child(parent, number - 1))
            self._splice(start, layout.end(place), layout.comments_between(start, layout.start(place)))

    def insert(self, parent: Place, after: int, new: object, *, key: str | None = None) -> None:
        """Inserts an entry into a non-empty list, or a key into a non-empty mapping.

        Args:
            parent: The list or mapping.
            after: The index of the entry or key before it; -1 to insert it at the start.
            new: The value.
            key: The key; None in a list.
        """
        if not self._layout.is_flow(parent):
            lines = self._entry(parent, new) if key is None else block_lines({key: new}, self._layout.list_indent)
            self._insert_lines(parent, after, lines, is_entry=key is None)
            return
        written = inline_yaml(new) if key is None else inline_yaml({key: new})[1:-1]
        neighbour = self._layout.child(parent, max(after, 0))
        if after < 0:
            at = self._layout.start(neighbour)
            self._splice(at, at, f"{written}, ")
        else:
            at = self._layout.end(neighbour)
            self._splice(at, at, f", {written}")

    def _splice(self, start: int, end: int, written: str) -> None:
        self._splices.append((start, end, written))

    def _insert_lines(self, parent: Place, after: int, lines: Sequence[str], *, is_entry: bool) -> None:
        layout = self._layout
        column, count = layout.column(parent), len(layout.at(parent))  # type: ignore[arg-type]
        gap = layout.newline * (is_entry and (layout.are_separated(parent) if count > 1 else len(lines) > 1))
        block = self._block(lines, column)
        if after < 0:
            start = layout.start(layout.child(parent, 0))
            self._splice(start, start, block.lstrip(" ") + gap + " " * column)
        else:
            above, is_last_entry = layout.child(parent, after), is_entry and after == count - 1
            at = layout.after(above, column - is_last_entry)
            gap = "" if layout.keeps_empty_lines(above) else gap
            self._splice(at, at, gap + block)

    def _replace_all(self, new: object) -> None:
        """Replaces the whole document, except the comments at its start."""
        layout = self._layout
        if isinstance(layout.document.data, str) and not (isinstance(new, list | dict) and new):
            self._splice(layout.value_start(()), layout.end(()), inline_yaml(new))
            return
        if () not in layout.document.positions.values:  # the document is empty, or has only comments
            at = len(layout.text)
            above = layout.text
        else:
            start, end = layout.value_start(()), layout.end(())
            line = layout.line_start(start)
            at = line if start == end == line else layout.line_after(end)
            above = layout.text[:start] + layout.text[end:at]
            if layout.text[line:start].strip(" "):  # the document marker ---
                self._splice(len(layout.text[:start].rstrip(" ")), end, "")
            elif start < end:
                self._cut(start, end, 0)
        if isinstance(new, list) and new:
            entries = [self._entry((), entry) for entry in new]
            gap = layout.newline if any(len(entry) > 1 for entry in entries) else ""
            first = gap if above.strip() else ""
            self._splice(at, at, first + gap.join(self._block(entry, 0) for entry in entries))
        else:
            lines = block_lines(new) if isinstance(new, dict) else [inline_yaml(new)]
            self._splice(at, at, self._block(lines, 0))

    def _replace_in_block(self, place: Place, new: object) -> None:
        layout, parent = self._layout, place[:-1]
        start, end, slot = layout.value_start(place), layout.end(place), layout.slot(place)
        if isinstance(layout.at(parent), list):
            first, *below = self._entry(parent, new)
            head = first.removeprefix("- ")
        else:
            first, *below = block_lines({"key": new}, layout.list_indent)
            head = first.removeprefix("key:").strip()
        header = layout.block_header(place)
        comment = (header["comment"] or "") if header else ""
        column = layout.column(parent)
        if start == end or not layout.is_on_one_line(slot, start):
            self._splice(slot, slot, f" {head}" if head else "")
            if start < end:
                self._cut(start, end, column)
        else:
            self._splice(start if head else slot, end, head + comment)
            column += start - slot - 1 if isinstance(new, list | dict) and head else 0
        if below:
            at = layout.line_after(end)
            self._splice(at, at, self._block(below, column))

    def _cut(self, start: int, end: int, column: int) -> None:
        """Removes the text between two offsets, and the line if it is empty then."""
        layout = self._layout
        line, comment = layout.line_start(start), layout.comment_after(end)
        if comment is not None:
            self._splice(start, comment, "")
        elif layout.text[line:start].strip(" "):  # a hyphen: the next key moves up to it
            after = layout.line_after(end)
            self._splice(start, after + column * layout.text.startswith(" " * column, after), "")
        else:
            self._splice(line, layout.line_after(end), "")

    def _entry(self, parent: Place, new: object) -> list[str]:
        """The lines of a list entry; a mapping is in the style of its neighbours."""
        layout = self._layout
        siblings = layout.at(parent)
        mapping = next(
            (n for n, each in enumerate(siblings if isinstance(siblings, list) else ()) if isinstance(each, dict)), None
        )
        in_lines = not parent if mapping is None else not layout.is_flow((*parent, mapping))
        if isinstance(new, Mapping) and new and in_lines:
            return as_entry(block_lines(new, layout.list_indent))
        return block_lines([new])

    def _block(self, lines: Sequence[str], column: int) -> str:
        return "".join(line + self._layout.newline for line in indented(lines, column))
