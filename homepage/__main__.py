"""The command line: ``homepage``, which is ``python -m homepage`` too."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from homepage import DISTRIBUTION, __version__
from homepage.errors import ContentErrors, UnusableFolderError
from homepage.interrupts import exit_immediately
from homepage.terminal import show_any_letter

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_COMMANDS = ("new", "check", "build", "dev", "serve", "verify", "upgrade", "schema", "doctor")
"""The modules of ``homepage.commands``."""

_IMPORT = "import"
"""The command that has commands of its own, one for each format."""

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
    given = sys.argv[1:] if arguments is None else arguments
    chosen = parser(*given[:1]).parse_args(given)
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


def parser(first: str | None = None) -> argparse.ArgumentParser:
    """The parser of the command line.

    Args:
        first: The first argument. If it is a command, the parser knows no other: importing all takes 50 ms.
    """
    whole = argparse.ArgumentParser(
        prog="homepage",
        description="A static site generator for a researcher's homepage. Run it in the folder of your site.",
        epilog=f"{_EXIT_CODES}\nhomepage COMMAND --help shows the options of a command, with examples.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"{DISTRIBUTION} {__version__}")
    commands = whole.add_subparsers(required=True, metavar="command")
    every = (*_COMMANDS, _IMPORT)
    for name in [first] if first in every else every:
        if name == _IMPORT:
            _add_import(commands)
        else:
            _add_command(commands, name)
    return whole


def _add_command(commands: "_Commands", name: str) -> None:
    module = import_module(f"homepage.commands.{name}")
    added = commands.add_parser(
        name,
        help=module.__doc__,
        description=module.__doc__,
        epilog="examples:\n" + "".join(f"  homepage {example}\n" for example in module.EXAMPLES),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.add_options(added)
    added.set_defaults(run=module.run)


def _add_import(commands: "_Commands") -> None:
    from homepage.importers.command_line import add_imports  # noqa: PLC0415 - most commands need none

    importing = commands.add_parser(_IMPORT, help="Import content from another format.")
    add_imports(importing.add_subparsers(required=True, metavar="format"))


if __name__ == "__main__":
    sys.exit(main())
