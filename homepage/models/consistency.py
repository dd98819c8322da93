"""What must hold between the parts of a site."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from homepage.models import addresses
from homepage.models.activities import Activity
from homepage.models.links import is_site_path
from homepage.models.profile import Profile
from homepage.models.publications import RESERVED_IDS, Publication
from homepage.models.settings import Settings
from homepage.models.site import Place
from homepage.models.topics import Topic

Problem = tuple[Place, str]
"""The place of a value, beginning with its file's name without suffix, and what is wrong with it."""


@dataclass(frozen=True)
class Parts:
    """What could be read of a site. What could not has its own mistakes, and is not blamed for more.

    Attributes:
        settings: None if they could not be read.
        profile: None if it could not be read.
        topics: None if an entry could not be read.
        publications: Those that could be read, by their number in the file.
        is_asset: Whether a path of the site, such as ``/cv.pdf``, is a file in assets/.
        activities: Talks and courses that could be read, by the name of their file, then by their number in it.
    """

    settings: Settings | None
    profile: Profile | None
    topics: tuple[Topic, ...] | None
    publications: Mapping[int, Publication]
    is_asset: Callable[[str], bool]
    activities: Mapping[str, Mapping[int, Activity]] = field(default_factory=dict)

    def leads_somewhere(self, address: str) -> bool:
        """Whether an address, if it is a path of this site, is a page, a redirect or a file."""
        path = address.partition("#")[0].partition("?")[0]
        if not is_site_path(path) or self.settings is None:
            return True
        return path in self.pages or path in self.settings.redirects or self.is_asset(path)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The paths that the package itself makes something of."""
        return addresses.ALWAYS | {addresses.record(each.id) for each in self.publications.values()}


def problems(parts: Parts) -> Iterator[Problem]:
    """Everything that is wrong between the parts."""
    if parts.topics:
        yield from _doubled("topics", {index: topic.id for index, topic in enumerate(parts.topics)})
    yield from _doubled("publications", {index: each.id for index, each in parts.publications.items()})
    for index, publication in parts.publications.items():
        for place, message in _in_publication(publication, parts):
            yield ("publications", index, *place), message
    for place, address in _addresses(parts):
        if not parts.leads_somewhere(address):
            yield (
                place,
                f"{address!r} is no page of this site and no file in assets/; put the file there or mend the path",
            )
    for place, picture in _pictures(parts):
        if not parts.is_asset(picture):
            yield place, f"{picture!r} is not a file in assets/; put the picture there or mend the path"
    pages = {page.rstrip("/") for page in parts.pages}  # with or without a slash, a redirect is the same file
    for path in parts.settings.redirects if parts.settings else ():
        if path.rstrip("/") in pages or parts.is_asset(path):
            yield ("site", "redirects", path), "is a page or a file of this site itself; remove the redirect"


def _doubled(file: str, ids: Mapping[int, str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, each in ids.items():
        if each in seen:
            yield (file, index, "id"), f"{each!r} is the id of an entry above; choose another"
        seen.add(each)


def _in_publication(publication: Publication, parts: Parts) -> Iterator[Problem]:
    if publication.id in RESERVED_IDS:
        yield ("id",), f"{publication.id!r} is an id of the page itself; choose another"
    if publication.same_as and publication.same_as not in {each.id for each in parts.publications.values()} - {
        publication.id
    }:
        yield (
            ("same_as",),
            f"{publication.same_as!r} is the id of no other entry; write the id of the one to join it into",
        )
    if parts.topics is not None:
        known = [topic.id for topic in parts.topics]
        for number, topic in enumerate(publication.topics):
            if topic not in known:
                advice = f"write one of {', '.join(known)}, or add it there" if known else "add it there"
                yield ("topics", number), f"{topic!r} is not in topics.yaml; {advice}"
    names = parts.profile.names if parts.profile else ()
    if sum(author.owner is True for author in publication.attributed_to(names).authors) > 1:
        yield ("authors",), "two authors are spelt like you; write owner: true at the one who is"


def _addresses(parts: Parts) -> Iterable[tuple[Place, str]]:
    for index, link in enumerate(parts.profile.links if parts.profile else ()):
        yield ("profile", "links", index, "url"), link.url
    for path, target in parts.settings.redirects.items() if parts.settings else ():
        yield ("site", "redirects", path), target
    for index, publication in parts.publications.items():
        for kind, url in publication.links:
            if url:
                yield ("publications", index, "links", kind), url
        for number, author in enumerate(publication.authors):
            if author.url:
                yield ("publications", index, "authors", number, "url"), author.url
    for name, activities in parts.activities.items():
        for index, activity in activities.items():
            if activity.url:
                yield (name, index, "url"), activity.url
            for number, link in enumerate(activity.links):
                yield (name, index, "links", number, "url"), link.url


def _pictures(parts: Parts) -> Iterable[tuple[Place, str]]:
    if parts.profile and parts.profile.picture:
        yield ("profile", "picture"), parts.profile.picture
    if parts.settings and parts.settings.social_image:
        yield ("site", "social_image"), parts.settings.social_image
