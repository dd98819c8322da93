"""An entry of BibTeX. The record of a work is made of it, whichever format it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass

UNNAMED = "unnamed-"
"""What the key of an entry without one begins with."""


@dataclass(frozen=True)
class Entry:
    """An entry as it stands in a file: abbreviations are written out, nothing else is changed.

    Attributes:
        type: In small letters.
        key: What it is cited by.
        fields: LaTeX, by names in small letters.
        file: Where it stands.
        line: Where it begins, from 1.
    """

    type: str
    key: str
    fields: Mapping[str, str]
    file: str
    line: int

    @property
    def is_unnamed(self) -> bool:
        """Whether it has no key; what stands for one names it in messages only."""
        return self.key.startswith(UNNAMED)
