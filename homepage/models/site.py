"""All content of a site together, and what must hold between its parts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NewType

from homepage.models.internships import Internship
from homepage.models.links import is_site_path
from homepage.models.profile import Profile
from homepage.models.publications import RESERVED_IDS, Publication
from homepage.models.settings import PAGES, Settings
from homepage.models.topics import Topic

Html = NewType("Html", str)
"""HTML that was made safe. Only ``homepage.markdown_text`` makes it."""

Place = tuple[str | int, ...]
"""Where a value stands: the content file's name without suffix, then keys and indexes."""


@dataclass(frozen=True)
class Site:
    """One person's site.

    Attributes:
        settings: Of the site as a whole.
        profile: The person.
        biography: Their biography, or None.
        research: Their research statement, or None.
        topics: What they work on, in the order given.
        internships: Latest first.
        publications: Newest first, those that are not shown too; every author's ``owner`` is decided.
    """

    settings: Settings
    profile: Profile
    biography: Html | None
    research: Html | None
    topics: tuple[Topic, ...]
    internships: tuple[Internship, ...]
    publications: tuple[Publication, ...]

    @classmethod
    def assemble(  # noqa: PLR0913 - one for each content file
        cls,
        settings: Settings,
        profile: Profile,
        biography: Html | None = None,
        research: Html | None = None,
        topics: Iterable[Topic] = (),
        internships: Iterable[Internship] = (),
        publications: Iterable[Publication] = (),
    ) -> "Site":
        """Puts the parts in order and decides who of the authors is the owner. Entries of one date keep their order."""
        attributed = (publication.attributed_to(profile.names) for publication in publications)
        return cls(
            settings=settings,
            profile=profile,
            biography=biography,
            research=research,
            topics=tuple(topics),
            internships=tuple(sorted(internships, key=lambda each: each.start.order(), reverse=True)),
            publications=tuple(sorted(attributed, key=lambda each: each.date.order(), reverse=True)),
        )

    @property
    def shown_publications(self) -> tuple[Publication, ...]:
        """The publications that the home page lists, newest first."""
        return tuple(publication for publication in self.publications if publication.show)

    def at_root(self) -> "Site":
        """The same site, as if published without a path."""
        return replace(self, settings=self.settings.model_copy(update={"url": self.settings.origin}))


def problems(
    settings: Settings,
    profile: Profile,
    topics: Sequence[Topic],
    publications: Sequence[Publication],
    is_asset: Callable[[str], bool],
) -> Iterator[tuple[Place, str]]:
    """What is wrong between the parts, each with the place of the value to mend.

    Args:
        settings: Of the site as a whole.
        profile: The person.
        topics: In the order of their file.
        publications: In the order of their file.
        is_asset: Whether a path of the site, such as ``/cv.pdf``, is a file in assets/.
    """
    yield from _doubled("topics", [topic.id for topic in topics])
    yield from _doubled("publications", [publication.id for publication in publications])
    known = {topic.id for topic in topics}
    for index, publication in enumerate(publications):
        place: Place = ("publications", index)
        if publication.id in RESERVED_IDS:
            yield (*place, "id"), f"{publication.id!r} is an id of the page itself; choose another"
        for number, topic in enumerate(publication.topics):
            if topic not in known:
                expected = ", ".join(sorted(known)) or "none yet"
                yield (*place, "topics", number), f"{topic!r} is not in topics.yaml; write one of its ids ({expected})"
        if sum(author.owner is True for author in publication.attributed_to(profile.names).authors) > 1:
            yield (*place, "authors"), "two authors are spelt like you; write owner: true at the one who is"
    yield from _broken_paths(settings, profile, publications, is_asset)


def _doubled(file: str, ids: Sequence[str]) -> Iterator[tuple[Place, str]]:
    for index, each in enumerate(ids):
        if each in ids[:index]:
            yield (file, index, "id"), f"{each!r} is the id of another entry of this file; choose another"


def _broken_paths(
    settings: Settings, profile: Profile, publications: Sequence[Publication], is_asset: Callable[[str], bool]
) -> Iterator[tuple[Place, str]]:
    addresses: list[tuple[Place, str | None]] = [
        *((("profile", "links", index, "url"), link.url) for index, link in enumerate(profile.links)),
        *((("site", "redirects", path), target) for path, target in settings.redirects.items()),
        *(
            (("publications", index, "links", kind), url)
            for index, publication in enumerate(publications)
            for kind, url in publication.links
        ),
    ]
    for place, address in addresses:
        path = (address or "").partition("#")[0].partition("?")[0]
        if is_site_path(path) and path not in PAGES and path not in settings.redirects and not is_asset(path):
            yield (
                place,
                f"{path!r} is neither a page of this site nor a file in assets/; put the file there or mend the path",
            )
    pictures: list[tuple[Place, str | None]] = [
        (("profile", "picture"), profile.picture),
        (("site", "social_image"), settings.social_image),
    ]
    for place, address in pictures:
        if address and not is_asset(address):
            yield place, f"{address!r} is not a file in assets/; put the picture there or mend the path"
    for path in settings.redirects:
        if path in PAGES or is_asset(path):
            yield ("site", "redirects", path), f"{path!r} is a page or file of this site itself; remove this redirect"
