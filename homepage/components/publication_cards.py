"""The selected publications as cards: picture, one sentence, award."""

from collections.abc import Iterator

import reflex as rx

from homepage.components.author_list import equal_legend
from homepage.components.picture import card_preview
from homepage.components.publication_row import publication_entry
from homepage.components.raw_html import raw_html
from homepage.components.template import Markup, joined, template
from homepage.models.publications import Publication
from homepage.models.site import Site
from homepage.page_model.section_content import PublicationList


def publication_cards(content: PublicationList, site: Site) -> Iterator[rx.Component]:
    """A list with a card for each work, two in a row where there is room."""

    def card(work: Publication) -> Markup:
        picture = site.previews.get(work.id)
        image = card_preview(picture, site.settings) if picture else None
        return _card(publication_entry(work, site.settings, site.words, preview=image))

    yield raw_html(rx.el.ol, joined(map(card, content.publications)), className="cards")
    yield from equal_legend(content.publications, site.words)


@template
def _card(entry: str) -> rx.Component:
    return rx.el.li(entry)
