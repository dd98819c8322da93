"""The timeline of internships, latest first, with the months in the margin."""

from collections.abc import Sequence

import reflex as rx

from homepage.models.dates import PartialDate
from homepage.models.internships import Internship
from homepage.models.messages import message_parts
from homepage.models.settings import Settings
from homepage.models.words import Words
from homepage.page_model.wording import format_date


def internship_timeline(internships: Sequence[Internship], settings: Settings, words: Words) -> rx.Component:
    """The list of internships in the order given."""
    return rx.el.ol(*(_entry(internship, settings, words) for internship in internships), class_name="timeline")


def date_time(date: PartialDate, words: Words) -> rx.Component:
    """A ``time`` element with the date for readers and in ISO 8601."""
    return rx.el.time(format_date(date, words), date_time=str(date))


def _entry(internship: Internship, settings: Settings, words: Words) -> rx.Component:
    name: rx.Component | str = internship.organisation
    if internship.url:
        name = rx.el.elements.a(name, href=settings.href(internship.url))
    start = date_time(internship.start, words)
    end = date_time(internship.end, words) if internship.end else words.dates.present
    return rx.el.li(
        rx.el.h3(name),
        rx.el.p(*message_parts(words.dates.interval, start=start, end=end), class_name="when"),
        rx.el.p(internship.role, class_name="role"),
        *([rx.el.ul(*map(rx.el.li, internship.done))] if internship.done else []),
    )
