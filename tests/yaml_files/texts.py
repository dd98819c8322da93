"""Generates YAML in any style: indentation, brackets, quotes, comments, empty lines, line ends."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

from homepage.models.site import Place

WORDS = st.text(st.sampled_from("abcxyzÄ許"), min_size=1, max_size=4)
TEXTS = WORDS | st.sampled_from(
    ["a: b", "x # y", "- z", "", "true", "2025", "2025-07", "it's", '"', "{", "a, b", " x ", "a\nb\n", "\u2028", "😀"]
)
_VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(WORDS, inner, min_size=1, max_size=3),
    max_leaves=8,
)


@dataclass
class Written:
    """A text.

    Attributes:
        text: The whole.
        scalars: Where each text in it that is on one line begins and ends.
    """

    text: str = ""
    scalars: dict[Place, tuple[int, int]] = field(default_factory=dict)


class _Writer:
    """Writes a value in a random style."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
        self.done = Written()
        self.comments = 0

    def chance(self, of: int) -> bool:
        return self.draw(st.integers(1, of)) == of

    def put(self, text: str) -> None:
        self.done.text += text.replace("\n", self.newline)

    def spaces(self, least: int = 0) -> str:
        return " " * self.draw(st.integers(least, least + 2))

    def comment(self) -> str:
        self.comments += 1
        return f"# c{self.comments} [x: 'y\""

    def between(self, column: int) -> None:
        """Empty lines and comment lines; none is indented more than the next value."""
        for _ in range(self.draw(st.sampled_from([0, 0, 0, 1, 2]))):
            indent = " " * self.draw(st.integers(0, column))
            self.put(f"{indent}{self.comment()}\n" if self.chance(2) else "\n")

    def line_end(self) -> None:
        self.put(f"{self.spaces(1)}{self.comment()}\n" if self.chance(4) else f"{' ' * self.chance(6)}\n")

    def block(self, value: object, place: Place, column: int) -> None:
        """A value in block style; its first line continues the current line."""
        if isinstance(value, dict):
            for number, (key, each) in enumerate(value.items()):
                if number:
                    self.between(column)
                    self.put(" " * column)
                self.put(f"{key}:")
                self.behind_colon(each, (*place, key), column)
        elif isinstance(value, list):
            for number, each in enumerate(value):
                if number:
                    self.between(column)
                    self.put(" " * column)
                self.put("-")
                if isinstance(each, dict | list) and self.chance(2):
                    spaces = self.spaces(1)
                    self.put(spaces)
                    self.block(each, (*place, number), column + 1 + len(spaces))
                else:
                    self.scalar_or_brackets(each, (*place, number), column)

    def behind_colon(self, value: object, place: Place, column: int) -> None:
        if isinstance(value, dict | list) and self.chance(2):
            below = column + self.draw(st.integers(isinstance(value, dict), 4))
            self.line_end()
            self.between(below)
            self.put(" " * below)
            self.block(value, place, below)
        else:
            self.scalar_or_brackets(value, place, column)

    def scalar_or_brackets(self, value: object, place: Place, column: int) -> None:
        self.put(self.spaces(1))
        if isinstance(value, str) and value.isalpha() and self.chance(4):
            header = self.draw(st.sampled_from(["|", "|-", "|+", ">", ">-", ">+"]))
            self.put(header)
            self.line_end()
            indent = " " * (column + self.draw(st.integers(1, 4)))
            self.put(f"{indent}{value}\n" * self.draw(st.integers(1, 2)) + "\n" * self.draw(st.integers(0, 2)))
        else:
            self.flow(value, place, column + 1)
            self.line_end()

    def flow(self, value: object, place: Place, column: int) -> None:
        if isinstance(value, str):
            start = len(self.done.text)
            self.put(self.quoted(value))
            self.done.scalars[place] = start, len(self.done.text)
            return
        parts = list(value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ()))
        self.put("{" if isinstance(value, dict) else "[")
        for key, each in parts:
            self.gap(column)
            if isinstance(value, dict):
                self.put(f"{key}: ")
            self.flow(each, (*place, key), column)
            self.gap(column)
            self.put("," if key != parts[-1][0] or self.chance(4) else "")
        self.put("}" if isinstance(value, dict) else "]")

    def gap(self, column: int) -> None:
        """White space and comments that are allowed between brackets, values and commas."""
        self.put(self.spaces())
        if self.chance(8):
            self.put(f" {self.comment()}\n{' ' * column}" if self.chance(2) else f"\n{' ' * column}")

    def quoted(self, text: str) -> str:
        if text.isalpha() and text != "true" and self.chance(2):
            return text
        if "\n" not in text and "\u2028" not in text and self.chance(2):
            return "'" + text.replace("'", "''") + "'"
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\u2028", "\\L")
        return f'"{escaped}"'


@st.composite
def yaml_texts(draw: st.DrawFn) -> Written:
    """A document without mistakes."""
    writer = _Writer(draw)
    writer.put("---\n" * writer.chance(8))
    writer.between(0)
    value = draw(_VALUES)
    if isinstance(value, dict | list) and writer.chance(2):
        writer.block(value, (), 0)
    else:
        writer.scalar_or_brackets(value, (), 0)
    writer.between(0)
    writer.put("...\n" * writer.chance(8))
    if writer.chance(8):
        writer.done.text = writer.done.text.removesuffix(writer.newline)
    return writer.done
