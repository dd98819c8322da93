"""“Cite this”: a work in several styles of references and as BibTeX, each with a button that copies it."""

import re
from html import escape

import reflex as rx

from homepage.citation.references import references
from homepage.citation.references.elements import ITALIC, NAME, NAME_END, UPRIGHT
from homepage.components.isolation import isolated_from_the_right
from homepage.components.publication_facts import citation
from homepage.components.template import Markup, joined, template
from homepage.models.publications import Publication
from homepage.models.words import Words

_NAME = re.compile(f"{NAME}(.*?){NAME_END}")


def citations(publication: Publication, words: Words) -> Markup:
    """A reference in each style, and BibTeX. static/copy_button.js handles the buttons."""
    said = words.citation
    styles = (
        _style(style, _written(reference), said.copy_button, said.copy_reference.format(style=style))
        for style, reference in references(publication).items()
    )
    bibtex = citation(publication, words, said.copy_reference.format(style=said.heading))
    return joined([*styles, _bibtex(said.heading, bibtex)])


def _written(reference: str) -> Markup:
    """The HTML of a reference; names that are written from the right are isolated, so that their order stays."""
    html = escape(reference).replace(ITALIC, "<i>").replace(UPRIGHT, "</i>")
    return Markup(_NAME.sub(lambda name: isolated_from_the_right(name[1]), html))


@template
def _style(name: str, reference: str, button: str, label: str) -> rx.Component:
    """A reference. Its words are English, in every language of the page."""
    return rx.el.div(
        rx.el.h3(name),
        rx.el.p(reference, class_name="reference", lang="en", dir="ltr"),
        rx.el.button(button, type="button", class_name="copy", aria_label=label),
        class_name="cited",
    )


@template
def _bibtex(name: str, citation: str) -> rx.Component:
    return rx.el.div(rx.el.h3(name), citation, class_name="cited")
