"""The command line: ``homepage``, which is ``python -m homepage`` too."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from homepage import DISTRIBUTION, __version__
from homepage.commands import build, check, dev, doctor, new, schema, serve, upgrade, verify
from homepage.errors import ContentErrors, UnusableFolderError
from homepage.importers.command_line import add_imports
from homepage.interrupts import exit_immediately
from homepage.terminal import show_any_letter

_COMMANDS: Sequence[ModuleType] = (new, check, build, dev, serve, verify, upgrade, schema, doctor)
_EXIT_CODES = """exit codes:
  0    all is well
  1    the content has mistakes, or the command failed; the message says why
  2    the command line is wrong
  130  stopped by Ctrl+C
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command in the current folder, which holds content/ and assets/.

    Returns:
        The exit code, as the help lists them.
    """
    show_any_letter()
    chosen = parser().parse_args(arguments)
    try:
        with exit_immediately():
            return int(chosen.run(Path.cwd(), chosen))
    except ContentErrors as errors:
        print(errors.report, file=sys.stderr)
        return 1
    except UnusableFolderError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        if error.filename is None:
            raise
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    whole = argparse.ArgumentParser(
        prog="homepage",
        description="A static site generator for a researcher's homepage. Run it in the folder of your site.",
        epilog=f"{_EXIT_CODES}\nhomepage COMMAND --help shows the options of a command, with examples.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"{DISTRIBUTION} {__version__}")
    commands = whole.add_subparsers(required=True, metavar="command")
    for module in _COMMANDS:
        added = commands.add_parser(
            module.__name__.rpartition(".")[2],
            help=module.__doc__,
            description=module.__doc__,
            epilog="examples:\n" + "".join(f"  homepage {example}\n" for example in module.EXAMPLES),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_options(added)
        added.set_defaults(run=module.run)
    add_imports(
        commands.add_parser("import", help="Import content from another format.").add_subparsers(
            required=True, metavar="format"
        )
    )
    return whole


if __name__ == "__main__":
    sys.exit(main())
