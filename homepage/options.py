"""Options of the command line that several commands or processes have."""

import argparse
from functools import cache
from pathlib import Path

STRICT = "--strict"
"""The option that takes warnings for errors."""

PUBLISHED = "--published"
"""The option of an export for the folder of the site as it was published before."""


@cache
def of_export() -> tuple[argparse.Namespace, list[str]]:
    """The options of this process, an export, that Reflex does not know; and the arguments of ``reflex``."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument(STRICT, action="store_true")
    parser.add_argument(PUBLISHED, type=Path)
    return parser.parse_known_args()
