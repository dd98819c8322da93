"""Plans the upgrade of a site: the new texts of all its files, which are written together or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from homepage.content_texts import ContentTexts
from homepage.errors import ContentError, ContentErrors
from homepage.models.renames import RENAMES, Rename
from homepage.text_file import write_text
from homepage.upgrade.files import SETTINGS, site_files
from homepage.upgrade.text import upgraded_text
from homepage.yaml_files.reader import read_yaml


@dataclass(frozen=True)
class Change:
    """A file that is written differently in this version.

    Attributes:
        file: Its path relative to the site's folder.
        old: Its text.
        new: Its text for this version.
    """

    file: str
    old: str
    new: str

    @property
    def diff(self) -> str:
        """The difference, as a unified diff."""
        old, new = (text.replace("\r\n", "\n").splitlines(keepends=True) for text in (self.old, self.new))
        lines = unified_diff(old, new, self.file, self.file)
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


@dataclass(frozen=True)
class Upgrade:
    """The upgrade of a site.

    Attributes:
        changes: The files to write.
        left: What is left to the owner, because it cannot be converted with certainty.
    """

    changes: Sequence[Change]
    left: Sequence[ContentError]

    def write(self, root: Path) -> None:
        """Writes all files; after an error or an interruption, none is changed.

        Args:
            root: The folder of the site.

        Raises:
            OSError: If a file cannot be written.
        """
        written = list[Change]()
        try:
            for change in self.changes:
                write_text(root / change.file, change.new)
                written.append(change)
        except BaseException:
            for change in written:
                write_text(root / change.file, change.old)
            raise


def planned_upgrade(root: Path, renames: Sequence[Rename] = RENAMES) -> Upgrade:
    """Reads the files of a site, and computes their new texts.

    Args:
        root: The folder that holds content/.
        renames: The table of renames.

    Raises:
        ContentErrors: With everything that cannot be read.
    """
    texts, errors, left, changes = ContentTexts(root), list[ContentError](), list[ContentError](), list[Change]()
    settings = read_yaml(texts.text(SETTINGS) or "").data
    for file, model in site_files(root, settings):
        old = texts.text(file)
        if old is None:
            continue
        try:
            new, uncertain = upgraded_text(file, old, model, renames)
        except ContentErrors as mistakes:
            errors += mistakes.errors
            continue
        left += uncertain
        if new != old:
            changes.append(Change(file, old, new))
    if texts.errors or errors:
        raise ContentErrors([*texts.errors, *errors])
    return Upgrade(changes, left)
