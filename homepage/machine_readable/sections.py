"""The content of sections in Markdown: a function for each kind of content."""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from typing import Any

from homepage.machine_readable.markdown import escaped, filled, item, item_list, link, paragraph, rich, sentences
from homepage.machine_readable.texts import markdown_of
from homepage.machine_readable.works import publication_blocks, title_link
from homepage.models.activities import Activity
from homepage.models.links import Link
from homepage.models.members import Member
from homepage.models.periods import Period
from homepage.models.projects import Project
from homepage.models.publications import Publication
from homepage.models.site import Post, Rendered, Site
from homepage.models.timeline import TimelineEntry
from homepage.page_model.sections import (
    EntryList,
    NewsList,
    PostList,
    ProjectList,
    Prose,
    PublicationList,
    TopicLine,
    TopicList,
)
from homepage.page_model.wording import format_date, format_period


@singledispatch
def section_blocks(content: object, _: Site) -> Iterator[str]:
    """The blocks of Markdown of a section's content.

    Args:
        content: One of the classes of ``page_model/sections.py``.
        _: The site.
    """
    raise TypeError(f"{type(content).__name__} has no form in Markdown")


section_blocks.register(PublicationList)(publication_blocks)


@section_blocks.register
def _prose(content: Prose, site: Site) -> Iterator[str]:
    yield markdown_of(site, content.html)


@section_blocks.register
def _topics(content: TopicList, site: Site) -> Iterator[str]:
    yield markdown_of(site, content.html)
    yield item_list(item(_topic(topic, site)) for topic in content.topics)


def _topic(topic: TopicLine, site: Site) -> str:
    name = _linked(topic.name, topic.address, site)
    count = filled(site.words.plural_form(site.words.papers, topic.publications), count=str(topic.publications))
    return f"{name} ({count})" if topic.publications else name


@section_blocks.register
def _news(content: NewsList, site: Site) -> Iterator[str]:
    yield item_list(
        item(f"{escaped(format_date(each.date, site.words))}: {markdown_of(site, each.html)}") for each in content.lines
    )


@section_blocks.register
def _entries(content: EntryList, site: Site) -> Iterator[str]:
    yield item_list(_entry(each.entry, each, site) for each in content.entries)


@section_blocks.register
def _projects(content: ProjectList, site: Site) -> Iterator[str]:
    yield item_list(_project(each, works, site) for each, works in content.projects)


@section_blocks.register
def _posts(content: PostList, site: Site) -> Iterator[str]:
    yield item_list(_post(post, site) for post in content.posts)
    if content.all_posts:
        yield _linked(site.words.posts.all_posts, content.all_posts, site)


@singledispatch
def _entry(entry: object, *_: object) -> str:
    raise TypeError(f"{type(entry).__name__} has no form in Markdown")


@_entry.register
def _activity(entry: Activity, rendered: Rendered[Any], site: Site) -> str:
    where = site.words.listed(map(escaped, entry.circumstances))
    first = sentences((_linked(entry.title, entry.url, site), where, _dates(entry.date, site)))
    return item(first, markdown_of(site, rendered.html), _links(entry.links, site))


@_entry.register
def _position(entry: TimelineEntry, rendered: Rendered[Any], site: Site) -> str:
    role = site.words.listed(map(escaped, filter(None, (entry.role, entry.location))))
    first = sentences((_linked(entry.organisation, entry.url, site), role, _dates([entry.period], site)))
    return item(first, item_list(item(rich(each)) for each in entry.done), markdown_of(site, rendered.html))


@_entry.register
def _member(entry: Member, rendered: Rendered[Any], site: Site) -> str:
    dates = _dates([entry.period] if entry.period else [], site)
    first = sentences((_linked(entry.name, entry.url, site), escaped(entry.role or ""), dates))
    return item(first, markdown_of(site, rendered.html), _links(entry.links, site))


def _project(rendered: Rendered[Project], works: Sequence[Publication], site: Site) -> str:
    project = rendered.entry
    first = sentences((_linked(project.title, project.url, site), _dates(project.date, site)))
    titles = item_list(item(title_link(work, site)) for work in works)
    return item(first, markdown_of(site, rendered.html), titles, _links(project.links, site))


def _post(post: Post, site: Site) -> str:
    matter = post.matter
    title = link(rich(matter.title), site.settings.absolute(post.address))
    tags = site.words.listed(map(escaped, matter.tags))
    return item(sentences((title, escaped(format_date(matter.date, site.words)), rich(matter.summary or ""), tags)))


def _linked(text: str, address: str | None, site: Site) -> str:
    return link(escaped(text), site.settings.absolute(address)) if address else escaped(text)


def _links(links: Sequence[Link], site: Site) -> str:
    return paragraph(site.words.listed(_linked(each.label, each.url, site) for each in links))


def _dates(periods: Sequence[Period], site: Site) -> str:
    return site.words.listed(escaped(format_period(each, site.words)) for each in periods)
