"""The old addresses of pages to redirects: those that hosts will find, and that are in no other file's way."""

from collections.abc import Mapping

from homepage.importers.academicpages.addresses import is_path
from homepage.importers.academicpages.moved_pages import MovedPages
from homepage.importers.academicpages.moving import Moving
from homepage.models import addresses
from homepage.models.published import conflicts, is_too_long, published_files


def redirects(moving: Moving, pages: MovedPages, has: Mapping[str, bool]) -> dict[str, str]:
    """The old paths that are no longer those of a page, and where they lead; every one is accounted for.

    Args:
        moving: The move.
        pages: The old pages.
        has: Whether there is something for each section of the new site.
    """
    missing = {f"/#{section}" for section, is_there in has.items() if not is_there}
    targets = {old: "/" if target in missing else target for old, target in pages.now.items()}
    files = {old: file for old in targets if (file := _file(old))}
    is_same = {old for old, file in files.items() if targets[old].endswith("/") and file == _file(targets[old])}
    first = {(file, targets[old]): old for old, file in reversed(files.items())}
    wanted = [old for old, file in files.items() if old not in is_same and first[file, targets[old]] == old]
    ids = {each: number for number, each in enumerate(pages.ids.values())}
    planned = published_files(ids, moving.addresses.files, wanted)
    in_conflict = {place[-1] for place, _ in conflicts(planned) if place[:2] == ("site", "redirects")}
    for old, new in targets.items():
        place = pages.places[old]
        if old not in files:
            moving.report.left("URL", old, place, "no file can have this name")
        elif old in is_same:
            moving.report.carried("URL", old, place)
        elif first[files[old], new] in in_conflict:
            moving.report.left("URL", old, place, "another page or file has this address")
        else:
            moving.report.changed("URL", old, place, f"leads to {new}")
    return {old: targets[old] for old in wanted if old not in in_conflict}


def _file(path: str) -> str | None:
    """The file that answers at a path; None if none can."""
    file = addresses.page_file(path) if is_path(path) else None
    return None if file is None or is_too_long(file) else file
