"""Serve the finished site as a static host would."""

import argparse
import sys
from pathlib import Path

from homepage.commands import ports
from homepage.commands.finished_site import add_out, has_site

EXAMPLES = ("serve", "serve --port 3001")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options."""
    add_out(parser)
    ports.add_port(parser)


def run(root: Path, chosen: argparse.Namespace) -> int:
    """Serves a site until Ctrl+C."""
    from homepage.content_folder import read_settings
    from homepage.static_host import StaticHost

    out = root / chosen.out
    if not has_site(out):
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
