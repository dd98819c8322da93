"""References: a work as the styles of bibliographies write it. One module for each style.

citeproc-py takes a hundred times as long. Titles keep their capitals: no program knows which of their words are names.
"""

from collections.abc import Callable, Mapping

from homepage.citation.references.apa import apa
from homepage.citation.references.elements import Element
from homepage.citation.references.ieee import ieee
from homepage.citation.references.mla import mla
from homepage.models.publications import Publication

STYLES: Mapping[str, Callable[[Publication], Element]] = {"APA": apa, "MLA": mla, "IEEE": ieee}
"""The styles by name: APA, 7th edition; MLA, 9th edition; IEEE, 2023."""
