"""Links from the page of a publication to related works, and to the next newer and older one."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.links import link
from homepage.components.rich_text import title_markup
from homepage.components.template import Markup, joined, template
from homepage.models import addresses
from homepage.models.messages import message_parts
from homepage.models.neighbours import Neighbours
from homepage.models.publications import Publication
from homepage.models.settings import Settings
from homepage.models.words import Words


def related_works(neighbours: Neighbours, settings: Settings, words: Words) -> Iterator[Markup]:
    """The list of related works; nothing if there are none."""
    if neighbours.related:
        entries = (_entry(_title_link(work, settings), _venue_and_year(work)) for work in neighbours.related)
        yield _related(words.record.related, joined(entries))


def works_beside(neighbours: Neighbours, settings: Settings, words: Words) -> Iterator[Markup]:
    """The links to the next newer and the next older work; nothing if there is only this one."""
    directions = {
        "newer": (words.record.newer, neighbours.newer),
        "older": (words.record.older, neighbours.older),
    }
    steps = [
        _step(joined(message_parts(message, title=_title_link(work, settings))), direction)
        for direction, (message, work) in directions.items()
        if work
    ]
    if steps:
        yield _beside(joined(steps), words.record.neighbours)


def _title_link(work: Publication, settings: Settings) -> Markup:
    return link(title_markup(work, settings), settings.href(addresses.record(work.id)))


def _venue_and_year(work: Publication) -> str:
    return " ".join(filter(None, (work.appeared_in_short, work.year)))


@template
def _related(heading: str, entries: str) -> rx.Component:
    return rx.el.section(rx.el.h2(heading), rx.el.ul(entries), class_name="related")


@template
def _entry(link: str, facts: str) -> rx.Component:
    return rx.el.li(link, " ", rx.el.span(facts))


@template
def _step(link: str, direction: str) -> rx.Component:
    return rx.el.p(link, class_name=direction)


@template
def _beside(steps: str, label: str) -> rx.Component:
    return rx.el.nav(steps, class_name="beside", aria_label=label)
