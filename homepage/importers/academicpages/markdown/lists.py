"""Rewrites kramdown's lists, so that every Markdown parser reads them in the same way."""

import re

_ENTRY = re.compile(r"(?P<indent> *)(?P<marker>[*+-]|\d{1,9}[.)]) +(?P<text>.*)")
_RULE = re.compile(r" *(?:[-*_] *){3,}")
_FENCE = re.compile(r" *(?:```|~~~)")


def spaced_lists(text: str) -> str:
    """Text with an empty line before each list, and an indent of four spaces for each level."""
    writer = _Writer()
    for line in text.splitlines():
        writer.add(line)
    return "\n".join(writer.lines)


class _Writer:
    """Writes the lines one by one, and knows the indents of the open lists."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.indents: list[int] = []
        self.is_code = False

    def add(self, line: str) -> None:
        if _FENCE.match(line):
            self.is_code = not self.is_code
        entry = None if self.is_code or _RULE.fullmatch(line) else _ENTRY.fullmatch(line)
        if entry and (self.indents or len(entry["indent"]) < 4):
            self._add_entry(entry)
        elif not line.strip() or self.is_code or _FENCE.match(line):
            self.lines.append(line)
        else:
            self._add_text(line)

    def _add_entry(self, entry: "re.Match[str]") -> None:
        indent = len(entry["indent"])
        if not self.indents and self.lines and self.lines[-1].strip():
            self.lines.append("")
        while self.indents and indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or indent >= self.indents[-1] + 2:
            self.indents.append(indent)
        marker = entry["marker"].replace(")", ".")
        self.lines.append(f"{'    ' * (len(self.indents) - 1)}{marker} {entry['text']}")

    def _add_text(self, line: str) -> None:
        """Adds a line of a paragraph, which belongs to a list entry if it is indented or follows directly."""
        is_new = not self.lines or not self.lines[-1].strip()
        if line.startswith("#") or (is_new and not line.startswith(" ")):
            self.indents = []
        self.lines.append("    " * len(self.indents) + (line.lstrip() if self.indents else line))
