"""Raises the exact versions in pyproject.toml to the newest that work together: ``python -m tests.newest_pins``."""

import re
import subprocess
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PINNED = ("pyproject.toml", "homepage/__init__.py")
"""The files with exact versions."""

_PIN = re.compile(r'(?<=")([\w.-]+)==([\w.]+)(?=")')


def names(text: str) -> set[str]:
    """The packages that a file pins."""
    return {found[1] for found in _PIN.finditer(text)}


def raised(text: str, newest: Mapping[str, str]) -> str:
    """The text of a file with other versions; a package without one keeps its version.

    Args:
        text: The text.
        newest: The versions by package.
    """
    return _PIN.sub(lambda found: f"{found[1]}=={newest.get(found[1], found[2])}", text)


def versions(compiled: str) -> dict[str, str]:
    """The versions by package in what ``uv pip compile`` prints; none of a package that has several."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", compiled, re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return {name: next(iter(each)) for name, each in found.items() if len(each) == 1}


def newest_together(packages: Iterable[str]) -> dict[str, str]:
    """The newest versions of packages that can be installed together, for all supported versions of Python."""
    uv = Path(sysconfig.get_path("scripts")) / "uv"
    command = [str(uv), "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--no-annotate", "-"]
    asked = "\n".join(sorted(packages))
    return versions(subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Changes the files, and prints what has changed."""
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in PINNED}
    newest = newest_together(set().union(*map(names, texts.values())))
    for name, text in texts.items():
        new = raised(text, newest)
        (ROOT / name).write_text(new, encoding="utf-8")
        changed = sorted(set(_PIN.findall(new)) - set(_PIN.findall(text)))
        print(*(f"{name}: {package} {version}" for package, version in changed), sep="\n")


if __name__ == "__main__":
    main()
