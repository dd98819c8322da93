"""The subcommands of ``import``, one for each importer. An importer is loaded when its command runs."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from homepage.errors import ContentErrors
from homepage.interrupts import exit_after_cleanup

if TYPE_CHECKING:
    from homepage.importers.publications.format import Format
    from homepage.importers.report import Report


def add_imports(formats: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the subcommands, each with its options and an example."""
    for name, run, example in (
        ("bibtex", bibtex, "refs.bib more.bib"),
        ("csl-json", csl_json, '"My Library.json"'),
        ("ris", ris, "export.ris"),
    ):
        added = _add(formats, name, run, example)
        added.add_argument(
            "files", nargs="+", type=Path, metavar="FILE", help="the files that the other program exported"
        )
        added.add_argument("--dry-run", action="store_true", help="show the changes, but write nothing")
    added = _add(formats, "academicpages", academicpages, "path/to/old-site")
    added.add_argument("source", type=Path, metavar="DIR", help="the folder of the old site")
    added.add_argument("--dry-run", action="store_true", help="print the report, but write nothing")
    added.add_argument(
        "--report", type=Path, metavar="FILE", help="write a line for everything on the old site into FILE"
    )
    added.add_argument("--json", action="store_true", help="print the whole report as JSON")


def _add(
    formats: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[Path, argparse.Namespace], int],
    example: str,
) -> argparse.ArgumentParser:
    epilog = f"example: homepage import {name} {example}"
    added = formats.add_parser(name, help=run.__doc__, description=run.__doc__, epilog=epilog, formatter_class=_Help)
    added.set_defaults(run=run)
    return added


class _Help(argparse.HelpFormatter):
    """Lets a narrow terminal wrap all but the example, which is there to be copied."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return f"{indent}{text}" if text.startswith("example: ") else super()._fill_text(text, width, indent)


def bibtex(root: Path, chosen: argparse.Namespace) -> int:
    """Merge the entries of .bib files into content/publications.yaml; values that you changed there are kept."""
    from homepage.importers.bibtex.format import BIBTEX

    return _import_publications(root, chosen, BIBTEX)


def csl_json(root: Path, chosen: argparse.Namespace) -> int:
    """The same for CSL-JSON, the export of Zotero and Paperpile."""
    from homepage.importers.csl_json.format import CSL_JSON

    return _import_publications(root, chosen, CSL_JSON)


def ris(root: Path, chosen: argparse.Namespace) -> int:
    """The same for RIS, the export of EndNote, Mendeley and many databases."""
    from homepage.importers.ris.format import RIS

    return _import_publications(root, chosen, RIS)


def _import_publications(root: Path, chosen: argparse.Namespace, format_: "Format") -> int:
    from homepage.importers.publications.importer import import_publications
    from homepage.importers.report import UnreadableFileError

    try:
        return _print_report(import_publications(root, chosen.files, format_, dry_run=chosen.dry_run))
    except UnreadableFileError as error:
        print(error, "nothing was imported", sep="\n", file=sys.stderr)
        return 1


def academicpages(root: Path, chosen: argparse.Namespace) -> int:
    """Convert a Jekyll site of the academicpages template, and report the result for everything on it."""
    from homepage.importers.academicpages.importer import import_site
    from homepage.text_file import write_text

    try:
        with exit_after_cleanup():
            report = import_site(root, chosen.source, dry_run=chosen.dry_run)
    except ContentErrors as errors:
        print(errors, "nothing was written", sep="\n", file=sys.stderr)
        return 1
    if chosen.report:
        try:
            write_text(chosen.report, "".join(f"{line}\n" for line in report.whole()))
        except OSError as error:
            print(f"{chosen.report}: cannot be written: {error.strerror}", file=sys.stderr)
            return 1
    if chosen.json:
        print(json.dumps(report.data(), ensure_ascii=False, indent=1))
        return 0
    return _print_report(report)


def _print_report(report: "Report") -> int:
    """Prints a report: warnings to standard error, so that a program can read the rest."""
    for line in report.warnings():
        print(line, file=sys.stderr)
    for line in report.lines():
        print(line)
    return 0
