"""Importing an old site of a few files."""

from pathlib import Path

from homepage.content import load
from homepage.importers.academicpages.importer import import_site
from homepage.importers.academicpages.parity import Report
from homepage.models.site import Site
from tests.importers.academicpages.old_sites import write_old_site

CONFIG = "url: https://a.example\nauthor:\n  name: Ada Lovelace\n"
MENU = "main:\n  - {title: All, url: /cv/}\n"
LISTS = "---\npermalink: /cv/\n---\n" + "".join(
    f"{{% for post in site.{name} reversed %}}{{% endfor %}}\n" for name in ("publications", "talks", "teaching")
)


def moved(folder: Path, files: dict[str, str]) -> tuple[Report, Site]:
    """Imports a site with these files, by their paths; returns the report and the new site."""
    (folder / "new").mkdir()
    report = import_site(folder / "new", write_old_site(folder / "old", {"_config.yml": CONFIG, **files}))
    return report, load(folder / "new")


def moved_with_lists(folder: Path, files: dict[str, str]) -> tuple[Report, Site]:
    """The same with a page that lists publications, talks and teaching."""
    return moved(folder, {"_data/navigation.yml": MENU, "_pages/cv.html": LISTS, **files})


def left(report: Report, kind: str) -> list[str]:
    """What was left of a kind, each with the reason."""
    return [f"{item.old}: {item.how}" for item in report.items if item.kind == kind and item.outcome == "left"]
