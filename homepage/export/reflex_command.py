"""Runs Reflex's own command line as this package needs it. As a program, it is that command line."""

import os
import subprocess
import sys
import sysconfig
from contextlib import suppress
from pathlib import Path

from homepage.export.environment import without_influence

_SECONDS_TO_END = 10


def run_reflex(root: Path, *arguments: str) -> int:
    """Runs ``reflex`` in a folder, with the bun that was installed beside this Python.

    Args:
        root: The folder that holds rxconfig.py.
        *arguments: Of ``reflex``.

    Returns:
        Its exit code.

    Raises:
        KeyboardInterrupt: If somebody presses Ctrl+C; Reflex has ended then, too.
    """
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", os.defpath)])
    environment = {**without_influence(os.environ), "PATH": path, "REFLEX_WEB_WORKDIR": ".web"}
    command = [sys.executable, "-m", __name__, *arguments]
    with subprocess.Popen(command, cwd=root, env=environment) as reflex:  # noqa: S603
        try:
            return reflex.wait()
        except KeyboardInterrupt:  # the terminal told Reflex as well
            with suppress(subprocess.TimeoutExpired):
                reflex.wait(_SECONDS_TO_END)
            reflex.terminate()
            raise


def _main() -> int:
    """Reflex's command line, which tells no stack trace when Ctrl+C comes while it is being imported."""
    try:
        from reflex.reflex import cli  # noqa: PLC0415

        cli(prog_name="reflex")
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(_main())
