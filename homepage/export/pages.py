"""The published pages. They are rendered from Reflex's components without its compiler: 1,000 pages take a second.

Only the filter's form is interactive. It is inserted as React prerendered it, and hydrated in the browser.
"""

from collections.abc import Iterable, Iterator
from html import escape

import reflex as rx

from homepage.components.publication_filter import prerendered_filter
from homepage.components.publication_list import publication_list
from homepage.export.content_security import NO_INLINE, used_inline, with_policy
from homepage.export.document import (
    COLOR_SCHEME,
    COPY_BUTTON,
    HOME_STYLES,
    ON_INTENT,
    RECORD_STYLES,
    head,
    inline,
    script,
)
from homepage.models import addresses
from homepage.models.site import Site
from homepage.page_model.listing import Listing
from homepage.pages.home import home
from homepage.pages.metadata import home_metadata, not_found_metadata
from homepage.pages.not_found import not_found
from homepage.pages.record import records
from homepage.pages.record_metadata import record_heads
from homepage.pages.sections import RenderedList
from homepage.reflex_adapter.output import HydratedForm
from homepage.reflex_adapter.static_html import static_html


def home_page(site: Site, form: HydratedForm | None) -> str:
    """The home page.

    Args:
        site: The site.
        form: The filter's form; None without a filter.
    """
    is_listed = Listing.of(site).address is not None
    rows = publication_list(site.shown_publications, site.settings, site.words) if is_listed else ""
    body = home(site, RenderedList(rows, prerendered_filter(form.html) if form else None))
    scripts = [COLOR_SCHEME, COPY_BUTTON] if is_listed else [COLOR_SCHEME]
    begin = _begin(site, [*head(site, HOME_STYLES, scripts), *home_metadata(site).elements()])
    loader = _on_intent(site.settings.href(addresses.IMMUTABLE + form.script)) if form else ""
    return with_policy(begin + _end(static_html([body]) + loader), inline(site))


def not_found_page(site: Site) -> str:
    """The page for addresses that do not exist (404)."""
    begin = _begin(site, [*head(site, HOME_STYLES, [COLOR_SCHEME]), *not_found_metadata(site).elements()])
    return with_policy(begin + _end(static_html([not_found(site)])), inline(site))


def record_pages(site: Site) -> Iterator[tuple[str, str]]:
    """The page of each publication: its path below the site's base path, and the HTML document."""
    begin = with_policy(_begin(site, head(site, RECORD_STYLES)), inline(site))
    for (publication, page), about in zip(records(site), record_heads(site), strict=True):
        rest = about + _end(page)
        used_inline(rest, NO_INLINE)  # raises if there is any
        yield addresses.page_file(addresses.record(publication.id)), begin + rest


def _begin(site: Site, elements: Iterable[rx.Component]) -> str:
    """The beginning of a document, up to the last common element of its head."""
    return (
        f'<!DOCTYPE html><html lang="{site.settings.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{static_html(elements)}'
    )


def _end(body: str) -> str:
    return f"</head><body>{body}</body></html>\n"


def _on_intent(address: str) -> str:
    """The inline script that loads the form's script on the first interaction."""
    return f'<script data-script="{escape(address)}">{script(ON_INTENT)}</script>'
