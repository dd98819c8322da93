"""The text of a file that is imported."""

from pathlib import Path

from homepage.importers.report import UnreadableFileError

_BIGGEST_FILE = 200_000_000  # bytes
BIGGEST_ENTRY = 300_000
"""Characters of one entry; with three thousand authors it is a third of it."""


def read_text(path: Path) -> str:
    """All of a file, with line feeds alone.

    Raises:
        UnreadableFileError: If it is not there, too big, or not UTF-8.
    """
    try:
        if path.stat().st_size > _BIGGEST_FILE:
            raise UnreadableFileError(str(path), 1, f"is bigger than {_BIGGEST_FILE:,} bytes; divide it")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(str(path), 1, f"cannot be read: {error.strerror}") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"holds the byte 0x{data[error.start]:02X}"
        raise UnreadableFileError(str(path), line, f"is not UTF-8: it {found}; save it as UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
