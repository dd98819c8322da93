"""What `reflex run` shows in place of the site while its content has mistakes."""

import reflex as rx

from homepage.errors import ContentErrors
from homepage.models.profile import Profile
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.words import ENGLISH, catalogue

_WORDS = catalogue(ENGLISH)  # the site's language is not known, and the messages are English too

UNREADABLE = Site.assemble(
    Settings(url="http://localhost", description=_WORDS.mistakes.description),
    Profile(name=_WORDS.mistakes.title),
    words=_WORDS,
)
"""What stands for a site that could not be read."""


def mistakes(errors: ContentErrors) -> rx.Component:
    """Every mistake with its place; when they are mended and saved, the site is back."""
    return rx.el.main(
        rx.el.h1(_WORDS.mistakes.heading),
        rx.el.ul(*(rx.el.li(rx.el.code(str(error))) for error in errors.errors)),
        rx.el.p(_WORDS.mistakes.advice),
        class_name="page prose",
    )
