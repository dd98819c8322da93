"""The content that sections show: a class for each kind of content. ``sections.py`` computes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from homepage.models.dates import PartialDate
from homepage.models.projects import Project
from homepage.models.publication_view import GroupBy
from homepage.models.publications import Publication
from homepage.models.site import Html, Post, Rendered


@dataclass(frozen=True)
class Prose:
    """A text."""

    html: Html


@dataclass(frozen=True)
class TopicLine:
    """A research topic.

    Attributes:
        name: The name of the topic.
        publications: The number of listed publications about it.
        address: The address of their filtered list; None if there are none, or no list.
    """

    name: str
    publications: int
    address: str | None


@dataclass(frozen=True)
class TopicList:
    """A text about the owner's research and the topics; either may be missing."""

    html: Html | None
    topics: tuple[TopicLine, ...]


@dataclass(frozen=True)
class NewsLine:
    """One item of news.

    Attributes:
        id: Its element id. It contains an underscore, so that it cannot equal a publication's id.
        date: The date.
        html: The text.
    """

    id: str
    date: PartialDate
    html: Html


_UNFOLDED = 8
"""A longer list of news is folded."""

_LATEST = 5
"""The number of news that a folded list shows."""


def is_folded(news: Sequence[object]) -> bool:
    """Whether a list of news shows only the latest ones until it is unfolded."""
    return len(news) > _UNFOLDED


@dataclass(frozen=True)
class NewsList:
    """News, latest first."""

    lines: tuple[NewsLine, ...]

    @property
    def latest(self) -> tuple[NewsLine, ...]:
        """The news that are always shown."""
        return self.lines[:_LATEST] if is_folded(self.lines) else self.lines

    @property
    def older(self) -> tuple[NewsLine, ...]:
        """The news that are folded."""
        return self.lines[len(self.latest) :]


@dataclass(frozen=True)
class EntryList:
    """Entries of one model, such as activities or people."""

    entries: tuple[Rendered[Any], ...]


@dataclass(frozen=True)
class ProjectList:
    """Projects, each with its publications, newest first."""

    projects: tuple[tuple[Rendered[Project], tuple[Publication, ...]], ...]


@dataclass(frozen=True)
class PostList:
    """Posts, newest first.

    Attributes:
        posts: The posts.
        all_posts: The address of the page that lists all of them; None if this list has all.
    """

    posts: tuple[Post, ...]
    all_posts: str | None


@dataclass(frozen=True)
class PublicationList:
    """Publications, newest first.

    Attributes:
        publications: The works.
        is_whole: Whether it is the list of all publications that are shown, not a view of it.
        has_filter: Whether visitors can filter them.
        group_by: What its headings say; None without headings.
        common: The facts that all works have in common, so that its rows do not repeat them.
    """

    publications: tuple[Publication, ...]
    is_whole: bool = False
    has_filter: bool = False
    group_by: GroupBy | None = None
    common: frozenset[str] = frozenset()


Content = Prose | TopicList | NewsList | EntryList | ProjectList | PostList | PublicationList
