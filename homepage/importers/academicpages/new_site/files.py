"""The files of the old site: selects the files to copy, and reports the others."""

from collections import defaultdict

from homepage.importers.academicpages.context import MoveContext
from homepage.importers.academicpages.destinations.addresses import file_path
from homepage.importers.academicpages.destinations.carried_files import OF_THE_TEMPLATE, why_left

_FOLDERS = ("files/", "images/")


def take_files(context: MoveContext) -> None:
    """Selects certain folders and all papers for copying. Other files are added when a page links to them."""
    folder = context.site.folder
    of_template: list[str] = []
    for path in folder.paths:
        is_paper = path.lower().endswith(".pdf") and not path.startswith("_")
        if folder.file(path) is None:
            context.report.left("file", file_path(path), path, folder.why_unread(path))
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
    if of_template:
        context.report.left("template", f"{len(of_template)} files", of_template[0], OF_THE_TEMPLATE)


def report_files(context: MoveContext) -> None:
    """Reports the files that are not in the report yet: linked files one by one, the rest by folder."""
    site, report = context.site, context.report
    reported = {item.place for item in report.items if item.kind == "file"}
    for path in sorted(context.addresses.left - reported):
        why = why_left(site.folder, path) or ""
        if why != OF_THE_TEMPLATE:
            report.left("file", file_path(path), path, why)
    rest: dict[str, list[str]] = defaultdict(list)
    for path in site.folder.paths:
        if path not in reported | site.read | context.addresses.files | context.addresses.left:
            rest[path.partition("/")[0] if "/" in path else ""].append(path)
    for name, paths in sorted(rest.items()):
        where, place = (name, name) if name else ("the folder itself", paths[0])
        report.left("files", f"{len(paths)} in {where}", place, "nothing in the new site links to them")
