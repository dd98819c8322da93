"""The published pages. They are rendered from Reflex's components without its compiler: 1,000 pages take a second.

Only the filter's form is interactive. It is inserted as React prerendered it, and hydrated in the browser.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape

import reflex as rx

from homepage.components.publication_filter import prerendered_filter
from homepage.components.template import Markup
from homepage.errors import ContentErrors
from homepage.export.content_security import NO_INLINE, used_inline, with_policy
from homepage.export.document import (
    COLOR_SCHEME,
    COPY_BUTTON,
    FOLDED_GROUPS,
    HOME_STYLES,
    LANGUAGE_SWITCH,
    ON_INTENT,
    RECORD_STYLES,
    head,
    inline,
    script,
)
from homepage.export.fallbacks import marker
from homepage.export.files import File
from homepage.models import addresses
from homepage.models.languages import html_attributes
from homepage.models.publications import Publication
from homepage.models.site import Page, Post, Site
from homepage.page_model.listing import Listing
from homepage.pages.metadata import Metadata, not_found_metadata, page_metadata, post_metadata
from homepage.pages.mistakes import mistakes
from homepage.pages.not_found import not_found
from homepage.pages.post import posts
from homepage.pages.record import records
from homepage.pages.record_metadata import record_head
from homepage.pages.site_page import site_page
from homepage.reflex_adapter.output import HydratedForm
from homepage.reflex_adapter.static_html import static_html


def page_with_filter(site: Site, form: HydratedForm) -> File:
    """The page with the list of publications.

    Args:
        site: The site.
        form: The filter's form.
    """
    page = next(page for page in site.pages if _has_filter(site, page))
    loader = _on_intent(site.settings.href(f"/{form.script}"))
    if site.settings.languages[1:]:
        loader += f"<script>{script(LANGUAGE_SWITCH)}</script>"
    return _file(site, page.address), partial(_site_page, site, page, prerendered_filter(form.html), loader)


def pages_without_filter(site: Site) -> Iterator[File]:
    """All other pages."""
    for page in site.pages:
        if not _has_filter(site, page):
            yield _file(site, page.address), partial(_site_page, site, page)
    for post, body in posts(site):
        yield _file(site, post.address), partial(_post_page, site, post, body)
    yield from record_pages(site)


def not_found_page(site: Site) -> str:
    """The page for addresses that do not exist (404)."""
    return _document(site, not_found_metadata(site), not_found(site), [COLOR_SCHEME])


def mistakes_page(site: Site, errors: ContentErrors) -> str:
    """The page that is shown in development while the content has mistakes.

    Args:
        site: A placeholder.
        errors: The mistakes.
    """
    return _document(site, page_metadata(site, site.home), mistakes(errors, site.words), [COLOR_SCHEME])


def record_pages(site: Site) -> Iterator[File]:
    """The page of each publication."""
    begin = with_policy(_begin(site, head(site, RECORD_STYLES)), inline(site))
    head_of, mark = record_head(site), marker(site, has_markdown=False)

    def render(publication: Publication, page: Callable[[], Markup]) -> str:
        rest = head_of(publication) + _end(mark(page()))
        used_inline(rest, NO_INLINE)  # raises if there is any
        return begin + rest

    for publication, page in records(site):
        yield _file(site, addresses.record(publication.id)), partial(render, publication, page)


def _post_page(site: Site, post: Post, body: Callable[[], rx.Component]) -> str:
    return _document(site, post_metadata(site, post), body(), [COLOR_SCHEME])


def _site_page(site: Site, page: Page, form: rx.Component | None = None, loader: str = "") -> str:
    scripts = [COLOR_SCHEME]
    listing = Listing.of(site)
    if listing.is_on(page):
        scripts += [COPY_BUTTON, FOLDED_GROUPS] if listing.has_folded_groups else [COPY_BUTTON]
    return _document(site, page_metadata(site, page), site_page(site, page, form), scripts, loader)


def _document(site: Site, metadata: Metadata, body: rx.Component, scripts: Iterable[str], end: str = "") -> str:
    begin = _begin(site, [*head(site, HOME_STYLES, scripts), *metadata.elements()])
    marked = marker(site)(static_html([body]))
    return with_policy(begin + _end(marked + end), inline(site))


def _file(site: Site, address: str) -> str:
    """The file of a page, in the folder of the language of the site."""
    return site.settings.folder + addresses.page_file(address)


def _has_filter(site: Site, page: Page) -> bool:
    listing = Listing.of(site)
    return listing.has_filter and listing.is_on(page)


def _begin(site: Site, elements: Iterable[rx.Component]) -> str:
    """The beginning of a document, up to the last common element of its head."""
    return (
        f'<!DOCTYPE html><html {html_attributes(site.settings.language)}><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{static_html(elements)}'
    )


def _end(body: str) -> str:
    return f"</head><body>{body}</body></html>\n"


def _on_intent(address: str) -> str:
    """The inline script that loads the form's script on the first interaction."""
    return f'<script data-script="{escape(address)}">{script(ON_INTENT)}</script>'
