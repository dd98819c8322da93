"""Small sites to read, written for one test."""

from functools import cache
from pathlib import Path
from typing import Any

from homepage.content import load
from homepage.models.site import Rendered, Site
from homepage.new_site import EXAMPLES

SITE = "url: https://example.org\ndescription: A page.\n"
PROFILE = "name: Plato\n"
EIGHT_WORKS = Path(__file__).parent / "eight_works"
"""Content and assets of an invented researcher, Mei Lin."""


@cache
def example_site(name: str) -> Site:
    """The site of an invented person, as ``new --example`` writes it; read once for all tests of a process."""
    return load(EXAMPLES / name)


def write_site(root: Path, **files: str | bytes) -> Path:
    """Writes a content folder: a good one, but for the files that are given, by name with an underscore for the dot."""
    folder = root / "content"
    folder.mkdir(exist_ok=True)
    for name, text in {"site_yaml": SITE, "profile_yaml": PROFILE, **files}.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / name.replace("_", ".")).write_bytes(data)
    return root


def text_of(site: Site, name: str) -> str:
    """The HTML of a section's text; empty if it has none."""
    section = site.section(name)
    return (section.html if section else None) or ""


def entries_of(site: Site, name: str) -> list[Rendered[Any]]:
    """The entries of a section, in the order of the file."""
    section = site.section(name)
    return list(section.entries) if section else []
