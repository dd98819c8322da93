"""The whole content of a site."""

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
"""Sanitized HTML. Only ``homepage.markdown_text`` creates it."""

Place = tuple[str | int, ...]
"""The place of a value: the content file's name without suffix, then keys and indexes."""


EntryT = TypeVar("EntryT", bound=Model)


@dataclass(frozen=True)
class Rendered(Generic[EntryT]):
    """An entry of a YAML file with its Markdown rendered as HTML.

    Attributes:
        entry: The validated entry.
        html: Its text; None if it has none.
    """

    entry: EntryT
    html: Html | None = None


@dataclass(frozen=True)
class SectionSource:
    """The content that the owner wrote for one section of a page.

    Attributes:
        name: The name of the section and of its files in content/; also its element id in the page.
        heading: Its heading.
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
        """The entries that have this model."""
        return (each for each in self.entries if isinstance(each.entry, model))


@dataclass(frozen=True)
class Site:
    """All content of one person's site.

    Attributes:
        settings: The settings of the whole site.
        profile: The owner.
        words: The words of the interface, in the language of the site.
        topics: The research topics, in the order of the file.
        publications: All works, newest first, also those that are not shown; their authors are resolved.
        sections: The sections of the home page, in order.
        portrait: The owner's picture, or None.
        illustrations: The pictures in texts.
        custom_styles: The owner's CSS, or "".
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
        """Sorts the publications (those of one date keep their order) and resolves their authors."""
        pages = {name: person.url for person in people for name in (person.name, *person.other_names)}
        attributed = (publication.attributed_to(profile.names, pages) for publication in publications)
        return cls(
            settings=settings,
            profile=profile,
            words=words,
            topics=tuple(topics),
            publications=tuple(sorted(attributed, key=Publication.sort_key, reverse=True)),
            sections=tuple(sections),
            portrait=portrait,
            illustrations=tuple(illustrations),
            custom_styles=custom_styles,
        )

    def section(self, name: str) -> SectionSource | None:
        """The section with this name, or None."""
        return next((each for each in self.sections if each.name == name), None)

    @property
    def shown_publications(self) -> tuple[Publication, ...]:
        """The publications that the home page lists, newest first."""
        return tuple(publication for publication in self.publications if publication.show)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """All pictures that pages show."""
        return (*([self.portrait] if self.portrait else []), *self.illustrations)
