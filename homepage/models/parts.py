"""The parts of a site that was read: what its addresses lead to, and which files it would publish."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from homepage.models import addresses
from homepage.models.base import Model
from homepage.models.links import addresses_in, is_site_path
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.published import (
    CV_FILES,
    NEWEST,
    RESERVED_PATHS,
    WEBFINGER_FILE,
    PublishedFile,
    machine_readable_files,
    published_files,
    translated_files,
)
from homepage.models.settings import Settings
from homepage.models.site import Place
from homepage.models.topics import Topic

Problem = tuple[Place, str]
"""The place of a value, which begins with its file's name without suffix, and the error message."""


class PlannedAddress(NamedTuple):
    """The address of a page or post.

    Attributes:
        address: Its path.
        place: Its place in the content.
        redirect_from: Its old paths.
    """

    address: str
    place: Place
    redirect_from: tuple[str, ...]


@dataclass(frozen=True)
class Parts:
    """The parts of a site that could be read. Parts with errors are left out, so that no error causes another one.

    Attributes:
        settings: None if they could not be read.
        profile: None if it could not be read.
        topics: None if an entry could not be read.
        publications: Those that could be read, by their index in the file, their people resolved.
        assets: The owner's files, as paths relative to assets/.
        entries: The entries of sections that could be read, by file name, then by their index in the file.
        pictures: The keys of their pictures, by file name.
        section_names: The names of the sections, which are element ids in the page.
        pages: The addresses of pages and posts.
        unread: What the addresses of unreadable pages, posts and publications begin with.
    """

    settings: Settings | None
    profile: Profile | None
    topics: tuple[Topic, ...] | None
    publications: Mapping[int, Publication]
    assets: Set[str]
    entries: Mapping[str, Mapping[int, Model]] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
    section_names: frozenset[str] = frozenset()
    pages: tuple[PlannedAddress, ...] = ()
    unread: tuple[str, ...] = ()

    def resolves(self, address: str) -> bool:
        """Whether an address leads to a page, a redirect or a file; always true for an address outside this site."""
        path = address.partition("#")[0].partition("?")[0]
        if not is_site_path(path) or self.settings is None or path.startswith(self.unread):
            return True
        return any(file in self.published for file in possible_files(path))

    def is_asset(self, path: str) -> bool:
        """Whether a path of this site, such as ``/cv.pdf``, is a file in assets/."""
        return any(file in self.assets for file in possible_files(path)[:1])

    @cached_property
    def written_addresses(self) -> tuple[tuple[Place, str], ...]:
        """Every address in a YAML file, with its place."""
        return tuple(_addresses(self))

    @cached_property
    def published(self) -> Mapping[str, PublishedFile]:
        """Every file that would be published and that links may lead to, by its path."""
        return {file.path: file for file in self.published_files if file.path not in RESERVED_PATHS}

    @cached_property
    def published_files(self) -> tuple[PublishedFile, ...]:
        """Every file that would be published."""
        ids: dict[str, Place] = {}
        for index, work in self.publications.items():
            ids.setdefault(work.id, ("publications", index, "id"))  # the first: duplicates are reported separately
        old = [(path, place) for path, _, place in self.redirects]
        pages = [(each.address, each.place) for each in self.pages if each.address != addresses.HOME]
        languages = self.settings.languages[1:] if self.settings else ()
        translated = translated_files(languages, self.page_addresses)
        return (*translated, *published_files(ids.items(), self.assets, old, pages, asked_for=self._asked_for()))

    def _asked_for(self) -> Iterator[PublishedFile]:
        """The files that the settings and the profile ask for."""
        if self.settings and self.settings.cv:
            for path, what in CV_FILES.items():
                yield PublishedFile(path, what, ("site", "cv"), "remove cv")
        if self.settings and self.settings.machine_readable:
            pages: dict[str, Place] = {addresses.HOME: ("site",), **{each.address: each.place for each in self.pages}}
            newest = sorted(self.publications.items(), key=lambda each: each[1].sort_key(), reverse=True)[:NEWEST]
            for index, work in newest:
                pages.setdefault(addresses.record(work.id), ("publications", index, "id"))
            yield from machine_readable_files(pages.items(), self.settings.languages[1:], self.assets)
        if self.profile and self.profile.webfinger:
            yield PublishedFile(
                WEBFINGER_FILE, "the WebFinger file", ("profile", "webfinger"), "remove webfinger: true"
            )

    @property
    def page_addresses(self) -> tuple[str, ...]:
        """The addresses of all pages: they exist in every language of the site."""
        records = (addresses.record(work.id) for work in self.publications.values())
        return addresses.HOME, *(page.address for page in self.pages), *records

    @cached_property
    def redirects(self) -> tuple[tuple[str, str, Place], ...]:
        """Every old path, with its new address and its place."""
        written = self.settings.redirects if self.settings else {}
        of_pages = ((old, each.address, each.place) for each in self.pages for old in each.redirect_from)
        return (*of_pages, *((old, new, ("site", "redirects", old)) for old, new in written.items()))

    @cached_property
    def topic_ids(self) -> Mapping[str, None] | None:
        """The ids of the topics, in their order; None if a topic could not be read."""
        return None if self.topics is None else dict.fromkeys(topic.id for topic in self.topics)

    @cached_property
    def publication_ids(self) -> frozenset[str]:
        """The ids of the publications."""
        return frozenset(publication.id for publication in self.publications.values())


def _addresses(parts: Parts) -> Iterable[tuple[Place, str]]:
    for name, model in (("profile", parts.profile), ("site", parts.settings)):
        found = addresses_in(model) if model else ()
        yield from (((name, *place), address) for place, address in found)
    for name, entries in {**parts.entries, "publications": parts.publications}.items():  # its section has no entries
        for index, entry in entries.items():
            yield from (((name, index, *place), address) for place, address in addresses_in(entry))


def possible_files(path: str) -> tuple[str, ...]:
    """The files that may be served for a path; none if no file can have this path."""
    try:
        return addresses.files(path)
    except ValueError:
        return ()
