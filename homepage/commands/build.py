"""Check the content, and build a site that is ready to publish."""

import argparse
from pathlib import Path

from homepage.commands.finished_site import OUT, add_out
from homepage.commands.program import command
from homepage.options import STRICT

EXAMPLES = ("build", "build --strict", "build --out ../public_html/me")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options."""
    parser.add_argument(STRICT, action="store_true", help="treat warnings as errors")
    add_out(parser)


def run(root: Path, chosen: argparse.Namespace) -> int:
    """Builds a site."""
    from homepage.export.build import build

    out = root / chosen.out
    code, kept = build(root, out, is_strict=chosen.strict)
    if kept:
        print(f"Kept in {out}, because no build created it: {', '.join(map(repr, kept))}")
    if code == 0:
        other = [] if chosen.out == OUT else ["--out", str(chosen.out)]
        print(f"The site is in {out}. To view it: {command('serve', *other)}")
    return code
