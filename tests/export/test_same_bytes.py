"""Which files have the same bytes, so that they need not be replaced."""

from pathlib import Path

import pytest

from homepage.export.same_bytes import has_bytes, has_bytes_of


@pytest.mark.parametrize(("name", "is_same"), [("same", True), ("other", False), ("long", False), ("gone", False)])
def test_only_a_file_with_every_byte_has_the_same(tmp_path: Path, name: str, *, is_same: bool) -> None:
    for path, content in {"new": b"1234", "same": b"1234", "other": b"1235", "long": b"12345"}.items():
        (tmp_path / path).write_bytes(content)
    assert has_bytes(tmp_path / name, b"1234") is is_same
    assert has_bytes_of(tmp_path / name, tmp_path / "new") is is_same


def test_a_link_to_a_file_with_the_same_bytes_is_another_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"1234")  # as long as the path in the link
    (tmp_path / "link").symlink_to("file")
    assert not has_bytes(tmp_path / "link", b"1234")
    assert not has_bytes_of(tmp_path / "link", tmp_path / "file")
