"""The terminal that messages are written to."""

import io
import sys


def show_any_letter() -> None:
    """Lets terminals that lack a letter show its code instead of ending the program.

    Windows has such terminals, and names are in every script.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
