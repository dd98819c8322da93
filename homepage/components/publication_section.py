"""Publications: the whole list with its files, or a view of it."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.author_list import equal_legend
from homepage.components.picture import preview
from homepage.components.publication_facts import copy_outcome
from homepage.components.publication_files import publication_files
from homepage.components.publication_list import publication_list, publication_view
from homepage.components.raw_html import raw_html
from homepage.models.site import Site
from homepage.page_model.section_content import PublicationList


def publication_section(content: PublicationList, site: Site) -> Iterator[rx.Component]:
    """The rows. ``pages/sections.py`` puts the filter above them."""
    settings, words, works = site.settings, site.words, content.publications
    previews = {each.id: preview(site.previews[each.id], settings) for each in works if each.id in site.previews}
    if content.is_whole:
        rows = publication_list(works, settings, words, previews, content.group_by or "year")
    else:
        rows = publication_view(works, settings, words, previews, group_by=content.group_by, common=content.common)
    kind = f"groups by-{content.group_by}" if content.group_by else "groups"
    yield raw_html(rx.el.div, rows, className=kind)
    yield from equal_legend(works, words)
    if content.is_whole:
        yield publication_files(settings, words)
        yield copy_outcome(words.citation.copied, words.citation.selected)
