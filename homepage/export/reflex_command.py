"""Runs Reflex's own command line as this package needs it."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path


def run_reflex(root: Path, *arguments: str) -> int:
    """Runs ``reflex`` in a folder, with the bun that was installed beside this Python.

    Args:
        root: The folder that holds rxconfig.py.
        *arguments: Of ``reflex``.

    Returns:
        Its exit code.
    """
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", os.defpath)])
    command = [sys.executable, "-m", "reflex", *arguments]
    return subprocess.run(command, cwd=root, env={**os.environ, "PATH": path}, check=False).returncode  # noqa: S603
