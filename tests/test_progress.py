"""Progress is for people who watch: a file with the output has none."""

import pytest

from homepage.progress import spinner, with_bar


@pytest.fixture(autouse=True)
def _colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")


def test_a_spinner_is_not_written_to_a_file_even_if_colours_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with spinner("Building"):
        pass
    assert capsys.readouterr() == ("", "")


def test_a_bar_is_not_written_to_a_file_even_if_colours_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_bar("ab", "Reading")) == ["a", "b"]
    assert capsys.readouterr() == ("", "")
