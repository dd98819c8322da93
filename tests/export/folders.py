"""Folders of files: an old and a new site, and what the owner has beside them."""

from collections.abc import Collection, Mapping
from pathlib import Path

from homepage.export.manifest import write_manifest
from homepage.models.published import MANIFEST

OLD = {"index.html": "old", "old.html": "old", "publications/a/index.html": "old"}
NEW = {"index.html": "new", "new/index.html": "new", "publications/b/index.html": "new"}
OWN = {"CNAME": "ada.example", ".git/HEAD": "ref", "publications/notes.txt": "mine"}
KEPT = [".git", "CNAME", "publications/notes.txt"]
"""What is reported of the owner's files: a folder without files of a site counts as one path."""


def write(folder: Path, texts: Mapping[str, str]) -> Path:
    """Writes files by their path in a folder."""
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def export(folder: Path, texts: Mapping[str, str], staying: Collection[str] = ()) -> Path:
    """Writes the export of a site: what is new or changed, and the manifest of the published files that stay."""
    folder.mkdir(parents=True, exist_ok=True)
    write_manifest(folder, staying)
    return write(folder, texts)


def read(folder: Path) -> dict[str, str]:
    """The files of a folder, but for the list of what was built."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}
