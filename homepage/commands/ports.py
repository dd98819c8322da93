"""Port numbers on the command line, and ports that another program uses."""

import argparse
import os
import socket

SITE, BACKEND = 3000, 8000
"""The ports of the site, and of Reflex's own server in development, if no others are given."""


def add_port(
    parser: argparse.ArgumentParser, option: str = "--port", default: int = SITE, server: str = "the site"
) -> None:
    """Adds an option for a port.

    Args:
        parser: The parser of the command.
        option: The option.
        default: The port if it is not given.
        server: What listens on the port, for the help.
    """
    parser.add_argument(option, type=_port, default=default, help=f"the port of {server} ({default})")


def _port(text: str) -> int:
    """Parses a port number.

    Raises:
        argparse.ArgumentTypeError: If it is not a port number.
    """
    if text.isascii() and text.isdecimal() and 1 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port; write a number from 1 to 65535")


def problem(number: int, option: str = "--port") -> str | None:
    """Why a server cannot listen on a port, and what to write instead; None if it can.

    Args:
        number: The port.
        option: The option with which another one is chosen.
    """
    try:
        socket.create_server(("127.0.0.1", number)).close()
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else error
        return f"Port {number} cannot be used ({reason}); choose another: {option} {number % 65535 + 1}"
    return None
