"""All content of a site together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, NewType, TypeVar

from homepage.models.base import Model
from homepage.models.people import Person
from homepage.models.pictures import Picture
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic
from homepage.models.words import Words

Html = NewType("Html", str)
"""HTML that was made safe. Only ``homepage.markdown_text`` makes it."""

Place = tuple[str | int, ...]
"""Where a value stands: the content file's name without suffix, then keys and indexes."""


EntryT = TypeVar("EntryT", bound=Model)


@dataclass(frozen=True)
class Rendered(Generic[EntryT]):
    """An entry of a YAML file, and its Markdown as HTML.

    Attributes:
        entry: As it was written.
        html: Its text; None if it has none.
    """

    entry: EntryT
    html: Html | None = None


@dataclass(frozen=True)
class SectionSource:
    """What the owner wrote for one section of a page.

    Attributes:
        name: Of the section, of its files in content/, and its id in the page.
        heading: What stands above it.
        kind: A key of ``homepage.page_model.kinds.KINDS``.
        html: Its text; None if it has none.
        entries: In the order of the file.
    """

    name: str
    heading: str
    kind: str
    html: Html | None = None
    entries: tuple[Rendered[Any], ...] = ()

    def entries_of(self, model: type[EntryT]) -> Iterator[Rendered[EntryT]]:
        """The entries, whose model its kind says."""
        return (each for each in self.entries if isinstance(each.entry, model))


@dataclass(frozen=True)
class Site:
    """One person's site.

    Attributes:
        settings: Of the site as a whole.
        profile: The person.
        words: Of the interface, in the language of the site.
        topics: What they work on, in the order given.
        publications: Newest first, those that are not shown too; everything about their authors is decided.
        sections: What stands in the sections of the home page, in their order.
        portrait: The person's picture, or None.
        illustrations: The pictures in texts.
        custom_styles: The owner's own CSS, or nothing.
    """

    settings: Settings
    profile: Profile
    words: Words
    topics: tuple[Topic, ...] = ()
    publications: tuple[Publication, ...] = ()
    sections: tuple[SectionSource, ...] = ()
    portrait: Picture | None = None
    illustrations: tuple[Picture, ...] = ()
    custom_styles: str = ""

    @classmethod
    def assemble(  # noqa: PLR0913 - one for each part
        cls,
        settings: Settings,
        profile: Profile,
        *,
        words: Words,
        topics: Iterable[Topic] = (),
        publications: Iterable[Publication] = (),
        people: Iterable[Person] = (),
        sections: Iterable[SectionSource] = (),
        portrait: Picture | None = None,
        illustrations: Iterable[Picture] = (),
        custom_styles: str = "",
    ) -> "Site":
        """Puts the publications in order and decides who their authors are. Those of one date keep their order."""
        pages = {name: person.url for person in people for name in (person.name, *person.other_names)}
        attributed = (publication.attributed_to(profile.names, pages) for publication in publications)
        return cls(
            settings=settings,
            profile=profile,
            words=words,
            topics=tuple(topics),
            publications=tuple(sorted(attributed, key=Publication.order, reverse=True)),
            sections=tuple(sections),
            portrait=portrait,
            illustrations=tuple(illustrations),
            custom_styles=custom_styles,
        )

    def section(self, name: str) -> SectionSource | None:
        """What the owner wrote for a section of the page; None if the page has no such section."""
        return next((each for each in self.sections if each.name == name), None)

    @property
    def shown_publications(self) -> tuple[Publication, ...]:
        """The publications that the home page lists, newest first."""
        return tuple(publication for publication in self.publications if publication.show)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """All pictures that pages show."""
        return (*([self.portrait] if self.portrait else []), *self.illustrations)
