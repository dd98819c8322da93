"""The profile card: who the owner is, how to reach them, and their pages elsewhere."""

import re
from collections.abc import Iterator

import reflex as rx

from homepage.components.icons import icon
from homepage.components.picture import picture
from homepage.components.profile_links import profile_link_list
from homepage.components.raw_html import raw_html
from homepage.models.links import phone_address
from homepage.models.profile import Profile
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.text import character_references
from homepage.reflex_adapter.static_html import static_html


def profile_card(site: Site) -> rx.Component:
    """The card at the top of the home page, beside the text where there is room."""
    profile = site.profile
    return rx.el.header(
        _portrait(site),
        rx.el.div(
            rx.el.h1(profile.name, *_native_name(profile), class_name="name"),
            *([rx.el.p(profile.position, class_name="position")] if profile.position else []),
            *_affiliations(profile, site.settings),
            *([rx.el.p(profile.tagline, class_name="tagline")] if profile.tagline else []),
            class_name="identity",
        ),
        *_contact(profile, site.settings),
        *profile_link_list(site),
        class_name="card",
    )


def _portrait(site: Site) -> rx.Component:
    profile = site.profile
    if site.portrait:
        alt = site.words.layout.portrait.format(name=profile.name)
        return picture(site.portrait, alt, site.settings, class_name="portrait")
    return rx.el.div(profile.initials, aria_hidden="true", class_name="portrait monogram")


def _native_name(profile: Profile) -> list[rx.Component | str]:
    if profile.native_name is None:
        return []
    return [" ", rx.el.span(profile.native_name.text, lang=profile.native_name.lang, class_name="native-name")]


def _affiliations(profile: Profile, settings: Settings) -> Iterator[rx.Component]:
    for each in profile.affiliation:
        yield rx.el.p(_linked(each.name, each.url, settings), class_name="affiliation")


def _contact(profile: Profile, settings: Settings) -> Iterator[rx.Component]:
    """The list of office, town, telephone and e-mail; nothing if the profile has none of them."""
    lines = []
    if profile.office:
        lines.append(_line("office", _linked(profile.office.name, profile.office.map, settings)))
    if profile.location:
        lines.append(_line("location", profile.location))
    if profile.phone:
        link = rx.el.elements.a(profile.phone, href=phone_address(profile.phone), custom_attrs={"dir": "ltr"})
        lines.append(_line("phone", link))
    if profile.email:
        lines.append(raw_html(rx.el.li, static_html([icon("email")]) + _email(profile.email)))
    if lines:
        yield rx.el.ul(*lines, class_name="contact")


def _line(name: str, content: rx.Component | str) -> rx.Component:
    return rx.el.li(icon(name), rx.el.span(content))


def _linked(text: str, address: str | None, settings: Settings) -> rx.Component | str:
    return rx.el.elements.a(text, href=settings.href(address)) if address else text


def _email(address: str) -> str:
    """The link of an e-mail address, written in character references.

    Browsers show it as any other. It is not found by programs that search pages for an @; those that read HTML find it.
    """
    written, link = character_references(address), character_references(f"mailto:{address}")
    broken = re.sub("(&#(?:46|64);)", r"\1<wbr>", written)  # a long address breaks after a point or the @
    return f'<a href="{link}" rel="me">{broken}</a>'
