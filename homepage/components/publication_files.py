"""Links to the publication record as files: for reference managers, and for feed readers."""

from itertools import chain

import reflex as rx

from homepage.models import addresses
from homepage.models.settings import Settings

_FILES = {"BibTeX": addresses.BIBTEX, "CSL-JSON": addresses.CSL_JSON, "RIS": addresses.RIS, "Atom feed": addresses.FEED}


def publication_files(settings: Settings) -> rx.Component:
    """A link to each file."""
    links = ((" ", rx.el.elements.a(name, href=settings.href(path))) for name, path in _FILES.items())
    return rx.el.p("All publications:", *chain.from_iterable(links), class_name="publication-files")
