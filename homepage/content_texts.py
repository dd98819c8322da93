"""Reads the text files of a site, and collects the mistakes and remarks."""

import os
import re
from pathlib import Path

from homepage.errors import ContentError
from homepage.owner_files import ASSETS, access_problem
from homepage.yaml_document import Position

CUSTOM_STYLES = f"{ASSETS}/custom.css"
_BIGGEST = 20_000_000  # bytes; 5,000 publications with abstracts have a third of it
_BIGGEST_STYLES = 100_000  # bytes; they are part of every page


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
            before = data[: error.start].decode("utf-8-sig")
            position = _position(before, len(before))
            self.report(file, position, path.stem, "is not UTF-8 from here on; save the file with the encoding UTF-8")
            return None

    def custom_styles(self) -> str:
        """Reads the owner's CSS, which is part of every page; empty if there is none, or if it is not valid there."""
        path = self.root / CUSTOM_STYLES
        if not os.path.lexists(path):
            return ""
        if access_problem(path, self.root / ASSETS):
            return ""  # reported with the other files of assets/
        if not path.is_file():
            message = "is a folder; give it another name, or put the stylesheet itself there"
            self.report(CUSTOM_STYLES, Position(1, 1), "custom", message)
            return ""
        if path.stat().st_size > _BIGGEST_STYLES:
            message = f"is larger than {_BIGGEST_STYLES:,} bytes, and it is part of every page; make it smaller"
            self.report(CUSTOM_STYLES, Position(1, 1), "custom", message)
            return ""
        text = re.sub("\r\n?", "\n", self.text(CUSTOM_STYLES) or "")  # as browsers read it
        for found in re.finditer("</|\0", text):
            message = (
                r"'</' can end the stylesheet, in comments and strings too; write '<\/' in a string"
                if found[0] == "</"
                else "contains the character NUL; remove it"
            )
            self.report(CUSTOM_STYLES, _position(text, found.start()), "custom", message)
        return text

    def report(self, file: str, position: Position, field: str, message: str) -> None:
        """Records a mistake."""
        self.errors.append(ContentError(file, position.line, position.column, field, message))

    def remark(self, file: str, position: Position, field: str, message: str) -> None:
        """Records a remark."""
        self.remarks.append(ContentError(file, position.line, position.column, field, message, is_mistake=False))


def _position(text: str, index: int) -> Position:
    """The position of a character in a text."""
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
