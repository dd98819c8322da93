"""The published pages. They are rendered from Reflex's components without its compiler: 1,000 pages take a second.

Only the filter's form is interactive. It is inserted as React prerendered it, and hydrated in the browser.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape

import reflex as rx

from homepage.components.publication_filter import prerendered_filter
from homepage.errors import ContentErrors
from homepage.export.content_security import with_policy
from homepage.export.document import (
    COLOR_SCHEME,
    COPY_BUTTON,
    FOLDED_GROUPS,
    HOME_STYLES,
    LANGUAGE_SWITCH,
    ON_INTENT,
    begin_document,
    end_document,
    head,
    inline,
    script,
)
from homepage.export.fallbacks import marker
from homepage.export.files import File
from homepage.models import addresses
from homepage.models.site import Page, Post, Site
from homepage.page_model.listing import Listing
from homepage.pages.metadata import Metadata, not_found_metadata, page_metadata, post_metadata
from homepage.pages.mistakes import mistakes
from homepage.pages.not_found import not_found
from homepage.pages.post import posts
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
    """The other pages, without those of publications, which are in ``works.py``."""
    for page in site.pages:
        if not _has_filter(site, page):
            yield _file(site, page.address), partial(_site_page, site, page)
    for post, body in posts(site):
        yield _file(site, post.address), partial(_post_page, site, post, body)


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


def _post_page(site: Site, post: Post, body: Callable[[], rx.Component]) -> str:
    return _document(site, post_metadata(site, post), body(), [COLOR_SCHEME])


def _site_page(site: Site, page: Page, form: rx.Component | None = None, loader: str = "") -> str:
    scripts = [COLOR_SCHEME]
    listing = Listing.of(site)
    if listing.is_on(page):
        scripts += [COPY_BUTTON, FOLDED_GROUPS] if listing.has_folded_groups else [COPY_BUTTON]
    return _document(site, page_metadata(site, page), site_page(site, page, form), scripts, loader)


def _document(site: Site, metadata: Metadata, body: rx.Component, scripts: Iterable[str], end: str = "") -> str:
    begin = begin_document(site, [*head(site, HOME_STYLES, scripts), *metadata.elements()])
    marked = marker(site)(static_html([body]))
    return with_policy(begin + end_document(marked + end), inline(site))


def _file(site: Site, address: str) -> str:
    """The file of a page, in the folder of the language of the site."""
    return site.settings.folder + addresses.page_file(address)


def _has_filter(site: Site, page: Page) -> bool:
    listing = Listing.of(site)
    return listing.has_filter and listing.is_on(page)


def _on_intent(address: str) -> str:
    """The inline script that loads the form's script on the first interaction."""
    return f'<script data-script="{escape(address)}">{script(ON_INTENT)}</script>'
