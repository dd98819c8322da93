"""Pages that Reflex's components draw, and Reflex's compiler never sees: a thousand of them cost seconds, not minutes.

They have nothing to wake in the browser, so they need no route, no module and no bundle, only their HTML.
"""

from collections.abc import Iterator, Sequence

import reflex as rx

from homepage.components.static_html import static_html
from homepage.export.content_security import with_policy
from homepage.export.document import head
from homepage.models import addresses
from homepage.models.settings import Settings
from homepage.models.site import Site
from homepage.pages.metadata import Metadata
from homepage.pages.record import records
from homepage.pages.record_metadata import record_metadata


def record_pages(site: Site) -> Iterator[tuple[str, str]]:
    """The page of each publication: its path below the site's base path, and the whole document."""
    styles = static_html(head(site.settings, "record.css"))
    for publication, page in records(site):
        path = addresses.record(publication.id).strip("/") + "/index.html"
        yield path, document(page, record_metadata(site, publication), styles, site.settings)


def document(page: rx.Component, metadata: Metadata, styles: str, settings: Settings) -> str:
    """A whole HTML document, with what Reflex writes into the head of its own pages.

    Args:
        page: The body.
        metadata: What the page says of itself.
        styles: HTML of the head that pages of one kind share.
        settings: Of the site.
    """
    of_page: Sequence[rx.Component] = [
        rx.el.title(metadata.title),
        rx.el.meta(name="description", content=metadata.description),
        rx.el.meta(property="og:image", content=metadata.image),
        *metadata.meta,
    ]
    return with_policy(
        f'<!DOCTYPE html><html lang="{settings.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"{static_html(of_page)}{styles}</head><body>{static_html([page])}</body></html>\n"
    )
