"""Runs Reflex's own command line as this package needs it."""

import os
import re
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

from homepage.errors import UnusableFolderError
from homepage.interrupts import exit_after_cleanup
from homepage.reflex_adapter.environment import export_environment

_NO_PATH_OF_VITE = re.compile(r"[#?:\\\x00-\x1f]|%[0-9A-Fa-f]{2}")  # nor of Node's and bun's modules, which are URLs
_SHOW_CURSOR = "\x1b[?25h"  # which Reflex's progress bars hide


def run_reflex(root: Path, *arguments: str) -> int:
    """Runs ``reflex`` in a folder, with the bun that was installed beside this Python.

    It and all that it starts are a process group of their own: Ctrl+C is this program's to answer.

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
        raise UnusableFolderError(
            f"{folder} holds {found[0]!r}, which Vite or bun cannot have in a path; rename the folder"
        )
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", os.defpath)])
    environment = {**export_environment(os.environ), "PATH": path, "REFLEX_WEB_WORKDIR": ".web"}
    command = [sys.executable, "-m", "reflex", *arguments]
    with (
        exit_after_cleanup(),
        subprocess.Popen(  # noqa: S603
            command,
            cwd=root,
            env=environment,
            stdin=subprocess.DEVNULL,
            process_group=None if sys.platform == "win32" else 0,
        ) as reflex,
    ):
        try:
            return reflex.wait()
        except SystemExit:
            _kill(reflex)
            if sys.stdout.isatty():
                sys.stdout.write(_SHOW_CURSOR)
            raise


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """Ends a process and all that it started, before any of it says why. Whatever it made can be made again."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
