"""Computes the content of sections: a function for each kind of content.

Each function returns None if there is nothing to show; the page then omits the section.
"""

from collections import Counter

from homepage.models import addresses
from homepage.models.dates import PartialDate
from homepage.models.news import NewsItem
from homepage.models.projects import Project
from homepage.models.publication_view import PublicationView
from homepage.models.publications import Publication
from homepage.models.site import Html, SectionSource, Site
from homepage.page_model.listing import Listing
from homepage.page_model.section_content import (
    EntryList,
    NewsLine,
    NewsList,
    PostList,
    ProjectList,
    Prose,
    PublicationList,
    TopicLine,
    TopicList,
)

_MAX_POSTS_ON_HOME_PAGE = 5


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
    return PostList(site.posts if is_whole else site.posts[:_MAX_POSTS_ON_HOME_PAGE], None if is_whole else every)


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
