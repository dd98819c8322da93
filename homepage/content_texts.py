"""Reads the text files of a site, and collects the mistakes and remarks."""

import os
from pathlib import Path

from homepage.errors import ContentError
from homepage.owner_files import access_problem
from homepage.yaml_files.document import Position

_BIGGEST = 20_000_000  # bytes; 5,000 publications with abstracts have a third of it


class ContentTexts:
    """The text files in the folder of a site."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.errors: list[ContentError] = []
        self.remarks: list[ContentError] = []

    def text(self, file: str) -> str | None:
        """Reads the text of a file; returns None if it does not exist or is not text."""
        path = self.root / file
        if not os.path.lexists(path):
            return None
        wrong = access_problem(path, self.root)
        if wrong or not path.is_file():
            self.report(file, Position(1, 1), path.stem, wrong or "is a folder; it must be a file")
            return None
        if path.stat().st_size > _BIGGEST:
            self.report(
                file, Position(1, 1), path.stem, f"is larger than {_BIGGEST:,} bytes; keep large files in assets/"
            )
            return None
        data = path.read_bytes()
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode()  # without the byte order mark
            position = position_in(before, len(before))
            self.report(file, position, path.stem, "is not UTF-8 from here on; save the file with the encoding UTF-8")
            return None

    def report(self, file: str, position: Position, field: str, message: str) -> None:
        """Records a mistake."""
        self.errors.append(ContentError(file, position.line, position.column, field, message))

    def remark(self, file: str, position: Position, field: str, message: str) -> None:
        """Records a remark."""
        self.remarks.append(ContentError(file, position.line, position.column, field, message, is_mistake=False))


def position_in(text: str, index: int) -> Position:
    """The position of a character in a text."""
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
