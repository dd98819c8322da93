"""Serve the finished site as a static host would."""

import argparse
import sys
from pathlib import Path

from homepage.commands import ports
from homepage.commands.build import OUT
from homepage.commands.program import command

EXAMPLES = ("serve", "serve --port 3001")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options."""
    parser.add_argument("--out", type=Path, default=OUT, metavar="DIR", help="the folder of the finished site (dist)")
    parser.add_argument("--port", type=ports.port, default=3000, help="the port of the site (3000)")


def run(root: Path, chosen: argparse.Namespace) -> int:
    """Serves a site until Ctrl+C."""
    from homepage.content_folder import read_settings
    from homepage.static_host import StaticHost

    out = root / chosen.out
    if not (out / "index.html").is_file():
        print(f"There is no site in {out}. To make it: {command('build')}", file=sys.stderr)
        return 1
    try:
        host = StaticHost(out, read_settings(root).base_path, chosen.port)
    except OSError:
        print(ports.problem(chosen.port), file=sys.stderr)
        return 1
    with host:
        print(f"{host.url} (stop with Ctrl+C)", flush=True)
        host.wait()
    return 0
