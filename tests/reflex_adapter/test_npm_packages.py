"""An export is made with the npm packages of the lock."""

import json
from importlib.resources import files
from typing import Any

import pytest
from reflex.constants import PackageJson

from homepage.reflex_adapter.npm_packages import NpmPackagesError, check_locked, package_json


def package() -> dict[str, Any]:
    text = (files("homepage.reflex_adapter") / "npm" / "package.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def test_the_lock_holds_what_this_version_of_reflex_asks_for() -> None:
    check_locked({})
    assert package_json() == package()


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


def test_nothing_is_locked_that_has_no_exact_version() -> None:
    versions = [*package()["dependencies"].values(), *package()["devDependencies"].values()]
    assert [version for version in versions if not version.lstrip("v")[0].isdigit()] == []
