"""The examples of content in the documents."""

import re
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple


class Example(NamedTuple):
    """A block of YAML or Markdown in a document.

    Attributes:
        document: The document.
        language: ``yaml`` or ``markdown``.
        text: What is in it.
    """

    document: Path
    language: str
    text: str

    @property
    def file(self) -> str | None:
        """The content file that its first line names, without suffix; None if it is another file."""
        found = re.match(r"# content/(\w+)\.yaml\b", self.text)
        return found[1] if found else None


def examples_in(document: Path) -> list[Example]:
    """The examples in a document."""
    blocks = re.finditer(r"(?ms)^( *)```(yaml|markdown)\n(.*?)^\1```$", document.read_text(encoding="utf-8"))
    return [Example(document, block[2], dedent(block[3])) for block in blocks]
