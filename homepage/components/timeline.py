"""A timeline of organisations and roles, latest first, with the dates in the margin."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.dates import margin_dates
from homepage.components.links import linked
from homepage.components.picture import picture
from homepage.components.prose import prose_of
from homepage.components.rich_text import rich_text
from homepage.models.site import Rendered, Site
from homepage.models.timeline import TimelineEntry
from homepage.page_model.section_content import EntryList


def timeline(content: EntryList, site: Site) -> Iterator[rx.Component]:
    """The entries in the order given."""
    yield rx.el.ol(*(_entry(each, site) for each in content.entries), class_name="timeline")


def _entry(rendered: Rendered[TimelineEntry], site: Site) -> rx.Component:
    entry = rendered.entry
    role = site.words.listed([entry.role, *([entry.location] if entry.location else [])])
    # The name beside the logo says the same, so the logo has no alternative text.
    logo = [picture(rendered.picture, "", site.settings, class_name="logo")] if rendered.picture else []
    return rx.el.li(
        *logo,
        rx.el.h3(linked(entry.organisation, entry.url, site.settings)),
        *margin_dates([entry.period], site.words),
        rx.el.p(role, class_name="role"),
        *([rx.el.ul(*(rx.el.li(rich_text(each)) for each in entry.done))] if entry.done else []),
        *prose_of(rendered.html),
    )
