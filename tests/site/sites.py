"""Sites to test: folders outside the repository, and what they export to."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SUBPATH = "https://example.org/assets/caf%C3%A9.github.io"


@dataclass(frozen=True)
class Exported:
    """A site that was exported.

    Attributes:
        root: Its folder, with content/.
        out: The files to publish.
        url: Where it says that it is published.
        base_path: The path in that address.
    """

    root: Path
    out: Path
    url: str
    base_path: str

    def pages(self) -> list[str]:
        """The paths of all its pages, from the base path on."""
        return sorted(path.relative_to(self.out).as_posix() for path in self.out.rglob("*.html"))


def copy_site(root: Path) -> Path:
    """A copy of this repository's own site, without the package."""
    for folder in ("content", "assets"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    shutil.copy(REPOSITORY / "rxconfig.py", root)
    return root


def publish_at(root: Path, url: str) -> None:
    """Changes the one setting that says where a site is published."""
    settings = root / "content/site.yaml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    changed = [f"url: {url}" if line.startswith("url:") else line for line in lines]
    settings.write_text("\n".join(changed) + "\n", encoding="utf-8")


def homepage(
    root: Path, *arguments: str, python: str = sys.executable, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Runs the package's command line in a site's folder."""
    return _run(root, python, "homepage", *arguments, **variables)


def reflex(
    root: Path, *arguments: str, python: str = sys.executable, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Runs Reflex's own command line in a site's folder."""
    return _run(root, python, "reflex", *arguments, **variables)


def _run(root: Path, python: str, module: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-m", module, *arguments],
        cwd=root,
        env={**environment(python), **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def environment(python: str = sys.executable) -> dict[str, str]:
    """As if the environment of a Python were activated; the tests' own finds the package in this repository."""
    path = os.pathsep.join([str(Path(python).parent), os.environ.get("PATH", os.defpath)])
    package = {"PYTHONPATH": str(REPOSITORY)} if python == sys.executable else {}
    return {**os.environ, **package, "PATH": path, "PYTHONIOENCODING": "utf-8"}


def export(root: Path, url: str, base_path: str = "") -> Exported:
    """Builds a site.

    Raises:
        AssertionError: If that fails; with what was said.
    """
    built = homepage(root, "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return Exported(root, root / "dist", url, base_path)
