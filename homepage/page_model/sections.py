"""The content of sections: one class for each kind of content, and the function that computes it.

Each function returns None if there is nothing to show; the page then omits the section.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from homepage.models import addresses
from homepage.models.dates import PartialDate
from homepage.models.news import NewsItem
from homepage.models.projects import Project
from homepage.models.publication_view import GroupBy, PublicationView
from homepage.models.publications import Publication
from homepage.models.site import Html, Post, Rendered, SectionSource, Site
from homepage.page_model.listing import Listing
from homepage.rich_text.views import formula_text

_FORMULA = re.compile(r"<math\b.*?<annotation[^>]*>(.*?)</annotation></semantics></math>", re.DOTALL)

_INLINE_TAG = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|su[bp])\b[^>]*>")

MAX_POSTS_ON_HOME_PAGE = 5


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


def prose(_: Site, source: SectionSource) -> Prose | None:
    """A text."""
    return Prose(source.html) if source.html else None


def topic_list(site: Site, source: SectionSource) -> TopicList | None:
    """A text and the topics of the site, each with a link to its publications."""
    counts = Counter(topic for work in site.shown_publications for topic in work.topics)
    listing = Listing.of(site)

    def line(topic_id: str, name: str) -> TopicLine:
        address = listing.view({"topic": topic_id}) if counts[topic_id] else None
        return TopicLine(name, counts[topic_id], address)

    topics = tuple(line(topic.id, topic.name) for topic in site.topics)
    return TopicList(source.html, topics) if source.html or topics else None


def news_list(_: Site, source: SectionSource) -> NewsList | None:
    """News, latest first. For equal dates, an item further up in the file counts as newer."""
    items = [(each.entry, each.html) for each in source.entries_of(NewsItem)]
    items.reverse()
    items.sort(key=lambda each: each[0].date.sort_key())
    count: Counter[PartialDate] = Counter()
    lines = []
    for item, html in items:
        count[item.date] += 1
        number = count[item.date]
        lines.append(NewsLine(f"news_{item.date}" + (f"_{number}" if number > 1 else ""), item.date, html or Html("")))
    return NewsList(tuple(reversed(lines))) if lines else None


def entries(_: Site, source: SectionSource) -> EntryList | None:
    """Entries in the order of the file."""
    return EntryList(source.entries) if source.entries else None


def entries_by_period(_: Site, source: SectionSource) -> EntryList | None:
    """Entries with periods, latest first; what has not ended is first, what has no date is last."""
    dated = [each for each in source.entries if each.entry.period]
    dated.sort(key=lambda each: each.entry.period.sort_key(), reverse=True)
    undated = [each for each in source.entries if not each.entry.period]
    return EntryList((*dated, *undated)) if source.entries else None


def project_list(site: Site, source: SectionSource) -> ProjectList | None:
    """Projects in the order of the file."""

    def publications(project: Project) -> tuple[Publication, ...]:
        return tuple(work for work in site.publications if work.id in project.publications)

    projects = tuple((each, publications(each.entry)) for each in source.entries_of(Project))
    return ProjectList(projects) if projects else None


def post_list(site: Site, source: SectionSource) -> PostList | None:
    """All posts; on the home page the latest."""
    if not site.posts:
        return None
    pages = (each.page for each in site.sections if each.kind == source.kind)
    every = next((page for page in pages if page != addresses.HOME), None)
    is_whole = every in (None, source.page)
    return PostList(site.posts if is_whole else site.posts[:MAX_POSTS_ON_HOME_PAGE], None if is_whole else every)


def selected_publications(site: Site, _: SectionSource) -> PublicationList | None:
    """The publications with ``selected: true``."""
    return _view(site, PublicationView(selected=True))


def publication_list(site: Site, source: SectionSource) -> PublicationList | None:
    """All publications that are shown; or those that satisfy the criteria of the section."""
    if source.view.criteria:
        return _view(site, source.view)
    works, group_by = site.shown_publications, source.view.group_by or "year"
    has_filter = Listing.of(site).has_filter
    return PublicationList(works, is_whole=True, has_filter=has_filter, group_by=group_by) if works else None


def _view(site: Site, view: PublicationView) -> PublicationList | None:
    works = tuple(work for work in site.shown_publications if view.matches(work))
    return PublicationList(works, group_by=view.group_by, common=view.common) if works else None


def plain_text(html: str) -> str:
    """The text of sanitized HTML, on one line; formulas too."""
    html = _FORMULA.sub(lambda found: escape(formula_text(unescape(found[1]))), html)
    return " ".join(unescape(re.sub("<[^>]*>", " ", _INLINE_TAG.sub("", html))).split())
