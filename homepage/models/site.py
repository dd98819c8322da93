"""All content of a site together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NewType

from homepage.models.activities import Activity
from homepage.models.dates import PartialDate
from homepage.models.internships import Internship
from homepage.models.people import Person
from homepage.models.pictures import Picture
from homepage.models.profile import Profile
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.topics import Topic

Html = NewType("Html", str)
"""HTML that was made safe. Only ``homepage.markdown_text`` makes it."""

Place = tuple[str | int, ...]
"""Where a value stands: the content file's name without suffix, then keys and indexes."""


@dataclass(frozen=True)
class News:
    """Something that happened.

    Attributes:
        date: When.
        html: What.
        number: Of those of the same date, from 1, the oldest first.
    """

    date: PartialDate
    html: Html
    number: int = 1

    @property
    def id(self) -> str:
        """What it is linked by; no publication can have it, for theirs hold no underscore."""
        return f"news_{self.date}" + (f"_{self.number}" if self.number > 1 else "")


@dataclass(frozen=True)
class ToldActivity:
    """A talk or a course.

    Attributes:
        activity: What is known of it.
        html: Its text, or None.
    """

    activity: Activity
    html: Html | None = None


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
        publications: Newest first, those that are not shown too; everything about their authors is decided.
        news: Latest first.
        portrait: The person's picture, or None.
        illustrations: The pictures in biography, research and news.
        talks: Latest first.
        teaching: Latest first.
        custom_styles: The owner's own CSS, or nothing.
    """

    settings: Settings
    profile: Profile
    biography: Html | None
    research: Html | None
    topics: tuple[Topic, ...]
    internships: tuple[Internship, ...]
    publications: tuple[Publication, ...]
    news: tuple[News, ...]
    portrait: Picture | None
    illustrations: tuple[Picture, ...]
    talks: tuple[ToldActivity, ...]
    teaching: tuple[ToldActivity, ...]
    custom_styles: str

    @classmethod
    def assemble(  # noqa: PLR0913 - one for each content file
        cls,
        settings: Settings,
        profile: Profile,
        *,
        biography: Html | None = None,
        research: Html | None = None,
        topics: Iterable[Topic] = (),
        internships: Iterable[Internship] = (),
        publications: Iterable[Publication] = (),
        people: Iterable[Person] = (),
        news: Iterable[News] = (),
        portrait: Picture | None = None,
        illustrations: Iterable[Picture] = (),
        talks: Iterable[ToldActivity] = (),
        teaching: Iterable[ToldActivity] = (),
        custom_styles: str = "",
    ) -> "Site":
        """Puts the parts in order and decides who the authors are. Entries of one date keep their order."""
        pages = {name: person.url for person in people for name in (person.name, *person.other_names)}
        attributed = (publication.attributed_to(profile.names, pages) for publication in publications)
        return cls(
            settings=settings,
            profile=profile,
            biography=biography,
            research=research,
            topics=tuple(topics),
            internships=tuple(sorted(internships, key=lambda each: each.start.order(), reverse=True)),
            publications=tuple(sorted(attributed, key=lambda each: each.date.order(), reverse=True)),
            news=_latest_first(news),
            portrait=portrait,
            illustrations=tuple(illustrations),
            talks=_by_date(talks),
            teaching=_by_date(teaching),
            custom_styles=custom_styles,
        )

    @property
    def shown_publications(self) -> tuple[Publication, ...]:
        """The publications that the home page lists, newest first."""
        return tuple(publication for publication in self.publications if publication.show)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """All pictures that pages show."""
        return (*([self.portrait] if self.portrait else []), *self.illustrations)


def _by_date(activities: Iterable[ToldActivity]) -> tuple[ToldActivity, ...]:
    """Latest first; those of one date keep their order."""
    return tuple(sorted(activities, key=lambda each: each.activity.date.order(), reverse=True))


def _latest_first(news: Iterable[News]) -> tuple[News, ...]:
    """Who writes news puts the newest on top, so of one date the last in the file was the first."""
    ordered = sorted(news, key=lambda each: each.date.order(), reverse=True)
    count: Counter[PartialDate] = Counter()
    numbered = []
    for each in reversed(ordered):
        count[each.date] += 1
        numbered.append(replace(each, number=count[each.date]))
    return tuple(reversed(numbered))
