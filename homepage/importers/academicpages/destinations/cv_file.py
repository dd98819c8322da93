"""Finds the file of the CV, by its label in the navigation bar or its name, and the file that a page only shows."""

import re
from urllib.parse import unquote, urlsplit

from homepage.importers.academicpages.destinations.addresses import file_path
from homepage.importers.academicpages.destinations.carried_files import carried_file
from homepage.importers.academicpages.old_site.jekyll import OldSite, Page
from homepage.importers.academicpages.old_site.lists import frames_in
from homepage.importers.academicpages.old_site.menu import menu

_FILE_OF_CV = re.compile(r"(?:^|[\W_])(?:cv|resume|vitae?)(?:[\W_]|$)", re.IGNORECASE)
_IN_FILES = re.compile(r"files/[^/]+\.pdf")


def cv_file(site: OldSite) -> str | None:
    """The path of the CV; None if there is none."""
    for entry in menu(site):
        file = unquote(urlsplit(entry.url).path).lstrip("/") if entry.url.endswith(".pdf") else ""
        if carried_file(site.folder, file):
            return file_path(file)
    candidates = (path for path in site.folder.paths if _IN_FILES.fullmatch(path) and _FILE_OF_CV.search(path))
    return next((file_path(path) for path in candidates if carried_file(site.folder, path)), None)


def framed_file(site: OldSite, page: Page) -> str | None:
    """The path of a PDF in a frame of the page; None if there is none in the site."""
    for written in frames_in(page):
        file = unquote(urlsplit(re.sub(r"\{\{.*?\}\}", "", written)).path).lstrip("/")
        if file.lower().endswith(".pdf") and carried_file(site.folder, file):
            return file_path(file)
    return None
