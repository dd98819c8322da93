"""An entry of BibTeX. Every format is converted to it, and ``record.py`` makes the record of a work from it."""

from collections.abc import Mapping
from dataclasses import dataclass

UNNAMED = "unnamed-"
"""The prefix of generated keys, for entries without a key."""


@dataclass(frozen=True)
class Entry:
    """An entry of a file, with its abbreviations expanded, otherwise unchanged.

    Attributes:
        type: The entry type, in lower case.
        key: The citation key.
        fields: LaTeX by field names in lower case.
        file: The name of its file.
        line: Its first line, from 1.
        hidden: The names of fields that its site does not show in its BibTeX.
    """

    type: str
    key: str
    fields: Mapping[str, str]
    file: str
    line: int
    hidden: frozenset[str] = frozenset()

    @property
    def is_unnamed(self) -> bool:
        """Whether it has no key, but a generated one, which is only used in messages."""
        return self.key.startswith(UNNAMED)
