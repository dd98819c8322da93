"""The commands below ``import``: one for each importer. Each is loaded when it runs."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from homepage.errors import ContentErrors
from homepage.interrupts import putting_in_order

if TYPE_CHECKING:
    from homepage.importers.publications.format import Format
    from homepage.importers.report import Report


def add_imports(formats: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the commands, with their options."""
    added = formats.add_parser("bibtex", help=bibtex.__doc__, description=bibtex.__doc__)
    added.set_defaults(run=bibtex)
    added.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a .bib file")
    added.add_argument("--dry-run", action="store_true", help="show the difference, and write nothing")
    added = formats.add_parser("academicpages", help=academicpages.__doc__, description=academicpages.__doc__)
    added.set_defaults(run=academicpages)
    added.add_argument("source", type=Path, metavar="DIR", help="the folder of the old site")
    added.add_argument("--dry-run", action="store_true", help="tell what would become of it, and write nothing")


def bibtex(root: Path, chosen: argparse.Namespace) -> int:
    """Put the entries of .bib files into content/publications.yaml; what you changed there stays yours."""
    from homepage.importers.bibtex.format import BIBTEX

    return _import_publications(root, chosen, BIBTEX)


def _import_publications(root: Path, chosen: argparse.Namespace, format_: "Format") -> int:
    from homepage.importers.publications.importer import import_publications
    from homepage.importers.report import UnreadableFileError

    try:
        return _tell(import_publications(root, chosen.files, format_, dry_run=chosen.dry_run))
    except UnreadableFileError as error:
        print(error, "nothing was imported", sep="\n", file=sys.stderr)
        return 1


def academicpages(root: Path, chosen: argparse.Namespace) -> int:
    """Move another site's content in, and tell what became of everything on it."""
    from homepage.importers.academicpages.importer import import_site

    try:
        with putting_in_order():
            report = import_site(root, chosen.source, dry_run=chosen.dry_run)
    except ContentErrors as errors:
        print(errors, "nothing was written", sep="\n", file=sys.stderr)
        return 1
    return _tell(report)


def _tell(report: "Report") -> int:
    """Prints a report: warnings where errors go, so that the rest can be read by a program."""
    for line in report.warnings():
        print(line, file=sys.stderr)
    for line in report.lines():
        print(line)
    return 0
