"""Talks, courses, awards and the like, latest first, with the dates in the margin."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.dates import margin_dates
from homepage.components.links import link_line, linked
from homepage.components.prose import prose_of
from homepage.models.activities import Activity
from homepage.models.site import Rendered, Site
from homepage.page_model.section_content import EntryList


def entry_list(content: EntryList, site: Site) -> Iterator[rx.Component]:
    """The activities in the order given."""
    yield rx.el.ol(*(_entry(each, site) for each in content.entries), class_name="timeline activities")


def _entry(rendered: Rendered[Activity], site: Site) -> rx.Component:
    activity, words = rendered.entry, site.words
    return rx.el.li(
        rx.el.h3(linked(activity.title, activity.url, site.settings)),
        *margin_dates(activity.date, words),
        *([rx.el.p(words.listed(activity.circumstances), class_name="role")] if activity.circumstances else []),
        *prose_of(rendered.html),
        *link_line(activity.links, site.settings),
    )
