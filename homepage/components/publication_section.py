"""Publications: the whole list with its files, or a view of it."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.picture import preview
from homepage.components.publication_facts import copy_outcome
from homepage.components.publication_files import publication_files
from homepage.components.publication_list import publication_list, selected_list
from homepage.components.raw_html import raw_html
from homepage.models.site import Site
from homepage.page_model.sections import PublicationList


def publication_section(content: PublicationList, site: Site) -> Iterator[rx.Component]:
    """The rows. ``pages/sections.py`` puts the filter above them."""
    settings, words = site.settings, site.words
    shown = (each for each in content.publications if each.id in site.previews)
    previews = {each.id: preview(site.previews[each.id], settings) for each in shown}
    if not content.is_whole:
        yield raw_html(rx.el.div, selected_list(content.publications, settings, words, previews))
        return
    yield raw_html(rx.el.div, publication_list(content.publications, settings, words, previews), className="years")
    yield publication_files(settings, words)
    yield copy_outcome(words.citation.copied, words.citation.selected)
