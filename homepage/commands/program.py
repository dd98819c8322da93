"""How the owner starts this program, for messages that name a command."""

import shlex
import sys
from pathlib import Path


def command(*arguments: str) -> str:
    """The command line that runs this program with other arguments, as it was started now."""
    script = Path(sys.argv[0])
    program = [sys.argv[0]] if script.stem == "homepage" else [sys.executable, "-m", "homepage"]
    return shlex.join([*program, *arguments])
