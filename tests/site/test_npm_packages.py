"""The npm packages that a site is made with: those of the package's lock, which no export writes or resolves again."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.development_server import free_port, start
from tests.site.sites import REPOSITORY, environment, homepage, reflex
from tests.site.strangers import with_eight_works

LOCK = "homepage/reflex_adapter/npm/bun.lock"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """This repository as somebody clones it, with their own content in it."""
    root = tmp_path / "clone"
    made = (".git", ".venv", ".web", ".web-dev", ".states", "dist", "__pycache__", ".*_cache", ".hypothesis")
    made_files = shutil.ignore_patterns(*made)

    def ignored(folder: str, names: list[str]) -> set[str]:
        own = {"content", "assets"} if Path(folder) == REPOSITORY else set()
        return made_files(folder, names) | own

    shutil.copytree(REPOSITORY, root, ignore=ignored)
    with_eight_works(root)
    for command in ("init -q", "add .", "-c user.name=a -c user.email=a@example.org commit -qm all"):
        subprocess.run(["git", *command.split()], cwd=root, check=True)
    return root


def changed(clone: Path) -> str:
    """What git would commit."""
    return subprocess.run(
        ["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True, check=True
    ).stdout


def run_package(package: Path, root: Path) -> subprocess.CompletedProcess[str]:
    """Builds a site with a copy of the package."""
    return subprocess.run(
        [sys.executable, "-m", "homepage", "build"],
        cwd=root,
        env={**environment(), "PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("command", [["homepage", "build"], ["reflex", "export", "--frontend-only", "--no-zip"]])
def test_an_export_changes_nothing_that_git_tracks(clone: Path, command: list[str]) -> None:
    module, *arguments = command
    done = {"homepage": homepage, "reflex": reflex}[module](clone, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    assert changed(clone) == ""


def test_the_development_server_changes_nothing_that_git_tracks(clone: Path) -> None:
    ports = free_port(), free_port()
    command = ("homepage", "dev", "--port", str(ports[0]), "--backend-port", str(ports[1]))
    for server in start(clone, *command, ports=ports):
        assert changed(server.root).split() == ["??", "server.log"]


def test_a_site_that_cannot_be_written_leaves_the_lock_alone(clone: Path) -> None:
    lock = (clone / LOCK).read_bytes()
    (clone / ".web").write_text("no folder", encoding="utf-8")  # as on a disk that is full
    assert homepage(clone, "build").returncode != 0
    assert (clone / LOCK).read_bytes() == lock


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("package.json", '"vite": "8.', '"vite": "7.', "does not hold what Reflex asks for: vite 8."),
        ("bun.lock", '"react@', '"react@1', "lockfile is frozen"),
        ("bun.lock", '"packages": {', '"packages": {{', "lockfile is frozen"),
    ],
)
def test_a_lock_that_does_not_fit_stops_a_build(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    package = tmp_path / "package"
    shutil.copytree(REPOSITORY / "homepage", package / "homepage", ignore=shutil.ignore_patterns("__pycache__"))
    doctored = package / "homepage/reflex_adapter/npm" / file
    text = doctored.read_text(encoding="utf-8")
    assert old in text
    doctored.write_text(text.replace(old, new, 1), encoding="utf-8")
    (tmp_path / "site").mkdir()
    built = run_package(package, with_eight_works(tmp_path / "site"))
    assert built.returncode == 1
    assert said in built.stdout + built.stderr
    assert "un `make lock`" in built.stdout + built.stderr
    assert "Traceback" not in built.stdout + built.stderr
    assert not (tmp_path / "site/dist").exists()


def test_packages_come_from_no_particular_host() -> None:
    assert "://" not in (REPOSITORY / LOCK).read_text(encoding="utf-8")


def test_every_requested_package_is_pinned() -> None:
    package = json.loads((REPOSITORY / "homepage/reflex_adapter/npm/package.json").read_text(encoding="utf-8"))
    versions = [*package["dependencies"].values(), *package["devDependencies"].values()]
    assert [version for version in versions if not version.removeprefix("v")[0].isdigit()] == []
