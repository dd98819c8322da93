"""The option ``--external`` of commands that ask other hosts about links."""

import argparse
import sys
from collections.abc import Mapping, Sequence

_MOST = 200  # addresses that are asked for, unless the owner says otherwise


def add_external(parser: argparse.ArgumentParser, what: str) -> None:
    """Adds the option.

    Args:
        parser: The parser of the command.
        what: What has the links, for the help.
    """
    parser.add_argument(
        "--external",
        nargs="?",
        type=_number,
        const=_MOST,
        default=0,
        metavar="MOST",
        help=f"also ask other hosts whether the pages exist that {what} links to, at most MOST of them ({_MOST})",
    )


def _number(text: str) -> int:
    """Parses a positive number of addresses.

    Raises:
        argparse.ArgumentTypeError: If it is not one.
    """
    if text.isascii() and text.isdecimal() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of addresses; write one from 1")


def broken_addresses(addresses: Sequence[str], most: int) -> Mapping[str, str]:
    """Asks other hosts, with progress on a terminal; the addresses that lead to nothing, each with the reason.

    Args:
        addresses: The addresses, each once.
        most: The number of addresses that are asked for.
    """
    from homepage.progress import spinner
    from homepage.verification.external_links import broken_links

    asked = addresses[:most]
    if len(addresses) > most:
        print(f"{len(addresses)} addresses of other hosts; {most} of them are asked for", file=sys.stderr)
    with spinner(f"Asking for {len(asked)} addresses"):
        return broken_links(asked)
