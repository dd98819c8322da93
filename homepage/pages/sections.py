"""The table that maps the content of sections to components."""

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
    """The list of publications, rendered separately from the page around it.

    Attributes:
        rows: The HTML of the publications, made by templates.
        form: The filter's form, as a component or prerendered; None if the list has no filter.
    """

    rows: str
    form: rx.Component | None


def section(model: Section, site: Site, rendered: RenderedList) -> rx.Component:
    """Renders a section of a page: its heading and its content.

    Args:
        model: The section.
        site: The site.
        rendered: The list of publications, for the section that shows it.
    """
    render = COMPONENTS[type(model.content)]
    # The filter moves the focus to the heading of the list.
    is_list = isinstance(model.content, sections.PublicationList)
    heading = rx.el.h2(model.heading, tab_index=-1) if is_list else rx.el.h2(model.heading)
    return rx.el.section(heading, *render(model.content, site, rendered), custom_attrs={"id": model.id})


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


def _publications(_: sections.PublicationList, site: Site, rendered: RenderedList) -> _Parts:
    if rendered.form:
        yield rendered.form
    yield raw_html(rx.el.div, rendered.rows, className="years")
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
