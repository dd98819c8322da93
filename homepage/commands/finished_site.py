"""The option ``--out`` of commands about the finished site."""

import argparse
import sys
from pathlib import Path

from homepage.commands.program import command

OUT = Path("dist")
"""The folder of the finished site, if no other is given."""


def add_out(parser: argparse.ArgumentParser) -> None:
    """Adds the option."""
    parser.add_argument("--out", type=Path, default=OUT, metavar="DIR", help=f"the folder of the finished site ({OUT})")


def has_site(folder: Path) -> bool:
    """Whether there is a site in a folder; if not, it prints how to make it."""
    if (folder / "index.html").is_file():
        return True
    print(f"There is no site in {folder}. To make it: {command('build')}", file=sys.stderr)
    return False
