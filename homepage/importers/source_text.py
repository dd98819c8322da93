"""Reads the text of a file to import."""

from pathlib import Path

from homepage.importers.report import UnreadableFileError

_BIGGEST_FILE = 200_000_000  # bytes
BIGGEST_ENTRY = 300_000
"""The maximal length of an entry in characters; an entry with 3,000 authors has a third of it."""


def read_text(path: Path) -> str:
    """The text of a file, with line feeds as line ends.

    Raises:
        UnreadableFileError: If it does not exist, is too large, or is not UTF-8.
    """
    try:
        if path.stat().st_size > _BIGGEST_FILE:
            raise UnreadableFileError(str(path), 1, f"is larger than {_BIGGEST_FILE:,} bytes; split it")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(str(path), 1, f"cannot be read: {error.strerror}") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1  # without the byte order mark
        found = f"contains the byte 0x{error.object[error.start]:02X}"
        raise UnreadableFileError(str(path), line, f"is not UTF-8: it {found}; save it as UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
