"""Runs Reflex's own command line as this package needs it. As a program, it is that command line."""

import os
import re
import subprocess
import sys
import sysconfig
from contextlib import suppress
from pathlib import Path

from homepage.export.environment import without_influence
from homepage.export.errors import UnusableFolderError
from homepage.interrupts import INTERRUPTED, ending_at_once, putting_in_order

_NO_PATH_OF_VITE = re.compile(r"[#?:\\\x00-\x1f]|%[0-9A-Fa-f]{2}")  # nor of Node's and bun's modules, which are URLs
_SECONDS_TO_END = 10


def run_reflex(root: Path, *arguments: str) -> int:
    """Runs ``reflex`` in a folder, with the bun that was installed beside this Python.

    Args:
        root: The folder that holds rxconfig.py.
        *arguments: Of ``reflex``.

    Returns:
        Its exit code.

    Raises:
        UnusableFolderError: If the JavaScript tools behind Reflex cannot work in the folder.
        KeyboardInterrupt: If somebody presses Ctrl+C; Reflex has ended then, too.
    """
    folder = root.resolve()
    found = _NO_PATH_OF_VITE.search("".join(folder.parts[1:]))
    if found:
        raise UnusableFolderError(
            f"{folder} holds {found[0]!r}, which Vite or bun cannot have in a path; rename the folder"
        )
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", os.defpath)])
    environment = {**without_influence(os.environ), "PATH": path, "REFLEX_WEB_WORKDIR": ".web"}
    command = [sys.executable, "-m", __name__, *arguments]
    with putting_in_order(), subprocess.Popen(command, cwd=root, env=environment) as reflex:  # noqa: S603
        try:
            return reflex.wait()
        except KeyboardInterrupt:  # the terminal told Reflex as well
            with suppress(subprocess.TimeoutExpired):
                reflex.wait(_SECONDS_TO_END)
            reflex.terminate()
            raise


def _main() -> int:
    """Reflex's command line; of Ctrl+C it tells no more than the line with which Reflex ends."""
    with ending_at_once():
        from click import Abort  # noqa: PLC0415
        from reflex.reflex import cli  # noqa: PLC0415

        if sys.argv[1] == "export":
            cli(prog_name="reflex")
    try:  # its servers are to end before it does
        cli(prog_name="reflex", standalone_mode=False)
    except (Abort, KeyboardInterrupt):
        return INTERRUPTED
    return 0


if __name__ == "__main__":
    sys.exit(_main())
