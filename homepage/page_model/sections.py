"""What a section shows: one class for each form of content, and the function that makes it of what the owner wrote.

Each function gives None where there is nothing to show; then the page has no such section.
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
        name: What it is called.
        publications: How many of the listed publications are about it.
        address: Where those are listed; None if there are none, or no list.
    """

    name: str
    publications: int
    address: str | None


@dataclass(frozen=True)
class TopicList:
    """A text on somebody's research, and the topics; either may be missing."""

    html: Html | None
    topics: tuple[TopicLine, ...]


@dataclass(frozen=True)
class NewsLine:
    """Something that happened.

    Attributes:
        id: What it is linked by; no publication can have it, for theirs hold no underscore.
        date: When.
        html: What.
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
    """Where somebody was for a while, latest first."""

    entries: tuple[Internship, ...]


@dataclass(frozen=True)
class ActivityList:
    """Talks, courses and the like, latest first."""

    entries: tuple[Rendered[Activity], ...]


@dataclass(frozen=True)
class SelectedPublications:
    """The publications to be seen first, newest first."""

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
    """The topics of the site, each leading to its publications, below a text."""
    counts = Counter(topic for work in site.shown_publications for topic in work.topics)
    listing = Listing.of(site)

    def line(topic_id: str, name: str) -> TopicLine:
        address = listing.view({"topic": topic_id}) if counts[topic_id] else None
        return TopicLine(name, counts[topic_id], address)

    topics = tuple(line(topic.id, topic.name) for topic in site.topics)
    return TopicList(source.html, topics) if source.html or topics else None


def news_list(_: Site, source: SectionSource) -> NewsList | None:
    """News, latest first. People write the newest on top, so of one date the last in the file happened first."""
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
    """Stays, by the month they began in."""
    entries = [each.entry for each in source.entries_of(Internship)]
    entries.sort(key=lambda each: each.start.sort_key(), reverse=True)
    return Timeline(tuple(entries)) if entries else None


def activity_list(_: Site, source: SectionSource) -> ActivityList | None:
    """Activities by their date; those of one date keep their order."""
    entries = sorted(source.entries_of(Activity), key=lambda each: each.entry.date.sort_key(), reverse=True)
    return ActivityList(tuple(entries)) if entries else None


def selected_publications(site: Site, _: SectionSource) -> SelectedPublications | None:
    """Those that the owner selected."""
    selected = tuple(work for work in site.shown_publications if work.selected)
    return SelectedPublications(selected) if selected else None


def publication_list(site: Site, _: SectionSource) -> PublicationList | None:
    """All of the record that is to be listed."""
    works = site.shown_publications
    return PublicationList(works, Listing.of(site).has_filter) if works else None
