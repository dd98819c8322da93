"""The cache of pictures."""

from pathlib import Path

import pytest

from homepage.export import pictures


def rename_as_on_windows(path: Path, target: Path) -> None:
    if target.exists():
        raise FileExistsError(target)
    path.replace(target)


def test_a_picture_that_is_encoded_again_replaces_the_one_in_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "web_folder", lambda: tmp_path)
    monkeypatch.setattr(Path, "rename", rename_as_on_windows)
    for data in (b"old", b"new"):
        pictures._keep("/immutable/a.webp", data)
    assert [path.read_bytes() for path in (tmp_path / "pictures").iterdir()] == [b"new"]
