"""Write content of an earlier version as this version reads it."""

import argparse
import sys
from pathlib import Path

from homepage.commands.program import command
from homepage.interrupts import exit_after_cleanup

EXAMPLES = ("upgrade", "upgrade --yes")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options."""
    parser.add_argument("--yes", action="store_true", help="write without asking")


def run(root: Path, chosen: argparse.Namespace) -> int:
    """Shows what is to change, and writes it if the owner agrees."""
    from homepage.upgrade.plan import planned_upgrade

    upgrade = planned_upgrade(root)
    print(*upgrade.left, sep="\n", end="\n" * bool(upgrade.left), file=sys.stderr)
    if not upgrade.changes:
        print("Nothing can be upgraded." if upgrade.left else "Nothing to upgrade.")
        return int(bool(upgrade.left))
    print(*(change.diff for change in upgrade.changes), sep="", end="", flush=True)
    if not (chosen.yes or _agreed()):
        print(f"Nothing was written. To write it: {command('upgrade', '--yes')}", file=sys.stderr)
        return 1
    if planned_upgrade(root) != upgrade:
        print("Nothing was written: a file was changed meanwhile. Run it again.", file=sys.stderr)
        return 1
    with exit_after_cleanup():
        upgrade.write(root)
    print(*(f"wrote {change.file}" for change in upgrade.changes), sep="\n")
    return int(bool(upgrade.left))


def _agreed() -> bool:
    """Whether the owner confirms the change; False without a terminal."""
    if not sys.stdin.isatty():
        return False
    try:
        return input("Write this? [y/N] ").strip().lower() in {"y", "yes"}
    except EOFError:  # Ctrl+D
        return False
