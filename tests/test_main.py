"""The command line."""

import subprocess
import sys
from pathlib import Path

import pytest

from homepage.__main__ import main
from tests.sites import write_site


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A good site's folder, and the one that commands are run in."""
    monkeypatch.chdir(write_site(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("root")
def test_check_says_what_a_good_folder_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == (
        "content/ is in order: Plato, 0 topics, 0 internships, 0 publications shown, 0 kept back\n"
    )


def test_check_tells_every_mistake(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(root, profile_yaml="name: Plato\nfax: 1\nemail: none\n")
    assert main(["check"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line[:28] for line in told] == [
        "content/profile.yaml:2:1: fa",
        "content/profile.yaml:3:8: em",
        "2 mistakes in content/",
    ]


def test_schema_says_what_it_wrote(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "wrote content/schema/site.json" in capsys.readouterr().out
    assert (root / "content/schema/site.json").exists()


def test_checking_waits_for_neither_reflex_nor_pillow(root: Path) -> None:
    program = (
        "import sys; from homepage.__main__ import main; main(['check']); "
        "print([name for name in sys.modules if 'reflex' in name or name == 'PIL'])"
    )
    repository = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env={"PYTHONPATH": str(repository), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = done.stdout.splitlines()[-1]
    assert loaded == "['homepage.export.reflex_command']"


@pytest.mark.parametrize("arguments", [[], ["publish"], ["check", "--all"]])
def test_what_it_does_not_know_it_explains(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert "usage: homepage" in capsys.readouterr().err
