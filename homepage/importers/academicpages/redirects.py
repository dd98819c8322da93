"""The old addresses of pages to redirects: those that hosts will find, and that are in no other file's way."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from homepage.importers.academicpages.moved_pages import MovedPages
from homepage.importers.academicpages.moving import Moving
from homepage.models import addresses
from homepage.models.settings import SectionId

_NO_FILE_NAME = re.compile(r"[\x00-\x1f\x7f\\]")
_HIDDEN_SLASH = re.compile(r"%(?:2f|5c)", re.IGNORECASE)
_LONGEST = 255  # bytes of a file's name
_OF_EVERY_SITE = {"index.html", "404.html", "_headers", "favicon.svg", *(each.strip("/") for each in addresses.ALWAYS)}


def redirects(moving: Moving, pages: MovedPages, has: Mapping[SectionId, bool]) -> dict[str, str]:
    """The old paths that are no longer those of a page, and where they lead; every one is accounted for.

    Args:
        moving: The move.
        pages: The old pages.
        has: Whether there is something for each section of the new site.
    """
    records = {file_of(addresses.record(each)) or "" for each in pages.ids.values()}
    taken = records | _OF_EVERY_SITE | moving.addresses.files
    made: dict[str, str] = {}
    found: dict[str, str] = {}
    missing = {f"/#{section}" for section, is_there in has.items() if not is_there}
    for old, target in pages.now.items():
        new = "/" if target in missing else target
        file, place = file_of(old), pages.places[old]
        if file is None:
            moving.report.left("URL", old, place, "no file can have this name")
        elif new.endswith("/") and file == file_of(new):
            moving.report.carried("URL", old, place)
        elif made.get(file) == new:
            moving.report.changed("URL", old, place, f"leads to {new}")
        elif _is_in_the_way(file, taken | made.keys()):
            moving.report.left("URL", old, place, "another page or file has this address")
        else:
            made[file] = new
            found[old if "." not in old.rpartition("/")[2] else _address_of(old)] = new
            moving.report.changed("URL", old, place, f"leads to {new}")
    return found


def file_of(path: str) -> str | None:
    """The file that answers at a path, such as ``a b/index.html`` at ``/a%20b/``; None if none can."""
    if _HIDDEN_SLASH.search(path):
        return None
    try:
        written = unquote(_address_of(path), errors="strict")
    except UnicodeDecodeError:
        return None
    names = [name for name in written.split("/") if name]
    if any(name in {".", ".."} or _NO_FILE_NAME.search(name) or len(name.encode()) > _LONGEST for name in names):
        return None
    return "/".join([*names, "index.html"] if written.endswith("/") else names)


def _address_of(path: str) -> str:
    """A path as a folder's, unless it names a page: what ends otherwise would be served as no page."""
    return path if path.endswith(("/", ".html", ".htm")) else f"{path}/"


def _is_in_the_way(file: str, taken: set[str]) -> bool:
    """Whether a file is there already, would be a folder, or would be in a file."""
    folders = {str(parent) for parent in PurePosixPath(file).parents} - {"."}
    return file in taken or bool(folders & taken) or any(each.startswith(f"{file}/") for each in taken)
