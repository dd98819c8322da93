"""The command line."""

import contextlib
import io
import json
import os
import re
import shlex
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from homepage import __version__
from homepage.__main__ import main, parser
from homepage.commands.program import command
from tests.sites import write_site


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a valid site, which is the working directory of the commands."""
    monkeypatch.chdir(write_site(tmp_path))
    return tmp_path


def test_a_command_does_not_import_the_others() -> None:
    code = "import sys; from homepage.__main__ import parser; parser('check'); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    ).stdout.split()
    assert {name for name in loaded if name.startswith(("homepage.commands.", "homepage.importers"))} == {
        "homepage.commands.check",
        "homepage.commands.external",
    }


@pytest.mark.usefixtures("root")
def test_check_says_what_a_good_folder_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == ("content/ is valid: Plato, 1 page\n")


def test_check_tells_every_mistake(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(root, profile_yaml="name: Plato\nfax: 1\nemail: none\n")
    assert main(["check"]) == 1
    reported = capsys.readouterr().err.splitlines()
    assert [line[:28] for line in reported] == [
        "content/profile.yaml:2:1: fa",
        "content/profile.yaml:3:8: em",
        "2 mistakes in content/",
    ]


@pytest.mark.parametrize("command", ["check", "build"])
def test_strict_takes_warnings_for_errors(
    command: str, root: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[1]))
    (root / "content/drafts").mkdir()
    (root / "content/drafts/x.md").touch()
    assert main([command, "--strict"]) == 1
    reported = capfd.readouterr()
    assert reported.err.splitlines()[0].startswith("content/drafts/x.md:1:1: warning: x: ")
    assert reported.err.splitlines()[1:] == ["1 warning in content/"]
    assert reported.out == ""
    assert not (root / "dist").exists()


def test_check_passes_with_warnings_and_strict_without_any(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--strict"]) == 0
    (root / "content/drafts").mkdir()
    (root / "content/drafts/x.md").touch()
    assert main(["check"]) == 0
    assert "warning: x: is read by nothing" in capsys.readouterr().err


def test_schema_says_what_it_wrote(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "wrote content/schema/site.json" in capsys.readouterr().out
    assert (root / "content/schema/site.json").exists()


@pytest.mark.parametrize("mistake", ["", "email: \u8bb8\n"])
def test_a_terminal_that_lacks_a_letter_gets_its_code(root: Path, mistake: str) -> None:
    write_site(root, profile_yaml=f"name: \u8bb8\n{mistake}")
    package = {"PYTHONPATH": str(Path(__file__).resolve().parents[1]), "PYTHONIOENCODING": "cp1252"}
    command = [sys.executable, "-m", "homepage", "check"]
    done = subprocess.run(command, cwd=root, env={**os.environ, **package}, capture_output=True, check=False)
    assert done.returncode == bool(mistake)
    assert rb"\u8bb8" in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr


def test_a_file_that_cannot_be_written_is_reported_in_a_line(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "content/schema").touch()
    assert main(["schema"]) == 1
    assert capsys.readouterr().err == f"{root / 'content/schema'}: File exists\n"


@pytest.fixture
def old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Jekyll site, next to an empty working directory."""
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    (tmp_path / "old/_config.yml").write_text("url: https://a.example\nauthor: {name: Ada}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "new")
    return tmp_path / "old"


def test_import_moves_a_site_in_and_ends_with_the_parity_report(
    old_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "academicpages", str(old_site)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "parity: 2 things on the old site: 2 carried, 0 changed, 0 left"
    assert main(["check"]) == 0


@pytest.mark.usefixtures("old_site")
def test_import_says_what_it_cannot_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "academicpages", "none"]) == 1
    reported = capsys.readouterr().err.splitlines()
    assert reported[0].startswith("none/_config.yml:1:1: ")
    assert reported[-1] == "nothing was written"


def test_import_can_only_tell(old_site: Path) -> None:
    assert main(["import", "academicpages", str(old_site), "--dry-run"]) == 0
    assert list(Path.cwd().iterdir()) == []


def test_checking_waits_for_nothing_that_it_does_not_need(root: Path) -> None:
    program = (
        "import sys; from homepage.__main__ import main; main(['check']); "
        "print([name for name in sys.modules if name.startswith('reflex') or name in "
        "{'PIL', 'markdown', 'nh3', 'pybtex', 'pylatexenc', 'rich'}])"
    )
    repository = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env={"PYTHONPATH": str(repository), "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = done.stdout.splitlines()[-1]
    assert loaded == "[]"


@pytest.mark.parametrize("arguments", [[], ["publish"], ["check", "--all"], ["import"], ["import", "wordpress", "."]])
def test_unknown_arguments_are_answered_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert "usage: homepage" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["serve", "dev"])
@pytest.mark.parametrize("port", ["abc", "99999", "0", "-1", "", "²"])
def test_an_invalid_port_is_reported(command: str, port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, f"--port={port}"])
    assert caught.value.code == 2
    assert f"{port!r} is not a port; write a number from 1 to 65535" in capsys.readouterr().err


@pytest.mark.parametrize("port", [1, 65535])
def test_the_lowest_and_the_highest_port_are_ports(port: int) -> None:
    assert parser("serve").parse_args(["serve", f"--port={port}"]).port == port


@pytest.mark.posix
@pytest.mark.parametrize(
    ("started", "written"),
    [
        ("bin/homepage", "homepage"),
        ("elsewhere/homepage", "{}/elsewhere/homepage"),
        ("__main__.py", "{python} -m homepage"),
    ],
)
def test_a_command_in_a_message_is_written_as_the_owner_started_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started: str, written: str
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/homepage").touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(sys, "argv", [str(tmp_path / started)])
    program = written.format(tmp_path, python=sys.executable)
    assert command("build", "--out", "my site") == f"{program} build --out 'my site'"


def serve(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    package = {"PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    command = [sys.executable, "-m", "homepage", "serve", *arguments]
    return subprocess.run(
        command, cwd=root, env={**os.environ, **package}, capture_output=True, encoding="utf-8", check=False
    )


def test_a_port_that_another_program_has_is_reported_in_a_line(root: Path) -> None:
    (root / "dist").mkdir()
    (root / "dist/index.html").write_text("home", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as other:
        number = other.getsockname()[1]
        done = serve(root, "--port", str(number))
    assert (done.returncode, done.stdout) == (1, "")
    reported = f"Port {number} cannot be used (Address already in use); choose another: --port {number + 1}\n"
    assert done.stderr == reported


@pytest.mark.usefixtures("root")
def test_the_development_server_tells_which_of_its_ports_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        number = other.getsockname()[1]
        assert main(["dev", "--port", str(number % 65535 + 1), "--backend-port", str(number)]) == 1
    assert re.fullmatch(rf"Port {number} .*: --backend-port \d+\n", capsys.readouterr().err)


@pytest.mark.usefixtures("root")
def test_a_program_gets_the_mistakes_as_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(root, profile_yaml="name: Plato\nemail: none\n")
    assert main(["check", "--json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert {key: found[key] for key in ("file", "line", "column", "field", "is_mistake")} == {
        "file": "content/profile.yaml",
        "line": 2,
        "column": 8,
        "field": "email",
        "is_mistake": True,
    }


def test_a_program_gets_the_warnings_of_good_content_as_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "content/drafts").mkdir()
    (root / "content/drafts/x.md").touch()
    assert main(["check", "--json"]) == 0
    reported = capsys.readouterr()
    assert [each["is_mistake"] for each in json.loads(reported.out)] == [False]
    assert reported.err == ""


def test_the_version_is_that_of_the_distribution(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"academic-homepage {__version__}\n"


def commands() -> list[str]:
    """The commands that the help lists."""
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
        main(["--help"])
    return re.findall(r"^    (\w+) ", out.getvalue(), re.MULTILINE)


def test_the_help_lists_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert re.findall(r"^  (\d+) +\w", capsys.readouterr().out, re.MULTILINE) == ["0", "1", "2", "130"]


@pytest.mark.parametrize("command", [each for each in commands() if each != "import"])
def test_the_examples_in_the_help_of_a_command_are_accepted(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    examples = re.findall(r"^  homepage (.*)$", capsys.readouterr().out, re.MULTILINE)
    assert examples
    for example in examples:
        parser().parse_args(shlex.split(example))


def test_a_site_that_is_not_there_is_reported_in_a_line(root: Path) -> None:
    done = serve(root)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(r"There is no site in .*dist\. To make it: .* -m homepage build\n", done.stderr)


@pytest.mark.parametrize("most", ["-5", "0", "many"])
def test_the_number_of_addresses_to_ask_for_is_positive(most: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["check", "--external", most])
    assert f"{most!r} is not a number of addresses; write one from 1" in capsys.readouterr().err
