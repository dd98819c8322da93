"""The home page: everything about one person."""

from collections.abc import Iterator, Sequence

import reflex as rx

from homepage.components.activity_list import activity_list
from homepage.components.internship_timeline import internship_timeline
from homepage.components.news_list import news_list
from homepage.components.profile_card import profile_card
from homepage.components.publication_facts import copy_outcome
from homepage.components.publication_files import publication_files
from homepage.components.publication_filter import publication_filter
from homepage.components.publication_list import selected_list
from homepage.components.raw_html import raw_html
from homepage.components.research_topics import research_topics
from homepage.models.settings import SectionId
from homepage.models.site import Html, Site
from homepage.pages.layout import layout


def home(site: Site, rows: str) -> rx.Component:
    """The profile card, then the sections that the settings name and the content fills.

    Args:
        site: Whose page it is.
        rows: HTML of the publications. An export fills it in afterwards: neither Reflex's compiler nor Vite nor React
            has any use for thousands of rows.
    """
    sections = ((name, heading, list(_parts(site, name, rows))) for name, heading in site.settings.sections.items())
    return layout(
        site,
        *(_section(name, heading, parts) for name, heading, parts in sections if parts),
        banner=profile_card(site.profile, site.portrait, site.settings),
    )


def _section(name: SectionId, heading: str, parts: Sequence[rx.Component]) -> rx.Component:
    # The filter leads to the heading of the list.
    title = rx.el.h2(heading, tab_index=-1) if name == "publications" else rx.el.h2(heading)
    return rx.el.section(title, *parts, custom_attrs={"id": name})


def _parts(site: Site, name: SectionId, rows: str) -> Iterator[rx.Component]:
    """What stands below the heading of a section; nothing where there is no content."""
    publications, settings = site.shown_publications, site.settings
    match name:
        case "biography":
            yield from _prose(site.biography)
        case "news" if site.news:
            yield news_list(site.news)
        case "research":
            yield from _prose(site.research)
            if site.topics:
                yield research_topics(site)
        case "internships" if site.internships:
            yield internship_timeline(site.internships, settings)
        case "selected" if any(work.selected for work in publications):
            selected = [work for work in publications if work.selected]
            yield raw_html(rx.el.div, selected_list(selected, settings))
        case "publications" if site.lists_publications:
            if site.has_filter:
                yield publication_filter(publications, site.topics, site.profile, settings)
            yield raw_html(rx.el.div, rows, className="years")
            yield publication_files(settings)
            yield copy_outcome()
        case "talks" if site.talks:
            yield activity_list(site.talks, settings)
        case "teaching" if site.teaching:
            yield activity_list(site.teaching, settings)


def _prose(html: Html | None) -> Iterator[rx.Component]:
    if html:
        yield raw_html(rx.el.div, html, className="prose")
