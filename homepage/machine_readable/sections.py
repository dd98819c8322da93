"""The content of sections in Markdown: a function for each kind of content."""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from typing import Any

from homepage.machine_readable.markdown import escaped, filled, item, item_list, link, paragraph, rich, sentences
from homepage.machine_readable.texts import linked, markdown_of
from homepage.machine_readable.works import publication_blocks, title_link
from homepage.models.entries import Outline
from homepage.models.links import Link
from homepage.models.periods import Period
from homepage.models.publications import Publication
from homepage.models.site import Post, Rendered, Site
from homepage.page_model.section_content import (
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
        content: One of the classes of ``page_model/section_content.py``.
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
    name = linked(escaped(topic.name), topic.address, site.settings)
    count = filled(site.words.plural_form(site.words.papers, topic.publications), count=str(topic.publications))
    return f"{name} ({count})" if topic.publications else name


@section_blocks.register
def _news(content: NewsList, site: Site) -> Iterator[str]:
    yield item_list(
        item(f"{escaped(format_date(each.date, site.words))}: {markdown_of(site, each.html)}") for each in content.lines
    )


@section_blocks.register
def _entries(content: EntryList, site: Site) -> Iterator[str]:
    yield item_list(_entry(each, site) for each in content.entries)


@section_blocks.register
def _projects(content: ProjectList, site: Site) -> Iterator[str]:
    yield item_list(_entry(each, site, _titles(works, site)) for each, works in content.projects)


@section_blocks.register
def _posts(content: PostList, site: Site) -> Iterator[str]:
    yield item_list(_post(post, site) for post in content.posts)
    if content.all_posts:
        yield linked(escaped(site.words.posts.all_posts), content.all_posts, site.settings)


def _entry(rendered: Rendered[Any], site: Site, *blocks: str) -> str:
    """An entry of any kind.

    Args:
        rendered: The entry.
        site: The site.
        *blocks: What is particular to its kind, below its text.
    """
    outline: Outline = rendered.entry.outline
    where = site.words.listed(map(escaped, filter(None, outline.circumstances)))
    heading = linked(rich(outline.heading), outline.url, site.settings)
    first = sentences((heading, where, _dates(outline.periods, site)))
    points = item_list(item(rich(each)) for each in outline.points)
    return item(first, points, markdown_of(site, rendered.html), *blocks, _links(outline.links, site))


def _titles(works: Sequence[Publication], site: Site) -> str:
    return item_list(item(title_link(work, site)) for work in works)


def _post(post: Post, site: Site) -> str:
    matter = post.matter
    title = link(rich(matter.title), site.settings.absolute(post.address))
    tags = site.words.listed(map(escaped, matter.tags))
    return item(sentences((title, escaped(format_date(matter.date, site.words)), rich(matter.summary or ""), tags)))


def _links(links: Sequence[Link], site: Site) -> str:
    return paragraph(site.words.listed(linked(rich(each.label), each.url, site.settings) for each in links))


def _dates(periods: Sequence[Period], site: Site) -> str:
    return site.words.listed(escaped(format_period(each, site.words)) for each in periods)
