"""How the owner starts this program, for messages that name a command."""

import shlex
import shutil
import sys
from pathlib import Path


def command(*arguments: str) -> str:
    """The command line that runs this program with other arguments, from any folder."""
    return shlex.join([*_program(), *arguments])


def _program() -> list[str]:
    script = Path(sys.argv[0]).absolute()
    if script.stem != "homepage":
        return [sys.executable, "-m", "homepage"]
    found = shutil.which("homepage")
    return ["homepage"] if found and Path(found).absolute() == script else [str(script)]
