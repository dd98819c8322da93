"""The files whose changes recompile the app."""

from pathlib import Path

import pytest

from homepage.development import modification_times
from tests.sites import write_site


def test_a_save_changes_the_time_of_its_file_alone(tmp_path: Path) -> None:
    before = modification_times(write_site(tmp_path))
    (tmp_path / "content/news.yaml").write_text("- { date: 2025, text: A }", encoding="utf-8")
    after = modification_times(tmp_path)
    assert {path.name for path in after if after[path] != before.get(path)} == {"news.yaml"}


def test_a_file_that_is_deleted_meanwhile_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (write_site(tmp_path) / "content/deleted.md").symlink_to("nowhere")
    monkeypatch.setattr(Path, "is_file", lambda _: True)
    assert "deleted.md" not in {path.name for path in modification_times(tmp_path)}
