"""Reads the owner's CSS, assets/custom.css, which is part of every page."""

import os
import re

from homepage.content_folder import ContentFolder
from homepage.content_texts import position_in
from homepage.owner_files import ASSETS, access_problem
from homepage.yaml_files.document import Position

CUSTOM_STYLES = f"{ASSETS}/custom.css"
_BEGINNING = Position(1, 1)
_BIGGEST = 100_000  # bytes


def read_custom_styles(folder: ContentFolder) -> str:
    """Reads the owner's CSS, and reports its mistakes; empty if there is none, or if it cannot be read."""

    def report(message: str, position: Position = _BEGINNING) -> str:
        folder.report(CUSTOM_STYLES, position, "custom", message)
        return ""

    path = folder.root / CUSTOM_STYLES
    if not os.path.lexists(path) or access_problem(path, folder.root / ASSETS):
        return ""  # a problem is reported with the other files of assets/
    if not path.is_file():
        return report("is a folder; give it another name, or put the stylesheet itself there")
    if path.stat().st_size > _BIGGEST:
        return report(f"is larger than {_BIGGEST:,} bytes, and it is part of every page; make it smaller")
    text = re.sub("\r\n?", "\n", folder.text(CUSTOM_STYLES) or "")  # as browsers read it
    for found in re.finditer("</|\0", text):
        message = (
            r"'</' can end the stylesheet, in comments and strings too; write '<\/' in a string"
            if found[0] == "</"
            else "contains the character NUL; remove it"
        )
        report(message, position_in(text, found.start()))
    return text
