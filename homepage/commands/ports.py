"""Port numbers on the command line, and ports that another program uses."""

import argparse
import os
import socket


def port(text: str) -> int:
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
