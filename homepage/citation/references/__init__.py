"""References: a work as the styles of bibliographies write it. One module for each style.

citeproc-py takes a hundred times as long. Titles keep their capitals: no program knows which of their words are names.
"""

from collections.abc import Callable, Mapping

from homepage.citation.references.apa import apa
from homepage.citation.references.ieee import ieee
from homepage.citation.references.mla import mla
from homepage.citation.references.works import Work, work
from homepage.models.publications import Publication

STYLES: Mapping[str, Callable[[Work], str]] = {"APA": apa, "MLA": mla, "IEEE": ieee}
"""The styles by name: APA, 7th edition; MLA, 9th edition; IEEE, 2023."""


def references(publication: Publication) -> dict[str, str]:
    """The references to a work by style, as texts with the marks of ``elements``."""
    cited = work(publication)
    return {style: write(cited) for style, write in STYLES.items()}
