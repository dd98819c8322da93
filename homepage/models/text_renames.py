"""Names outside YAML's data that are different since a version: in comments for editors, in CSS, in ``rxconfig.py``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class TextRename:
    """A name in the text of a file.

    Attributes:
        files: A pattern for the paths of the files, relative to the site's folder.
        old: The old name.
        new: The new name.
        since: The first version with the new name.
        unless: A text that a file with the old name has if the name is the owner's own.
    """

    files: str
    old: str
    new: str
    since: str
    unless: str | None = None

    @property
    def message(self) -> str:
        """What is written differently, and what to do."""
        return f"{self.old} is {self.new} since {self.since}; `homepage upgrade` writes it"

    def found_in(self, text: str) -> list[int]:
        """The offsets of the old name in the text of a file."""
        if self.old not in text or (self.unless and self.unless in text):
            return []
        return [found.start() for found in self._pattern.finditer(text)]

    def applied_to(self, text: str) -> str:
        """The text of a file with the new name."""
        return self._pattern.sub(lambda _: self.new, text) if self.found_in(text) else text

    @property
    def _pattern(self) -> re.Pattern[str]:
        """The old name, but not as a part of another one."""
        end = r"(?![\w-])" if self.old[-1].isalnum() else ""
        return re.compile(rf"(?<![\w-]){re.escape(self.old)}{end}")


def _schema(old: str, new: str) -> TextRename:
    return TextRename("content/*.yaml", f"$schema=schema/{old}.json", f"$schema=schema/{new}.json", "0.1.0")


_STYLES = "assets/custom.css"
TEXT_RENAMES: Sequence[TextRename] = (
    _schema("internships", "timeline"),
    _schema("talks", "entries"),
    _schema("teaching", "entries"),
    TextRename("rxconfig.py", "homepage.export.settings", "homepage.reflex_adapter.configuration", "0.1.0"),
    TextRename(_STYLES, "details.folded-year", "details.folded-group", "0.1.0"),
    TextRename(_STYLES, "--serif:", "--text-font:", "0.1.0", unless="var(--serif)"),
    TextRename(_STYLES, "var(--serif)", "var(--text-font)", "0.1.0", unless="--serif:"),
)
