"""Serve the site while you write; a save updates the open page."""

import argparse
import sys
from pathlib import Path

from homepage.commands import ports

EXAMPLES = ("dev", "dev --port 3001 --backend-port 8001")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options."""
    ports.add_port(parser)
    ports.add_port(parser, "--backend-port", ports.BACKEND, "Reflex's own server")


def run(root: Path, chosen: argparse.Namespace) -> int:
    """Runs Reflex's development server."""
    from homepage.export.one_build import only_server
    from homepage.reflex_adapter.command import run_reflex
    from homepage.reflex_adapter.output import DEVELOPMENT_WEB

    wanted = {"--port": chosen.port, "--backend-port": chosen.backend_port}
    unusable = next(filter(None, (ports.problem(number, option) for option, number in wanted.items())), None)
    if unusable:
        print(unusable, file=sys.stderr)
        return 1
    numbers = ("--frontend-port", str(chosen.port), "--backend-port", str(chosen.backend_port))
    with only_server(root):
        print("Starting; the address follows (stop with Ctrl+C)", flush=True)
        return run_reflex(root, "run", *numbers, "--backend-host", "127.0.0.1", web=DEVELOPMENT_WEB)
