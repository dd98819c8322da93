"""An export is made with the npm packages of the lock."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import reflex as rx
from reflex.constants import PackageJson

from homepage.reflex_adapter.npm_packages import LockedApp, NpmPackagesError, check_locked, install, package_json


def package() -> dict[str, Any]:
    text = (files("homepage.reflex_adapter") / "npm" / "package.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def test_the_lock_holds_what_this_version_of_reflex_asks_for() -> None:
    check_locked({})
    assert package_json() == package()


def test_packages_are_in_the_order_of_their_names_so_that_a_new_version_changes_few_lines() -> None:
    for key in ("dependencies", "devDependencies"):
        names = list(dict[str, str](package_json()[key]))  # type: ignore[call-overload]
        assert names == sorted(names)


@pytest.mark.parametrize("version", ["0.0.1", ""])
def test_another_version_than_the_lock_holds_stops_the_build(version: str) -> None:
    with pytest.raises(NpmPackagesError, match=rf"react {version} \(there: .*Run `make lock`"):
        check_locked({"react": version})


def test_a_package_that_the_lock_does_not_hold_stops_the_build() -> None:
    with pytest.raises(NpmPackagesError, match=r"leftpad 1\.0\.0 \(there: none\)"):
        check_locked({"leftpad": "1.0.0"})


def test_a_new_version_of_reflex_that_asks_for_more_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PackageJson.DEV_DEPENDENCIES, "vite-plus", "9.9.9")
    with pytest.raises(NpmPackagesError, match=r"vite-plus 9\.9\.9"):
        check_locked({})


def test_every_locked_package_has_an_exact_version() -> None:
    versions = [*package()["dependencies"].values(), *package()["devDependencies"].values()]
    assert [version for version in versions if not version.lstrip("v")[0].isdigit()] == []


@pytest.fixture
def bun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of bun, which fails and says why."""
    program = tmp_path / "bun"
    program.write_text('#!/bin/sh\necho "$@" > called\necho broken >&2\nexit 1\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("homepage.reflex_adapter.npm_packages.get_bun_path", lambda: program)
    return program


@pytest.mark.posix
def test_exactly_the_locked_packages_are_installed(bun: Path, tmp_path: Path) -> None:
    bun.write_text(bun.read_text(encoding="utf-8").replace("exit 1", "exit 0"), encoding="utf-8")
    web = tmp_path / ".web"
    web.mkdir()
    install(web)
    assert (web / "called").read_text(encoding="utf-8") == "install --frozen-lockfile\n"
    assert (web / "bun.lock").read_bytes() == (files("homepage.reflex_adapter") / "npm" / "bun.lock").read_bytes()
    written = json.loads((web / "package.json").read_text(encoding="utf-8"))
    assert written == package() | {"type": "module", "scripts": written["scripts"]}


@pytest.mark.posix
@pytest.mark.usefixtures("bun")
def test_both_commands_by_which_reflex_starts_vite_are_in_the_package(tmp_path: Path) -> None:
    with pytest.raises(NpmPackagesError):
        install(tmp_path)
    scripts = json.loads((tmp_path / "package.json").read_text(encoding="utf-8"))["scripts"]
    assert scripts["dev"] == PackageJson.Commands.DEV
    assert scripts["export"] == f"node vite_cache.js {PackageJson.Commands.EXPORT}"
    assert (tmp_path / "vite_cache.js").is_file()


def test_a_missing_bun_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("homepage.reflex_adapter.npm_packages.get_bun_path", lambda: None)
    with pytest.raises(NpmPackagesError, match="bun is not installed"):
        install(tmp_path)


@pytest.mark.posix
@pytest.mark.usefixtures("bun")
def test_a_lock_that_cannot_be_installed_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(NpmPackagesError, match=r"could not be installed.\nbroken\nIf you changed"):
        install(tmp_path)


@pytest.mark.posix
def test_a_full_disk_is_said_once_and_not_for_each_package(bun: Path, tmp_path: Path) -> None:
    bun.write_text("#!/bin/sh\necho ENOSPC: copying file a >&2\necho ENOSPC: b >&2\nexit 1\n", encoding="utf-8")
    with pytest.raises(NpmPackagesError) as caught:
        install(tmp_path)
    assert str(caught.value) == f"The disk that holds {tmp_path} is full; the npm packages of a build need 100 MB there"


def check_packages(imports: dict[str, list[rx.ImportVar]]) -> None:
    """What Reflex does before a build. It allows one app in a process, so this one is none that it knows."""
    LockedApp.__new__(LockedApp)._get_frontend_packages(imports)


@pytest.mark.parametrize(
    ("package", "reported"),
    [
        ("react@0.0.1", r"react 0\.0\.1 \(there: [0-9]"),
        ("@scope/part@0.0.1", r"@scope/part 0\.0\.1"),
        ("d@0.0.1", r"\bd 0\.0\.1"),
    ],
)
def test_a_component_that_needs_what_the_lock_does_not_hold_ends_the_export(package: str, reported: str) -> None:
    with pytest.raises(SystemExit, match=reported):
        check_packages({package: [rx.ImportVar("x")]})


@pytest.mark.posix
@pytest.mark.usefixtures("bun")
def test_the_packages_of_components_are_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("homepage.reflex_adapter.npm_packages.web_folder", lambda: tmp_path)
    imports = {
        "react@0.0.1": [rx.ImportVar("x", install=False)],
        "$/own": [rx.ImportVar("y")],
        "without-version": [rx.ImportVar("z")],
        "@scope/without-version": [rx.ImportVar("z")],
    }
    with pytest.raises(SystemExit, match="broken"):  # of the installation, and not of the lock
        check_packages(imports)
