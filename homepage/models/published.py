"""Every file that a build publishes, known before there is one: what makes it, and which two cannot both be there."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from homepage.models import addresses
from homepage.models.site import Place

ALWAYS: Mapping[str, str] = {
    "index.html": "the home page",
    "404.html": "the page for what is not there",
    addresses.FEED.strip("/"): "the feed",
    addresses.BIBTEX.strip("/"): "the publications as BibTeX",
    addresses.CSL_JSON.strip("/"): "the publications as CSL-JSON",
    addresses.RIS.strip("/"): "the publications as RIS",
    "sitemap.xml": "the sitemap",
    "robots.txt": "what search engines are told",
    "_headers": "what hosts are told",
    ".htaccess": "what Apache is told",
}
"""The files that every build writes, each with what it is."""

MARK = ".homepage-build.json"
"""The list of what a build wrote, by which it knows a folder as its own."""

RESERVED: Mapping[str, str] = {
    addresses.IMMUTABLE.strip("/"): "the folder of the filter and the pictures",
    MARK: "the list of what a build wrote",
    "__spa-fallback.html": "a file that Reflex writes",
}
"""What only the build writes, and no link leads to."""

DEFAULTS: Mapping[str, str] = {
    "favicon.svg": "the icon",
    ".nojekyll": "a file for GitHub Pages",
}
"""The files that a build writes where the owner has none of that name in assets/."""

_LONGEST_NAME, _LONGEST_PATH = 255, 800  # bytes; macOS takes 1,024 with all folders above the site's


@dataclass(frozen=True)
class PublishedFile:
    """A file of the published site.

    Attributes:
        path: From the published folder, with slashes.
        what: What it is, in words.
        place: Where the owner asks for it; None if every site has it.
        remedy: What the owner can do if it cannot be there.
    """

    path: str
    what: str
    place: Place | None = None
    remedy: str = ""


def published_files(
    publication_ids: Mapping[str, int], assets: Iterable[str], redirects: Iterable[str]
) -> Iterator[PublishedFile]:
    """Every file of a site, what the owner can change last. A folder that is reserved counts as one.

    Args:
        publication_ids: Each with its number in the content file.
        assets: The owner's files, as seen from assets/.
        redirects: The old paths.
    """
    owned = set(assets)
    missing = {path: what for path, what in DEFAULTS.items() if path not in owned}
    yield from (PublishedFile(path, what) for path, what in {**ALWAYS, **RESERVED, **missing}.items())
    for each, index in publication_ids.items():
        path = addresses.page_file(addresses.record(each))
        yield PublishedFile(path, f"the page of {each!r}", ("publications", index, "id"), "choose another id")
    for path in sorted(owned):
        yield PublishedFile(path, f"assets/{path}", ("assets", path), "give the file another name")
    for old in redirects:
        place = ("site", "redirects", old)
        yield PublishedFile(addresses.page_file(old), f"the redirect from {old}", place, "remove the redirect")


def conflicts(files: Iterable[PublishedFile]) -> Iterator[tuple[Place, str]]:
    """What cannot be published: where the owner asks for it, and why not."""
    taken: dict[str, tuple[str, PublishedFile]] = {}
    for file in files:
        if file.place and _is_too_long(file.path):
            message = f"would be published as a file whose path is too long for some systems; {file.remedy}"
            yield file.place, message
        elif file.place and (found := _in_the_way(file, taken)):
            yield file.place, f"would be published as {file.path!r}, {found}; {file.remedy}"
        else:
            for path in _with_folders(file.path):
                taken.setdefault(_one_name(path), (path, file))


def _in_the_way(file: PublishedFile, taken: Mapping[str, tuple[str, PublishedFile]]) -> str | None:
    for path in _with_folders(file.path):
        there, other = taken.get(_one_name(path), (path, None))
        if other is None:
            continue
        if there != path:
            return f"and {other.what} as {other.path!r}: some systems take {path!r} and {there!r} for one name"
        if path == file.path == other.path:
            return f"which is {other.what}"
        if path in {file.path, other.path}:
            return f"and {other.what} as {other.path!r}: a file and a folder of one name"
    return None


def _with_folders(path: str) -> Iterator[str]:
    """The folders on the way, then the file."""
    end = path.find("/")
    while end != -1:
        yield path[:end]
        end = path.find("/", end + 1)
    yield path


def _one_name(path: str) -> str:
    """The same for all spellings that macOS or Windows take for one: another case, another Unicode normal form."""
    if path.isascii():
        return path.casefold()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def _is_too_long(path: str) -> bool:
    """Whether some system cannot have a file at this path."""
    sizes = [len(name.encode(errors="surrogateescape")) for name in path.split("/")]
    return max(sizes) > _LONGEST_NAME or sum(sizes) + len(sizes) > _LONGEST_PATH
