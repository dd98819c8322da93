"""The people of a group, with their pictures."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.dates import margin_dates
from homepage.components.links import link_line, linked
from homepage.components.picture import picture
from homepage.components.prose import prose_of
from homepage.models.members import Member
from homepage.models.site import Rendered, Site
from homepage.models.text import initials
from homepage.page_model.section_content import EntryList


def member_list(content: EntryList, site: Site) -> Iterator[rx.Component]:
    """The people in the order given. If one of them has a picture, the others have their initials in its place."""
    has_pictures = any(each.picture for each in content.entries)
    people = (_person(each, site, has_pictures=has_pictures) for each in content.entries)
    yield rx.el.ul(*people, class_name="people")


def _person(rendered: Rendered[Member], site: Site, *, has_pictures: bool) -> rx.Component:
    person = rendered.entry
    portrait = []
    if rendered.picture:
        portrait = [picture(rendered.picture, "", site.settings, class_name="portrait")]
    elif has_pictures:
        portrait = [rx.el.div(initials(person.name), aria_hidden="true", class_name="portrait monogram")]
    return rx.el.li(
        *portrait,
        rx.el.div(
            rx.el.h3(linked(person.name, person.url, site.settings)),
            *([rx.el.p(person.role, class_name="role")] if person.role else []),
            *margin_dates([person.period] if person.period else [], site.words),
            *prose_of(rendered.html),
            *link_line(person.links, site.settings),
        ),
    )
