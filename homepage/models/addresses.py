"""Paths of the site's own pages and files. ``Settings.href`` and ``Settings.absolute`` make URLs from them."""

import re
from functools import cache
from urllib.parse import unquote_to_bytes

HOME = "/"
MAIN = "main"  # the id of the <main> element of every page
FEED = "/feed.xml"
BIBTEX, CSL_JSON, RIS = "/publications.bib", "/publications.json", "/publications.ris"
CV, JSON_RESUME = "/cv.pdf", "/resume.json"
RECORDS = "/publications/"
"""The beginning of the address of each publication's page."""
IMMUTABLE = "/immutable/"
"""The folder of files whose names contain a hash of their content: the bundle and the resized pictures."""

LLMS_TXT, SITE_JSON = "/llms.txt", "/site.json"

WEBFINGER = "/.well-known/webfinger"

_INDEX = "index.html"
_NO_NAME = re.compile(r"[\x00-\x1f\x7f/\\]")


def record(publication_id: str) -> str:
    """The path of a publication's page."""
    return f"{RECORDS}{publication_id}/"


def record_bibtex(publication_id: str) -> str:
    """The path of a publication's BibTeX, beside its page."""
    return f"{record(publication_id)}citation.bib"


def record_csl_json(publication_id: str) -> str:
    """The path of a publication's CSL-JSON, beside its page."""
    return f"{record(publication_id)}citation.json"


def segments(path: str) -> list[str]:
    """Splits a path into its decoded segments: folders, then the file name, which is "" if the path names a folder.

    Args:
        path: A path that begins with one slash, percent-encoded or not, such as ``/caf%C3%A9/``.

    Raises:
        ValueError: If no file can have this path.
    """
    names = [_decoded(segment, path) for segment in path.split("/")[1:]]
    if not path.startswith("/") or "" in names[:-1]:
        raise ValueError(f"{path!r} is not a path; write one slash before each name, such as /talks/slides.pdf")
    return names


def files(path: str) -> tuple[str, ...]:
    """The files that a static host may serve for a path, decoded, relative to the published folder.

    Raises:
        ValueError: If no file can have this path.
    """
    *folders, name = segments(path)
    index = "/".join([*folders, *([name] if name else []), _INDEX])
    return ("/".join([*folders, name]), index) if name else (index,)


def markdown_file(path: str) -> str:
    """The file with the Markdown of a page: that of the page with ``.md``, as llmstxt.org proposes.

    Args:
        path: The address of the page.
    """
    return f"{page_file(path)}.md"


@cache  # for each page of a record, at every save in development
def page_file(path: str) -> str:
    """The file to write so that a static host serves a page at this path.

    Hosts derive the content type from the file's extension, so only a name that ends in .html is shown as a page; any
    other path needs a folder with an index.html.

    Raises:
        ValueError: If no file can have this path.
    """
    possible = files(path)
    return possible[0] if possible[0].endswith(".html") else possible[-1]


def _decoded(segment: str, path: str) -> str:
    try:
        name = unquote_to_bytes(segment).decode()
    except UnicodeDecodeError:
        raise ValueError(f"{path!r} is not UTF-8 where it is percent-encoded; write the letters themselves") from None
    if name in {".", ".."} or _NO_NAME.search(name):
        raise ValueError(f"{path!r} holds {segment!r}, which is no name of a file or folder; write the path without it")
    return name
