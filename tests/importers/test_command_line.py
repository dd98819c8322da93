"""The commands below ``import``."""

import argparse
import subprocess
import sys

import pytest

from homepage.__main__ import main
from homepage.importers.command_line import add_imports

FORMATS = ["bibtex", "csl-json", "ris", "academicpages"]
LATE = ["pybtex", "pylatexenc", "rispy", "homepage.importers.publications", "homepage.importers.academicpages"]


def test_every_importer_has_a_command() -> None:
    parser = argparse.ArgumentParser()
    formats = parser.add_subparsers()
    add_imports(formats)
    assert list(formats.choices) == FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_the_help_of_each_has_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["import", name, "--help"])
    reported = capsys.readouterr().out
    assert f"example: homepage import {name} " in reported
    assert "--dry-run" in reported


def test_importers_are_loaded_when_they_run() -> None:
    code = "import sys; from homepage.__main__ import parser; parser('import'); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    ).stdout.split()
    assert [name for name in LATE if name in loaded] == []
    assert "homepage.importers.command_line" in loaded
