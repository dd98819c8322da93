"""Options of the command line that several commands or processes have."""

import argparse
from functools import cache
from pathlib import Path
from typing import NamedTuple

STRICT = "--strict"
"""The option that treats warnings as errors."""

PUBLISHED = "--published"
"""The option of an export for the folder of the site as it was published before."""


class ExportOptions(NamedTuple):
    """The arguments of a process that exports a site.

    Attributes:
        is_strict: Whether warnings are errors.
        published: The folder of the site as it was published before, if it is known.
        of_reflex: The arguments of ``reflex``.
    """

    is_strict: bool
    published: Path | None
    of_reflex: list[str]


@cache
def export_options() -> ExportOptions:
    """The arguments of this process."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument(STRICT, action="store_true")
    parser.add_argument(PUBLISHED, type=Path)
    own, of_reflex = parser.parse_known_args()
    return ExportOptions(own.strict, own.published, of_reflex)
