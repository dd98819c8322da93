"""Links to the publication record as files for reference managers."""

from itertools import chain

import reflex as rx

from homepage.models import addresses
from homepage.models.settings import Settings
from homepage.models.words import Words

_FILES = {
    "bibtex": addresses.BIBTEX,
    "csl_json": addresses.CSL_JSON,
    "ris": addresses.RIS,
}


def publication_files(settings: Settings, words: Words) -> rx.Component:
    """A link to each file."""
    names = words.files.formats
    links = ((" ", rx.el.elements.a(names[file], href=settings.href(path))) for file, path in _FILES.items())
    return rx.el.p(words.files.heading, *chain.from_iterable(links), class_name="publication-files")
