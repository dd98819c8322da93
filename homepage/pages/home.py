"""The home page: everything about one person."""

from collections.abc import Iterator, Sequence

import reflex as rx

from homepage.components.activity_list import activity_list
from homepage.components.internship_timeline import internship_timeline
from homepage.components.news_list import news_list
from homepage.components.profile_card import profile_card
from homepage.components.publication_facts import copy_outcome
from homepage.components.publication_files import publication_files
from homepage.components.publication_filter import can_filter, publication_filter
from homepage.components.publication_list import publication_list, selected_list
from homepage.components.raw_html import raw_html
from homepage.components.research_topics import research_topics
from homepage.components.static_html import static_html
from homepage.models.settings import SectionId
from homepage.models.site import Html, Site
from homepage.pages.layout import layout


def home(site: Site) -> rx.Component:
    """The profile card, then the sections that the settings name and the content fills."""
    sections = ((name, heading, list(_parts(site, name))) for name, heading in site.settings.sections.items())
    return layout(
        site,
        *(_section(name, heading, parts) for name, heading, parts in sections if parts),
        banner=profile_card(site.profile, site.settings),
    )


def _section(name: SectionId, heading: str, parts: Sequence[rx.Component]) -> rx.Component:
    # The filter leads to the heading of the list.
    title = rx.el.h2(heading, tab_index=-1) if name == "publications" else rx.el.h2(heading)
    return rx.el.section(title, *parts, custom_attrs={"id": name})


def _parts(site: Site, name: SectionId) -> Iterator[rx.Component]:
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
                yield research_topics(site.topics, publications, settings)
        case "internships" if site.internships:
            yield internship_timeline(site.internships, settings)
        case "selected" if any(work.selected for work in publications):
            yield from selected_list([work for work in publications if work.selected], settings)
        case "publications" if publications:
            if can_filter(publications):
                yield publication_filter(publications, site.topics, site.profile, settings)
            yield raw_html(rx.el.div, static_html(publication_list(publications, settings)), className="years")
            yield publication_files(settings)
            yield copy_outcome()
        case "talks" if site.talks:
            yield activity_list(site.talks, settings)
        case "teaching" if site.teaching:
            yield activity_list(site.teaching, settings)


def _prose(html: Html | None) -> Iterator[rx.Component]:
    if html:
        yield raw_html(rx.el.div, html, className="prose")
