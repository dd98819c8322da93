"""The commands below ``import``."""

import argparse
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from homepage.__main__ import main
from homepage.importers.command_line import add_imports
from tests.sites import write_site

EXAMPLES = {
    "bibtex": "refs.bib more.bib",
    "csl-json": '"My Library.json"',
    "ris": "export.ris",
    "academicpages": "path/to/old-site",
}
FORMATS = list(EXAMPLES)
LATE = ["pybtex", "pylatexenc", "rispy", "homepage.importers.publications", "homepage.importers.academicpages"]


def test_every_importer_has_a_command() -> None:
    parser = argparse.ArgumentParser()
    formats = parser.add_subparsers()
    add_imports(formats)
    assert list(formats.choices) == FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_the_help_of_each_has_an_example_on_one_line(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    with pytest.raises(SystemExit):
        main(["import", name, "--help"])
    reported = capsys.readouterr().out
    assert reported.endswith(f"example: homepage import {name} {EXAMPLES[name]}\n")
    assert "--dry-run" in reported


def test_importers_are_loaded_when_they_run() -> None:
    code = "import sys; from homepage.__main__ import parser; parser('import'); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    ).stdout.split()
    assert [name for name in LATE if name in loaded] == []
    assert "homepage.importers.command_line" in loaded


class FakeReport:
    """A report of two lines and a warning."""

    def warnings(self) -> list[str]:
        """One."""
        return ["refs:1: a: warning"]

    def lines(self) -> list[str]:
        """Two."""
        return ["added a", "1 added"]

    def whole(self) -> list[str]:
        """Two others."""
        return ["one", "zwei ä"]

    def data(self) -> dict[str, object]:
        """Data."""
        return {"items": ["ä"]}


@pytest.mark.parametrize("name", FORMATS[:3])
@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_an_import_of_publications_prints_its_report(
    name: str, options: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[object] = []

    def imported(root: Path, files: list[Path], format_: object, *, dry_run: bool) -> FakeReport:
        called.extend((root, files, format_, dry_run))
        return FakeReport()

    monkeypatch.setattr("homepage.importers.publications.importer.import_publications", imported)
    assert main(["import", name, "one", "two", *options]) == 0
    module = importlib.import_module(f"homepage.importers.{name.replace('-', '_')}.format")
    format_ = getattr(module, name.replace("-", "_").upper())
    assert called == [Path.cwd(), [Path("one"), Path("two")], format_, bool(options)]
    assert tuple(capsys.readouterr()) == ("added a\n1 added\n", "refs:1: a: warning\n")


def test_a_file_that_cannot_be_read_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_site(tmp_path))
    assert main(["import", "ris", "none.ris"]) == 1
    out, error = capsys.readouterr()
    assert out == ""
    assert error == "none.ris:1: cannot be read: No such file or directory\nnothing was imported\n"


def site_imported(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Replaces the import of a site; returns what it is called with."""
    called: list[object] = []

    def imported(root: Path, source: Path, *, dry_run: bool) -> FakeReport:
        called.extend((root, source, dry_run))
        return FakeReport()

    monkeypatch.setattr("homepage.importers.academicpages.importer.import_site", imported)
    return called


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        ([], ("added a\n1 added\n", "refs:1: a: warning\n")),
        (["--dry-run", "--report", "report.txt"], ("added a\n1 added\n", "refs:1: a: warning\n")),
        (["--json"], ('{\n "items": [\n  "ä"\n ]\n}\n', "")),
    ],
)
def test_an_import_of_a_site_prints_its_report_or_writes_it(
    tmp_path: Path,
    options: list[str],
    printed: tuple[str, str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    called = site_imported(monkeypatch)
    assert main(["import", "academicpages", "old", *options]) == 0
    assert called == [tmp_path, Path("old"), "--dry-run" in options]
    assert tuple(capsys.readouterr()) == printed
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert written == ({"report.txt": "one\nzwei ä\n"} if "--report" in options else {})


def test_a_report_that_cannot_be_written_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    site_imported(monkeypatch)
    assert main(["import", "academicpages", "old", "--report", str(tmp_path)]) == 1
    out, error = capsys.readouterr()
    assert (out, error.startswith(f"{tmp_path}: cannot be written: ")) == ("", True)


def test_a_site_that_cannot_be_read_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "academicpages", str(tmp_path / "none")]) == 1
    out, error = capsys.readouterr()
    assert out == ""
    assert "_config.yml:1:1: _config: is missing" in error
    assert error.endswith("\nnothing was written\n")
