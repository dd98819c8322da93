"""Runs Reflex's own command line as this package needs it."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

from homepage.export.errors import UnusableFolderError

_NO_PATH_OF_VITE = re.compile(r"[#?:\\\x00-\x1f]")


def run_reflex(root: Path, *arguments: str) -> int:
    """Runs ``reflex`` in a folder, with the bun that was installed beside this Python.

    Args:
        root: The folder that holds rxconfig.py.
        *arguments: Of ``reflex``.

    Returns:
        Its exit code.

    Raises:
        UnusableFolderError: If the JavaScript tools behind Reflex cannot work in the folder.
    """
    folder = root.resolve()
    found = _NO_PATH_OF_VITE.search("".join(folder.parts[1:]))
    if found:
        raise UnusableFolderError(f"{folder} holds {found[0]!r}, which Vite cannot have in a path; rename the folder")
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", os.defpath)])
    command = [sys.executable, "-m", "reflex", *arguments]
    return subprocess.run(command, cwd=root, env={**os.environ, "PATH": path}, check=False).returncode  # noqa: S603
