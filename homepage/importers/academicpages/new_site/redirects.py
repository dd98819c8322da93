"""Computes the redirects from old addresses of pages, without those that would conflict with other files."""

from collections.abc import Iterable, Mapping

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.destinations.moved_pages import MovedPages
from homepage.models import addresses
from homepage.models.published import conflicts, published_files


def redirects(context: MoveContext, pages: MovedPages, has: Mapping[str, bool]) -> dict[str, str]:
    """The redirects, as new addresses by old paths. All old paths are recorded in the report.

    Args:
        context: The context of the import.
        pages: The old pages.
        has: Whether each section of the new site has content.
    """
    missing = {f"/#{section}" for section, is_there in has.items() if not is_there}
    targets = {old: "/" if new in missing else new for old, new in pages.now.items()}
    files = {old: _file(old) for old in targets}
    carried = {old for old, new in targets.items() if new.endswith("/") and files[old] == _file(new)}
    first: dict[str | None, str] = {}
    for old, file in files.items():
        if file and old not in carried:
            first.setdefault(file, old)
    in_conflict = _in_conflict(context, pages, first.values())
    found: dict[str, str] = {}
    for old, new in targets.items():
        place, one = pages.places[old], first.get(files[old], old)
        if files[old] is None:
            context.report.left("URL", old, place, "no file can have this name")
        elif old in carried:
            context.report.carried("URL", old, place)
        elif one in in_conflict:
            context.report.left("URL", old, place, in_conflict[one])
        elif targets[one] != new:
            context.report.left("URL", old, place, f"it is the address of {targets[one]} too")
        else:
            found[one] = new
            context.report.changed("URL", old, place, f"leads to {new}")
    return found


def _in_conflict(context: MoveContext, pages: MovedPages, redirected: Iterable[str]) -> dict[object, str]:
    """The paths whose redirects cannot be published, each with the reason."""
    ids = [(each, ("publications",)) for each in pages.ids.values()]
    old = [(each, ("site", "redirects", each)) for each in redirected]
    new = [(address, ("pages", address)) for address in set(pages.new.values()) - {"/"} if address.endswith("/")]
    own = [each for each in new if each[0] not in {addresses.record(each) for each in pages.ids.values()}]
    planned = published_files(ids, context.addresses.files, old, own)
    return {place[-1]: message.partition(";")[0] for place, message in conflicts(planned) if place[0] == "site"}


def _file(path: str) -> str | None:
    """The file that a host serves at a path, such as ``a b/index.html`` at ``/a%20b/``; None if there can be none."""
    try:
        return addresses.page_file(path)
    except ValueError:
        return None
