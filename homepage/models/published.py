"""The plan of the files that a build publishes: where each comes from, and which of them conflict."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from homepage.models import addresses

if TYPE_CHECKING:  # else the process that moves a site into its folder would import pydantic
    from homepage.models.site import Place

GENERATED_FILES: Mapping[str, str] = {
    "index.html": "the home page",
    "404.html": "the page for addresses that do not exist",
    addresses.FEED.strip("/"): "the feed",
    addresses.BIBTEX.strip("/"): "the publications as BibTeX",
    addresses.CSL_JSON.strip("/"): "the publications as CSL-JSON",
    addresses.RIS.strip("/"): "the publications as RIS",
    "sitemap.xml": "the sitemap",
    "robots.txt": "the rules for search engines",
    "_headers": "the settings of hosts",
    ".htaccess": "the settings of Apache",
}
"""The files that every build writes, each with a description."""

CV_FILES: Mapping[str, str] = {
    addresses.CV.strip("/"): "the CV",
    addresses.JSON_RESUME.strip("/"): "the CV as JSON Resume",
}
"""The files of a site whose settings ask for a CV, each with a description."""

MACHINE_READABLE_FILES: Mapping[str, str] = {
    addresses.LLMS_TXT.strip("/"): "the list of the pages in Markdown",
    addresses.SITE_JSON.strip("/"): "the content as JSON",
}
"""The files for programs, unless the settings switch them off or assets/ has a file of that name."""

NEWEST = 1000
"""How many works have a social card and Markdown of their own: the newest ones.

1,000 cards take 10 seconds and 20 MB, and some hosts take at most 20,000 files.
"""

WEBFINGER_FILE = addresses.WEBFINGER.strip("/")

MANIFEST = ".homepage-build.json"
"""The list of the files that a build wrote; it marks a folder as the output of a build."""

PARTIAL = f"{MANIFEST}.new"
"""A file that is being written. It is renamed when it is complete."""

RESERVED_PATHS: Mapping[str, str] = {
    addresses.IMMUTABLE.strip("/"): "the folder of the filter and the pictures",
    MANIFEST: "the list of files that a build wrote",
    PARTIAL: "a file that a build has not written to its end",
    "__spa-fallback.html": "a file that Reflex writes",
}
"""Paths that only the build writes, and no link may lead to."""

DEFAULT_FILES: Mapping[str, str] = {
    "favicon.svg": "the icon",
    ".nojekyll": "a file for GitHub Pages",
    "_redirects": "the old addresses for hosts",
}
"""The files that a build writes if assets/ has no file of that name."""

_LONGEST_NAME, _LONGEST_PATH = 255, 800  # bytes; macOS allows 1,024 for the absolute path


@dataclass(frozen=True)
class PublishedFile:
    """A file of the published site.

    Attributes:
        path: Relative to the published folder, with slashes.
        description: What the file is, for error messages.
        place: The place in the content that causes it; None if every site has it.
        remedy: How the owner can resolve a conflict.
    """

    path: str
    description: str
    place: "Place | None" = None
    remedy: str = ""


def published_files(
    publication_ids: Iterable["tuple[str, Place]"],
    assets: Iterable[str],
    redirects: Iterable["tuple[str, Place]"],
    pages: Iterable["tuple[str, Place]"] = (),
    asked_for: Iterable[PublishedFile] = (),
) -> Iterator[PublishedFile]:
    """Every file of a site, in order of precedence: files that the owner can change come last.

    Args:
        publication_ids: Each with its place in the content.
        assets: The owner's files, as paths relative to assets/.
        redirects: The old paths, each with its place in the content.
        pages: The addresses of pages and posts, each with its place in the content; without the home page.
        asked_for: The files that settings of the owner ask for.
    """
    owned = set(assets)
    missing = {path: what for path, what in DEFAULT_FILES.items() if path not in owned}
    yield from (PublishedFile(path, what) for path, what in {**GENERATED_FILES, **RESERVED_PATHS, **missing}.items())
    for each, place in publication_ids:
        path = addresses.page_file(addresses.record(each))
        yield PublishedFile(path, f"the page of {each!r}", place, "choose another id")
        yield PublishedFile(addresses.record_bibtex(each)[1:], f"the BibTeX of {each!r}", place, "choose another id")
        yield PublishedFile(
            addresses.record_csl_json(each)[1:], f"the CSL-JSON of {each!r}", place, "choose another id"
        )
    for address, place in pages:
        yield PublishedFile(addresses.page_file(address), f"the page {address}", place, "choose another address")
    yield from asked_for
    for path in sorted(owned):
        yield PublishedFile(path, f"assets/{path}", ("assets", path), "give the file another name")
    for old, place in redirects:
        yield PublishedFile(addresses.page_file(old), f"the redirect from {old}", place, "remove the redirect")


def translated_files(languages: Iterable[str], pages: Iterable[str]) -> Iterator[PublishedFile]:
    """The pages and feeds of a site in its further languages.

    Args:
        languages: The languages besides the first one.
        pages: The addresses of all pages.
    """
    files = {addresses.page_file(each): each for each in (addresses.HOME, *pages)}
    for tag in languages:
        yield from (PublishedFile(f"{tag}/{path}", f"{address} in {tag}") for path, address in files.items())
        yield PublishedFile(f"{tag}{addresses.FEED}", f"the feed in {tag}")


def machine_readable_files(
    pages: Iterable["tuple[str, Place]"], languages: Iterable[str], assets: Set[str]
) -> Iterator[PublishedFile]:
    """The files for programs: those of the site, and the Markdown of each page in each language.

    Args:
        pages: The addresses of pages, posts and publications, each with its place in the content.
        languages: The languages besides the first one.
        assets: The owner's files, as paths relative to assets/.
    """
    for path, what in MACHINE_READABLE_FILES.items():
        if path not in assets:
            yield PublishedFile(path, what)
    folders = ["", *(f"{tag}/" for tag in languages)]
    for address, place in pages:
        remedy = f"choose another {'id' if place[0] == 'publications' else 'address'}"
        for folder in folders:
            path = folder + addresses.markdown_file(address)
            yield PublishedFile(path, f"the page {address} in Markdown", place, remedy)


def conflicts(files: Iterable[PublishedFile]) -> Iterator["tuple[Place, str]"]:
    """The files that cannot be published: their place in the content, and the reason."""
    taken: dict[str, tuple[str, PublishedFile]] = {}
    for file in files:
        keys = {path: normalized_path(path) for path in _path_and_parents(file.path)}
        if file.place and _is_too_long(file.path):
            message = f"would be published as a file whose path is too long for some systems; {file.remedy}"
            yield file.place, message
        elif file.place and (found := _conflict_with(file, keys, taken)):
            yield file.place, f"would be published as {file.path!r}, {found}; {file.remedy}"
        else:
            for path, key in keys.items():
                taken.setdefault(key, (path, file))


def _conflict_with(
    file: PublishedFile, keys: Mapping[str, str], taken: Mapping[str, tuple[str, PublishedFile]]
) -> str | None:
    for path, key in keys.items():
        there, other = taken.get(key, (path, None))
        if other is None:
            continue
        if there != path:
            return f"and {other.description} as {other.path!r}: some systems take {path!r} and {there!r} for one name"
        if path == file.path == other.path:
            return f"which is {other.description}"
        if path in {file.path, other.path}:
            return f"and {other.description} as {other.path!r}: a file and a folder of one name"
    return None


def _path_and_parents(path: str) -> Iterator[str]:
    """The parent folders, outermost first, then the path itself."""
    end = path.find("/")
    while end != -1:
        yield path[:end]
        end = path.find("/", end + 1)
    yield path


def normalized_path(path: str) -> str:
    """A path with case and Unicode form normalized: macOS and Windows treat such spellings as one name."""
    if path.isascii():
        return path.casefold()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def _is_too_long(path: str) -> bool:
    """Whether a path is too long for some file systems."""
    if 4 * len(path) <= _LONGEST_NAME:  # as those of thousands of works; a character has at most 4 bytes
        return False
    sizes = [len(name.encode(errors="surrogateescape")) for name in path.split("/")]
    return max(sizes) > _LONGEST_NAME or sum(sizes) + len(sizes) > _LONGEST_PATH
