"""The files of the old site: selects the files to copy, and reports the others."""

from collections import defaultdict

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.destinations.addresses import file_path
from homepage.importers.academicpages.destinations.carried_files import OF_THE_TEMPLATE, why_left
from homepage.importers.academicpages.old_site.theme_files import is_of_theme

_FOLDERS = ("files/", "images/")
_MOST = 5  # names of files in one line
_UNLINKED = "nothing in the new site links to them"


def take_files(context: MoveContext) -> None:
    """Selects certain folders and all papers for copying. Other files are added when a page links to them."""
    folder = context.site.folder
    of_template: list[str] = []
    for path in folder.paths:
        is_paper = path.lower().endswith(".pdf") and not path.startswith("_")
        if folder.file(path) is None:
            context.report.left("file", file_path(path), path, folder.why_unread(path))
        elif is_of_theme(path):
            _report_theme(context, path)
        elif path.startswith(_FOLDERS) or is_paper:
            why = why_left(folder, path)
            if why == OF_THE_TEMPLATE:
                of_template.append(path)
            elif why:
                context.report.left("file", file_path(path), path, why)
            else:
                context.addresses.files.add(path)
                context.report.carried("file", file_path(path), path)
    context.addresses.left.update(of_template)
    for path in of_template:
        context.report.template("file", file_path(path), path, OF_THE_TEMPLATE)


def report_files(context: MoveContext) -> None:
    """Reports the files that are not in the report yet: linked files one by one, the rest by folder."""
    site, report = context.site, context.report
    reported = {item.place for item in report.items if item.kind == "file"}
    lists = {each.path for each in context.pages.lists}
    for path in sorted(context.addresses.left - reported):
        why = why_left(site.folder, path) or ""
        if why != OF_THE_TEMPLATE:
            report.left("file", file_path(path), path, why)
    others: dict[str, list[str]] = defaultdict(list)
    for path in site.folder.paths:
        if path in reported | lists | site.read | context.addresses.files | context.addresses.left:
            continue
        if is_of_theme(path) or _is_template_cv(context, path):
            _report_theme(context, path)
        elif path.lower().endswith((".html", ".htm")) and not path.startswith("_"):
            report.left("URL", file_path(path), path, "a page without front matter; put it into assets/ if it is yours")
        else:
            others[path.partition("/")[0] if "/" in path else ""].append(path)
    for name, paths in sorted(others.items()):
        named = ", ".join(paths[:_MOST]) + (f" and {len(paths) - _MOST} more" if len(paths) > _MOST else "")
        report.left("files", f"{len(paths)} in {name or 'the folder itself'}: {named}", paths[0], _UNLINKED)


def _report_theme(context: MoveContext, path: str) -> None:
    """Reports a file of the theme."""
    context.report.template("file", path, path, "a part of the theme, or of the programs that made the site")


def _is_template_cv(context: MoveContext, path: str) -> bool:
    """Whether a file is the template's own example of a CV."""
    return path == "_data/cv.json" and "Your Sidebar Name" in (context.site.include(path) or "")
