"""Which component draws which content of a section."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import reflex as rx

from homepage.components.activity_list import activity_list
from homepage.components.internship_timeline import internship_timeline
from homepage.components.news_list import news_list
from homepage.components.publication_facts import copy_outcome
from homepage.components.publication_files import publication_files
from homepage.components.publication_list import selected_list
from homepage.components.raw_html import raw_html
from homepage.components.research_topics import research_topics
from homepage.models.site import Site
from homepage.page_model import sections
from homepage.page_model.home import Section

_Parts = Iterator[rx.Component]


class RenderedList(NamedTuple):
    """The list of publications, which is not drawn with the page around it.

    Attributes:
        rows: HTML of the publications: by the thousand, they come from templates.
        form: The filter's form, live or prerendered; None where the list has no filter.
    """

    rows: str
    form: rx.Component | None


def section(shown: Section, site: Site, drawn: RenderedList) -> rx.Component:
    """A section of a page: its heading, and what its content draws.

    Args:
        shown: What it shows.
        site: Whose page it is.
        drawn: What the section that lists the publications shows.
    """
    draw = COMPONENTS[type(shown.content)]
    # The filter leads to the heading of the list.
    is_list = isinstance(shown.content, sections.PublicationList)
    heading = rx.el.h2(shown.heading, tab_index=-1) if is_list else rx.el.h2(shown.heading)
    return rx.el.section(heading, *draw(shown.content, site, drawn), custom_attrs={"id": shown.id})


def _prose(content: sections.Prose, *_: object) -> _Parts:
    yield raw_html(rx.el.div, content.html, className="prose")


def _topics(content: sections.TopicList, site: Site, _: RenderedList) -> _Parts:
    if content.html:
        yield raw_html(rx.el.div, content.html, className="prose")
    if content.topics:
        yield research_topics(content.topics, site.settings, site.words)


def _news(content: sections.NewsList, site: Site, _: RenderedList) -> _Parts:
    yield news_list(content.lines, site.words)


def _timeline(content: sections.Timeline, site: Site, _: RenderedList) -> _Parts:
    yield internship_timeline(content.entries, site.settings, site.words)


def _activities(content: sections.ActivityList, site: Site, _: RenderedList) -> _Parts:
    yield activity_list(content.entries, site.settings, site.words)


def _selected(content: sections.SelectedPublications, site: Site, _: RenderedList) -> _Parts:
    yield raw_html(rx.el.div, selected_list(content.publications, site.settings, site.words))


def _publications(_: sections.PublicationList, site: Site, drawn: RenderedList) -> _Parts:
    if drawn.form:
        yield drawn.form
    yield raw_html(rx.el.div, drawn.rows, className="years")
    yield publication_files(site.settings, site.words)
    yield copy_outcome(site.words.citation.copied, site.words.citation.selected)


COMPONENTS: Mapping[type, Callable[[Any, Site, RenderedList], _Parts]] = {
    sections.Prose: _prose,
    sections.TopicList: _topics,
    sections.NewsList: _news,
    sections.Timeline: _timeline,
    sections.ActivityList: _activities,
    sections.SelectedPublications: _selected,
    sections.PublicationList: _publications,
}
