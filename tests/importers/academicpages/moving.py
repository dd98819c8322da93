"""Importing an old site of a few files."""

from pathlib import Path

from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from homepage.importers.academicpages.parity import Report
from homepage.models.site import Site
from tests.importers.academicpages.old_sites import write_old_site

CONFIG = "url: https://a.example\nauthor:\n  name: Ada Lovelace\n"


def moved(folder: Path, files: dict[str, str]) -> tuple[Report, Site]:
    """Imports a site with these files, by their paths; returns the report and the new site."""
    (folder / "new").mkdir()
    report = import_site(folder / "new", write_old_site(folder / "old", {"_config.yml": CONFIG, **files}))
    return report, load(folder / "new")
