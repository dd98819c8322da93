"""Sites to test: folders outside the repository, and what they export to."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from homepage.content import load
from homepage.owner_files import read_assets
from homepage.verification.built_site import BuiltSite
from homepage.verification.checks import Finding, findings

REPOSITORY = Path(__file__).resolve().parents[2]


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
        paths = sorted(path.relative_to(self.out).as_posix() for path in self.out.rglob("*.html"))
        return [path for path in paths if not self.is_owners(path)]

    def is_owners(self, path: str) -> bool:
        """Whether a file is published as it lies in assets/."""
        return (self.root / "assets" / path).exists()


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


def export(root: Path, python: str = sys.executable) -> Exported:
    """Builds a site.

    Args:
        root: Its folder.
        python: What builds it.

    Raises:
        AssertionError: If that fails; with what was said.
    """
    built = homepage(root, "build", python=python)
    assert built.returncode == 0, built.stdout + built.stderr
    return exported(root)


def exported(root: Path) -> Exported:
    """A site that was built before."""
    settings = load(root).settings
    return Exported(root, root / "dist", settings.url, settings.base_path)


def wrong_in(site: Exported) -> list[Finding]:
    """What `homepage verify` finds wrong with a site: links, anchors, ids, addresses, policy."""
    owned = frozenset(read_assets(site.root).files)
    return findings(BuiltSite(site.out, load(site.root).settings, owned))


def export_once(folder: Path, make: Callable[[Path], Path]) -> Exported:
    """Builds a site, unless another process of these tests has done so or does it now.

    Args:
        folder: What the processes share.
        make: Writes the site into a folder that is not there yet.
    """
    folder.mkdir(parents=True, exist_ok=True)
    root = folder / "site"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return exported(root) if (root / "dist").exists() else export(make(root))
