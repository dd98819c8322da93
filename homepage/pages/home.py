"""The home page: everything about one person."""

from collections.abc import Sequence

import reflex as rx

from homepage.components.internship_timeline import internship_timeline
from homepage.components.profile_card import profile_card
from homepage.components.publication_filter import can_filter, publication_filter
from homepage.components.publication_list import publication_list
from homepage.components.raw_html import raw_html
from homepage.components.research_topics import research_topics
from homepage.components.static_html import static_html
from homepage.models.settings import SectionId
from homepage.models.site import Html, Site
from homepage.pages.layout import layout


def home(site: Site) -> rx.Component:
    """The profile card, then the sections that the settings name and the content fills."""
    sections = (_section(site, name, heading) for name, heading in site.settings.sections.items())
    return layout(
        site,
        *(section for section in sections if section),
        banner=profile_card(site.profile, site.settings),
    )


def _section(site: Site, name: SectionId, heading: str) -> rx.Component | None:
    if name == "publications":
        return _publications(site, heading) if site.shown_publications else None
    parts = _parts(site, name)
    return rx.el.section(rx.el.h2(heading), *parts, custom_attrs={"id": name}) if parts else None


def _parts(site: Site, name: SectionId) -> Sequence[rx.Component]:
    """What stands below the heading of a section."""
    if name == "biography":
        return _prose(site.biography)
    if name == "internships":
        return [internship_timeline(site.internships, site.settings)] if site.internships else []
    topics = [research_topics(site.topics, site.shown_publications, site.settings)] if site.topics else []
    return [*_prose(site.research), *topics]


def _prose(html: Html | None) -> list[rx.Component]:
    return [raw_html(rx.el.div, html, className="prose")] if html else []


def _publications(site: Site, heading: str) -> rx.Component:
    publications = site.shown_publications
    controls = [publication_filter(publications, site.topics, site.profile)] if can_filter(publications) else []
    return rx.el.section(
        rx.el.h2(heading, tab_index=-1),
        *controls,
        raw_html(rx.el.div, static_html(publication_list(publications, site.settings)), className="years"),
        custom_attrs={"id": "publications"},
    )
