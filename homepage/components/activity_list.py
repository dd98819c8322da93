"""Talks or courses, latest first, with the dates in the margin."""

from collections.abc import Sequence

import reflex as rx

from homepage.components.internship_timeline import date_time
from homepage.components.raw_html import raw_html
from homepage.models.activities import Activity
from homepage.models.settings import Settings
from homepage.models.site import Rendered
from homepage.models.words import Words


def activity_list(activities: Sequence[Rendered[Activity]], settings: Settings, words: Words) -> rx.Component:
    """The talks or the courses in the order given."""
    return rx.el.ol(*(_entry(each, settings, words) for each in activities), class_name="timeline activities")


def _entry(rendered: Rendered[Activity], settings: Settings, words: Words) -> rx.Component:
    activity = rendered.entry
    title: rx.Component | str = activity.title
    if activity.url:
        title = rx.el.elements.a(title, href=settings.href(activity.url))
    links = [rx.el.elements.a(each.label, href=settings.href(each.url)) for each in activity.links]
    return rx.el.li(
        rx.el.h3(title),
        rx.el.p(date_time(activity.date, words), class_name="when"),
        *([rx.el.p(words.listed(activity.circumstances), class_name="role")] if activity.circumstances else []),
        *([raw_html(rx.el.div, rendered.html, className="prose")] if rendered.html else []),
        *([rx.el.p(*links, class_name="resources")] if links else []),
    )
