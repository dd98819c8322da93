"""Where the person worked for a while, latest first, with the months in the margin."""

from collections.abc import Sequence

import reflex as rx

from homepage.models.dates import PartialDate
from homepage.models.internships import Internship
from homepage.models.settings import Settings


def internship_timeline(internships: Sequence[Internship], settings: Settings) -> rx.Component:
    """The list of internships in the order given."""
    return rx.el.ol(*(_entry(internship, settings) for internship in internships), class_name="timeline")


def date_time(date: PartialDate) -> rx.Component:
    """A date for readers and machines alike."""
    return rx.el.time(date.human(), date_time=str(date))


def _entry(internship: Internship, settings: Settings) -> rx.Component:
    name: rx.Component | str = internship.organisation
    if internship.url:
        name = rx.el.elements.a(name, href=settings.href(internship.url))
    end = date_time(internship.end) if internship.end else "present"
    return rx.el.li(
        rx.el.h3(name),
        rx.el.p(date_time(internship.start), " – ", end, class_name="when"),
        rx.el.p(internship.role, class_name="role"),
        *([rx.el.ul(*map(rx.el.li, internship.done))] if internship.done else []),
    )
