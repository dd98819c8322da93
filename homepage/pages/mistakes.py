"""What `reflex run` shows in place of the site while its content has mistakes."""

import reflex as rx

from homepage.errors import ContentErrors
from homepage.models.profile import Profile
from homepage.models.settings import Settings
from homepage.models.site import Site

UNREADABLE = Site.assemble(
    Settings(url="http://localhost", description="The content of this site has mistakes."), Profile(name="Mistakes")
)
"""What stands for a site that could not be read."""


def mistakes(errors: ContentErrors) -> rx.Component:
    """Every mistake with its place; when they are mended and saved, the site is back."""
    return rx.el.main(
        rx.el.h1("Mistakes in the content"),
        rx.el.ul(*(rx.el.li(rx.el.code(str(error))) for error in errors.errors)),
        rx.el.p("Mend them and save: this page follows."),
        class_name="page prose",
    )
