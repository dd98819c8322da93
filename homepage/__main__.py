"""The command line: ``python -m homepage check``, ``schema``, ``build``, ``dev``, ``serve``, ``import``."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from homepage.errors import STRICT, ContentErrors, UnusableFolderError
from homepage.garbage_collection import gc_disabled
from homepage.importers.command_line import add_imports
from homepage.interrupts import exit_immediately


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command in the current folder, which holds content/, assets/ and rxconfig.py.

    Each command imports its modules when it runs, so that the others start fast.

    Returns:
        The exit code: 0 when all is well, 1 when the content has mistakes or the command failed, 2 when the command
        line is wrong, 130 after Ctrl+C.
    """
    parser = argparse.ArgumentParser(
        prog="homepage", description="A static site generator for a researcher's homepage."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    for command in (check, schema, build, dev, serve):
        added = commands.add_parser(command.__name__, help=command.__doc__, description=command.__doc__)
        added.set_defaults(run=command)
        if command in {check, build}:
            added.add_argument(STRICT, action="store_true", help="take warnings for errors")
        if command in {build, serve}:
            added.add_argument("--out", type=Path, default=Path("dist"), help="the folder of the finished site (dist)")
        if command is dev:
            added.add_argument(
                "--backend-port", type=_port, default=8000, help="the port of Reflex's own server (8000)"
            )
        if command in {dev, serve}:
            added.add_argument("--port", type=_port, default=3000, help="the port of the site (3000)")
    add_imports(
        commands.add_parser("import", help="Import content from another format.").add_subparsers(
            required=True, metavar="format"
        )
    )
    chosen = parser.parse_args(arguments)
    try:
        with exit_immediately():
            return int(chosen.run(Path.cwd(), chosen))
    except ContentErrors as errors:
        print(errors.report, file=sys.stderr)
        return 1
    except UnusableFolderError as error:
        print(error, file=sys.stderr)
        return 1


def _port(text: str) -> int:
    """Parses a port number.

    Raises:
        argparse.ArgumentTypeError: If it is not a port number.
    """
    if text.isascii() and text.isdecimal() and 1 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port; write a number from 1 to 65535")


def check(root: Path, chosen: argparse.Namespace) -> int:
    """Report every mistake in content/, or a summary of it."""
    with gc_disabled():  # also while modules are imported, which takes most of the time
        from homepage.content import review
        from homepage.page_model.pages import page_sections

        site, remarks = review(root, is_strict=chosen.strict)
    gc.freeze()  # everything is kept until this process ends
    print(*remarks, sep="\n", end="\n" * bool(remarks), file=sys.stderr)
    shown = len(site.shown_publications)
    counts = {
        "page": len(site.pages),
        "section": sum(len(page_sections(site, page)) for page in site.pages),
        "post": len(site.posts),
        "topic": len(site.topics),
        "shown publication": shown,
        "hidden publication": len(site.publications) - shown,
    }
    counted = ", ".join(f"{count} {what}{'s' * (count != 1)}" for what, count in counts.items() if count)
    print(f"content/ is valid: {site.profile.name}, {counted}")
    return 0


def schema(root: Path, _: argparse.Namespace) -> int:
    """Write the JSON Schemas with which editors check content/."""
    from homepage.schema import write_schemas

    written = write_schemas(root)
    print("\n".join(f"wrote {path.relative_to(root)}" for path in written) or "content/schema/ is up to date")
    return 0


def build(root: Path, chosen: argparse.Namespace) -> int:
    """Check the content, and build a site that is ready to publish."""
    from homepage.export.build import build as export

    out = root / chosen.out
    code, kept = export(root, out, is_strict=chosen.strict)
    if kept:
        print(f"Kept in {out}, because no build created it: {', '.join(map(repr, kept))}")
    if code == 0:
        print(f"The site is in {out}. To view it: {Path(sys.executable)} -m homepage serve")
    return code


def dev(root: Path, chosen: argparse.Namespace) -> int:
    """Serve the site while you write; a save updates the open page."""
    from homepage.reflex_adapter.command import run_reflex

    ports = ("--frontend-port", str(chosen.port), "--backend-port", str(chosen.backend_port))
    return run_reflex(root, "run", *ports, "--backend-host", "127.0.0.1")


def serve(root: Path, chosen: argparse.Namespace) -> int:
    """Serve the finished site as a static host would."""
    from homepage.content import load
    from homepage.static_host import StaticHost

    out = root / chosen.out
    if not (out / "index.html").is_file():
        print(f"There is no site in {out}. To make it: {Path(sys.executable)} -m homepage build", file=sys.stderr)
        return 1
    try:
        host = StaticHost(out, load(root).settings.base_path, chosen.port)
    except OSError as error:
        print(f"Port {chosen.port} cannot be used ({error.strerror}); choose another: --port 3001", file=sys.stderr)
        return 1
    with host:
        print(f"{host.url} (stop with Ctrl+C)", flush=True)
        host.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
