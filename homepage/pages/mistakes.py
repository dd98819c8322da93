"""The page that `reflex run` shows instead of the site while its content has mistakes."""

import reflex as rx

from homepage.errors import ContentErrors
from homepage.models.profile import Profile
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.models.words import Words


def placeholder_site(words: Words) -> Site:
    """A placeholder for a site that could not be read."""
    settings = Settings(url="http://localhost", description=words.mistakes.description)
    return Site.assemble(settings, Profile(name=words.mistakes.title), words=words)


def mistakes(errors: ContentErrors, words: Words) -> rx.Component:
    """The list of mistakes, each with its place. The site is shown again once they are corrected and saved."""
    return rx.el.main(
        rx.el.h1(words.mistakes.heading),
        rx.el.ul(*(rx.el.li(rx.el.code(str(error))) for error in errors.errors)),
        rx.el.p(words.mistakes.advice),
        class_name="page prose",
    )
