"""Runs Reflex's command line."""

import os
import re
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from homepage.errors import UnusableFolderError
from homepage.interrupts import exit_after_cleanup
from homepage.reflex_adapter.environment import export_environment
from homepage.reflex_adapter.output import WEB

_NO_PATH_OF_VITE = re.compile(r"[#?:\\\x00-\x1f]|%[0-9A-Fa-f]{2}")  # modules of Node and bun have URLs, too
_SETTINGS = {"REFLEX_TELEMETRY_ENABLED": "false", "REFLEX_CHECK_LATEST_VERSION": "false"}
_SHOW_CURSOR = "\x1b[?25h"  # Reflex's progress bars hide it


def run_reflex(
    root: Path,
    *arguments: str,
    web: str = WEB,
    module: str = "homepage.reflex_adapter.launcher",
    inherited: Collection[int] = (),
) -> int:
    """Runs ``reflex`` in a folder, with the bun that is installed beside this Python.

    Reflex and its child processes form a process group of their own, so that only this program receives Ctrl+C.

    Args:
        root: The site's folder.
        *arguments: The arguments of ``reflex``.
        web: The folder in the site's folder in which Reflex works.
        module: The Python module that is run; another one than the launcher calls ``launcher.run``.
        inherited: The file descriptors that it inherits.

    Returns:
        Its exit code, negative if a signal ended it.

    Raises:
        UnusableFolderError: If Vite or bun cannot work in the folder.
    """
    wrong = folder_problem(root)
    if wrong:
        raise UnusableFolderError(wrong)
    environment = {**export_environment(os.environ), **_SETTINGS, "REFLEX_WEB_WORKDIR": web, "PATH": program_path()}
    command = [sys.executable, "-m", module, *arguments]
    with (
        exit_after_cleanup(),
        subprocess.Popen(  # noqa: S603
            command,
            cwd=root,
            env=environment,
            stdin=subprocess.DEVNULL,
            pass_fds=inherited,
            process_group=None if sys.platform == "win32" else 0,
        ) as reflex,
    ):
        try:
            code = reflex.wait()
        except SystemExit:
            _kill(reflex)
            if sys.stdout.isatty():
                sys.stdout.write(_SHOW_CURSOR)
            raise
        if code:
            _kill(reflex)  # else a child may wait for it forever
        if code < 0:
            sys.stderr.write(f"Reflex was ended by signal {-code}; the memory of this machine may be too small\n")
        return code


def folder_problem(root: Path) -> str | None:
    """Why Vite or bun cannot work in a folder; None if they can."""
    folder = root.resolve()
    found = _NO_PATH_OF_VITE.search("".join(folder.parts[1:]))
    if not found:
        return None
    return f"{folder} contains {found[0]!r}, which Vite or bun does not support in a path; rename the folder"


def program_path() -> str:
    """The ``PATH`` of a build: the programs that are installed beside this Python come first, such as bun."""
    return os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", os.defpath)])


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """Kills a process and its children, so that none prints a stack trace. Its output can be created again."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):  # all have ended
            os.killpg(process.pid, signal.SIGKILL)
