"""Reading the text of a file to import."""

from pathlib import Path

import pytest

from homepage.importers import source_text
from homepage.importers.report import UnreadableFileError
from homepage.importers.source_text import read_text


def test_a_text_has_line_feeds_and_no_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("\ufeffä\r\nb\rc\n\r\nd".encode())
    assert read_text(tmp_path / "a") == "ä\nb\nc\n\nd"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"\xffa", "1: is not UTF-8: it contains the byte 0xFF"),
        (b"\n\xe9", "2: is not UTF-8: it contains the byte 0xE9"),
        (b"a\n\nb\n\x80", "4: is not UTF-8: it contains the byte 0x80"),
    ],
)
def test_another_encoding_is_reported_at_its_line(tmp_path: Path, data: bytes, place: str) -> None:
    (tmp_path / "a").write_bytes(data)
    with pytest.raises(UnreadableFileError) as error:
        read_text(tmp_path / "a")
    assert str(error.value) == f"{tmp_path / 'a'}:{place}; save it as UTF-8"


def test_a_file_that_is_not_there_or_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_text, "_BIGGEST_FILE", 3)
    (tmp_path / "a").write_bytes(b"abc")
    assert read_text(tmp_path / "a") == "abc"
    (tmp_path / "a").write_bytes(b"abcd")
    with pytest.raises(UnreadableFileError, match="a:1: is larger than 3 bytes; split it"):
        read_text(tmp_path / "a")
    with pytest.raises(UnreadableFileError, match="b:1: cannot be read: No such file"):
        read_text(tmp_path / "b")
