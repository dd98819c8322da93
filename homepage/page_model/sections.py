"""The content of sections: one class for each kind of content, and the function that computes it.

Each function returns None if there is nothing to show; the page then omits the section.
"""

from collections import Counter
from dataclasses import dataclass

from homepage.models.activities import Activity
from homepage.models.dates import PartialDate
from homepage.models.internships import Internship
from homepage.models.news import NewsItem
from homepage.models.publications import Publication
from homepage.models.site import Html, Rendered, SectionSource, Site
from homepage.page_model.listing import Listing


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


@dataclass(frozen=True)
class NewsList:
    """News, latest first."""

    lines: tuple[NewsLine, ...]


@dataclass(frozen=True)
class Timeline:
    """Internships, latest first."""

    entries: tuple[Internship, ...]


@dataclass(frozen=True)
class ActivityList:
    """Talks, courses and the like, latest first."""

    entries: tuple[Rendered[Activity], ...]


@dataclass(frozen=True)
class SelectedPublications:
    """The selected publications, newest first."""

    publications: tuple[Publication, ...]


@dataclass(frozen=True)
class PublicationList:
    """All publications that are shown, newest first.

    Attributes:
        publications: The works.
        has_filter: Whether visitors can filter them.
    """

    publications: tuple[Publication, ...]
    has_filter: bool


Content = Prose | TopicList | NewsList | Timeline | ActivityList | SelectedPublications | PublicationList


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


def timeline(_: Site, source: SectionSource) -> Timeline | None:
    """Internships, sorted by their first month, latest first."""
    entries = [each.entry for each in source.entries_of(Internship)]
    entries.sort(key=lambda each: each.start.sort_key(), reverse=True)
    return Timeline(tuple(entries)) if entries else None


def activity_list(_: Site, source: SectionSource) -> ActivityList | None:
    """Activities, latest first; those of one date keep their order."""
    entries = sorted(source.entries_of(Activity), key=lambda each: each.entry.date.sort_key(), reverse=True)
    return ActivityList(tuple(entries)) if entries else None


def selected_publications(site: Site, _: SectionSource) -> SelectedPublications | None:
    """The publications with ``selected: true``."""
    selected = tuple(work for work in site.shown_publications if work.selected)
    return SelectedPublications(selected) if selected else None


def publication_list(site: Site, _: SectionSource) -> PublicationList | None:
    """All publications that are shown."""
    works = site.shown_publications
    return PublicationList(works, Listing.of(site).has_filter) if works else None
