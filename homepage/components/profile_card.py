"""The profile card: picture or monogram, name, tagline and links."""

import reflex as rx

from homepage.components.picture import picture
from homepage.models.pictures import Picture
from homepage.models.profile import Profile
from homepage.models.settings import Settings
from homepage.models.words import Words


def profile_card(profile: Profile, portrait: Picture | None, settings: Settings, words: Words) -> rx.Component:
    """The card at the top of the page, beside the text where there is room."""
    return rx.el.header(
        _portrait(profile, portrait, settings, words),
        rx.el.div(
            rx.el.h1(profile.name, *_native_name(profile), class_name="name"),
            *([rx.el.p(profile.tagline, class_name="tagline")] if profile.tagline else []),
            _links(profile, settings),
            class_name="identity",
        ),
        class_name="card",
    )


def _portrait(profile: Profile, portrait: Picture | None, settings: Settings, words: Words) -> rx.Component:
    if portrait:
        return picture(portrait, words.layout.portrait.format(name=profile.name), settings, class_name="portrait")
    return rx.el.div(profile.initials, aria_hidden="true", class_name="portrait monogram")


def _native_name(profile: Profile) -> list[rx.Component | str]:
    if profile.native_name is None:
        return []
    return [" ", rx.el.span(profile.native_name.text, lang=profile.native_name.lang, class_name="native-name")]


def _links(profile: Profile, settings: Settings) -> rx.Component:
    links = [(link.label, settings.href(link.url)) for link in profile.links]
    if profile.email:
        links.insert(0, (profile.email, f"mailto:{profile.email}"))
    if not links:
        return rx.fragment()
    return rx.el.ul(
        *(rx.el.li(rx.el.elements.a(label, href=url, rel="me")) for label, url in links),
        class_name="profile-links",
    )
